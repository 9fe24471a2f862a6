// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.access;

import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.panel.SidePanel;
import eu.plenum.ui.theme.Icons;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Says for four seconds what has happened to our own sound, picture and devices; one at a time, in order. They are laid over the
 * window's lower left corner and take no click. Used on the JavaFX thread alone.
 */
public final class Toasts {
    static final Duration SHOWN = Duration.ofSeconds(4);

    /** More are not shown: they would be told long after they happened. */
    private static final int MOST = 5;

    private final StackPane root = new StackPane();
    private final Sentences sentences;
    private final BiConsumer<Duration, Runnable> later;
    private final Queue<String> waiting = new ArrayDeque<>();

    public Toasts(Words words) {
        this(words, (time, task) -> {
            PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) time.toMillis()));
            pause.setOnFinished(_ -> task.run());
            pause.play();
        });
    }

    /** @param later runs a task on this thread after a time */
    Toasts(Words words, BiConsumer<Duration, Runnable> later) {
        this.sentences = new Sentences(words);
        this.later = later;
        root.getStyleClass().add("toasts");
        root.getStylesheets().add(SidePanel.sheet(Toasts.class, "access.css"));
        root.setMouseTransparent(true);
        root.setPickOnBounds(false);
    }

    /** Belongs over the stage of the call. */
    public Region root() {
        return root;
    }

    /** Shows those that have a toast. */
    public void tell(List<CallEvent> events) {
        for (CallEvent event : events) {
            if (event instanceof CallEvent.Noticed && waiting.size() < MOST) {
                sentences.of(event).ifPresent(waiting::add);
            }
        }
        if (root.getChildren().isEmpty()) {
            next();
        }
    }

    private void next() {
        root.getChildren().clear();
        String sentence = waiting.poll();
        if (sentence != null) {
            Label text = new Label(sentence);
            text.setWrapText(true);
            HBox toast = new HBox(Icons.of("fltral-info-24", 20), text);
            toast.getStyleClass().add("toast");
            toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            root.getChildren().add(toast);
            later.accept(SHOWN, this::next);
        }
    }
}
