// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.testing;

import eu.plenum.ui.theme.Appearance;
import eu.plenum.ui.theme.Look;
import eu.plenum.ui.theme.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;

/** What a test of screens stands on: JavaFX without a display, windows that close after each test, pictures, a robot. */
@ExtendWith(JavaFxToolkit.class)
@ResourceLock("JavaFX")
public abstract class UiTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Clicks and types; finds nodes by what a person sees or by style class. */
    protected final FxRobot robot = new FxRobot();

    private final List<Stage> windows = new ArrayList<>();

    @AfterEach
    void closeWindows() {
        run(() -> windows.forEach(Stage::hide));
    }

    /** Runs on the JavaFX thread and hands back what came out, or throws what was thrown there. */
    protected static <T> T call(Supplier<T> work) {
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (Throwable problem) {
                result.completeExceptionally(problem);
            }
        });
        try {
            return result.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new AssertionError("failed on the JavaFX thread", failed.getCause());
        } catch (TimeoutException stuck) {
            throw new AssertionError("the JavaFX thread is stuck", stuck);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new AssertionError(hurry);
        }
    }

    protected static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Waits until something holds on the JavaFX thread. */
    protected static void await(String what, BooleanSupplier holds) {
        awaitHere(what, () -> call(holds::getAsBoolean));
    }

    /** As {@link #await}, asked on the test's own thread: for what is seen in snapshots. */
    protected static void awaitHere(String what, BooleanSupplier holds) {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("did not happen: " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** Shows a screen in a window whose inside has this size, drawn once. Light, at 100 %. */
    protected Stage show(Supplier<? extends Parent> root, int width, int height) {
        return show(root, width, height, new Look(Theme.LIGHT, 1, true));
    }

    protected Stage show(Supplier<? extends Parent> root, int width, int height, Look look) {
        return call(() -> {
            Scene scene = new Scene(root.get(), width, height);
            new Appearance(look).follow(scene);
            Stage stage = new Stage();
            windows.add(stage);
            stage.setScene(scene);
            stage.show();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return stage;
        });
    }

    /** A picture of a screen as a window of this size shows it, once nothing moves any more. */
    protected WritableImage snapshot(
            Supplier<? extends Parent> root, int width, int height, Theme theme, double textScale) {
        Stage stage = show(root, width, height, new Look(theme, textScale, true));
        WritableImage image = snapshot(stage);
        run(stage::hide);
        return image;
    }

    /** A picture of what a window shows now. */
    protected static WritableImage snapshot(Stage stage) {
        return call(() -> stage.getScene().snapshot(null));
    }
}
