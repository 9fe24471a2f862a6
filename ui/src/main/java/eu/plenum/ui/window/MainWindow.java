// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.window;

import eu.plenum.client.cli.AppWindow;
import eu.plenum.client.settings.Setting;
import eu.plenum.client.settings.Settings;
import eu.plenum.client.settings.WindowPlace;
import eu.plenum.ui.control.EditMenu;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.theme.Appearance;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * The program's one window and the screen in it. Made and used on the JavaFX thread, but for what {@link AppWindow} promises to
 * any thread.
 */
public final class MainWindow implements AppWindow {
    public static final double LEAST_WIDTH = 480;
    public static final double LEAST_HEIGHT = 360;

    private static final double FIRST_WIDTH = 1280;
    private static final double FIRST_HEIGHT = 800;
    private static final List<String> ICONS = List.of("16", "24", "32", "48", "64", "128", "256");

    private final Stage stage = new Stage();
    private final StackPane frame = new StackPane();
    private final Settings settings;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final SmallWindow small = new SmallWindow(stage);
    private final ClosingQuestion question;
    private final Runnable undress;
    private Optional<Runnable> leave = Optional.empty();

    public MainWindow(Appearance appearance, Words words, Settings settings) {
        this.settings = settings;
        this.question = new ClosingQuestion(frame, words);
        Scene scene = new Scene(frame, FIRST_WIDTH, FIRST_HEIGHT);
        undress = appearance.follow(scene);
        EditMenu.follow(scene, words);
        stage.setScene(scene);
        ICONS.forEach(size -> stage.getIcons().add(icon(size)));
        stage.setOnCloseRequest(request -> {
            request.consume();
            closeAsked();
        });
    }

    private static Image icon(String size) {
        InputStream file = MainWindow.class.getResourceAsStream("icon-" + size + ".png");
        if (file == null) {
            throw new IllegalStateException("the icon of size " + size + " is not in this build");
        }
        return new Image(file);
    }

    /** Makes it visible, where it was the last time. */
    public void open() {
        place();
        stage.show();
        // The least size counts from the inside; how wide the edges are is known only now.
        Scene scene = stage.getScene();
        stage.setMinWidth(LEAST_WIDTH + stage.getWidth() - scene.getWidth());
        stage.setMinHeight(LEAST_HEIGHT + stage.getHeight() - scene.getHeight());
    }

    private void place() {
        Optional<WindowPlace> last = settings.get(Setting.WINDOW);
        // On a screen that is not there any more nobody would find it.
        if (last.isEmpty()
                || Screen.getScreensForRectangle(
                                last.get().x(),
                                last.get().y(),
                                last.get().width(),
                                last.get().height())
                        .isEmpty()) {
            return;
        }
        stage.setX(last.get().x());
        stage.setY(last.get().y());
        stage.setWidth(Math.max(LEAST_WIDTH, last.get().width()));
        stage.setHeight(Math.max(LEAST_HEIGHT, last.get().height()));
        stage.setMaximized(last.get().maximised());
    }

    private void rememberPlace() {
        if (small.small().get() || stage.isFullScreen() || stage.isIconified()) {
            return;
        }
        Rectangle2D place = stage.isMaximized() || Double.isNaN(stage.getX())
                ? settings.get(Setting.WINDOW)
                        .map(last -> new Rectangle2D(last.x(), last.y(), last.width(), last.height()))
                        .orElse(new Rectangle2D(0, 0, FIRST_WIDTH, FIRST_HEIGHT))
                : new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        settings.set(
                Setting.WINDOW,
                Optional.of(new WindowPlace(
                        (int) place.getMinX(),
                        (int) place.getMinY(),
                        (int) place.getWidth(),
                        (int) place.getHeight(),
                        stage.isMaximized())));
    }

    /** Shows another screen. Focus goes to where that screen puts it. */
    public void show(Parent screen, ObservableValue<String> title) {
        question.withdraw();
        frame.getChildren().setAll(screen);
        stage.titleProperty().unbind();
        stage.titleProperty().bind(title);
    }

    /** From now on closing the window asks first, because it would leave a meeting. */
    public void inMeeting(Runnable leave) {
        this.leave = Optional.of(leave);
    }

    /** From now on closing the window closes it. */
    public void outOfMeeting() {
        leave = Optional.empty();
        question.withdraw();
        small.grow();
    }

    /** Whether the keyboard is ours. */
    public ReadOnlyBooleanProperty inFront() {
        return stage.focusedProperty();
    }

    public ReadOnlyBooleanProperty small() {
        return small.small();
    }

    /** Small in the corner, on top of everything; or as before. */
    public void setSmall(boolean wanted) {
        if (wanted) {
            small.shrink();
        } else {
            small.grow();
        }
    }

    public Stage stage() {
        return stage;
    }

    private void closeAsked() {
        // Whoever closes it again instead of answering has answered.
        if (leave.isEmpty() || question.isAsked()) {
            closeNow();
            return;
        }
        question.ask(this::closeNow, () -> setSmall(true));
    }

    private void closeNow() {
        if (closed.isDone()) {
            return;
        }
        rememberPlace();
        leave.ifPresent(Runnable::run);
        undress.run();
        stage.hide();
        closed.complete(null);
    }

    @Override
    public CompletableFuture<Picture> picture() {
        CompletableFuture<Picture> picture = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                picture.complete(PictureCopy.of(stage.getScene()));
            } catch (RuntimeException undrawn) {
                picture.completeExceptionally(undrawn);
            }
        });
        return picture;
    }

    @Override
    public void close() {
        Platform.runLater(this::closeNow);
    }

    @Override
    public CompletableFuture<Void> closed() {
        return closed.copy();
    }
}
