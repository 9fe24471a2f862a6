// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.access;

import eu.plenum.client.session.SessionSnapshot;
import eu.plenum.ui.i18n.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * Says what happens in a call, one sentence at a time and never two within {@link #APART}. Used on the JavaFX thread alone; ends
 * when closed.
 */
public final class Announcer implements AutoCloseable {
    /** A screen reader drops what comes faster. */
    static final Duration APART = Duration.ofMillis(300);

    private final Voice voice;
    private final Sentences sentences;
    private final BooleanSupplier chatOpen;
    private final Consumer<List<CallEvent>> others;
    private final BiConsumer<Duration, Runnable> later;
    private final Subscription subscription;
    private SessionSnapshot known;
    private Waiting waiting = Waiting.NOTHING;
    private boolean resting;
    private boolean closed;

    /**
     * Follows a call; what is in it already is not news.
     *
     * @param chatOpen whether someone looks at the chat, whose messages then need no words
     * @param others are given the same events: toasts, notifications
     */
    public Announcer(
            ObservableValue<SessionSnapshot> session,
            Words words,
            Voice voice,
            BooleanSupplier chatOpen,
            Consumer<List<CallEvent>> others) {
        this(session, words, voice, chatOpen, others, Announcer::onJavaFx);
    }

    /** @param later runs a task on this thread after a time */
    Announcer(
            ObservableValue<SessionSnapshot> session,
            Words words,
            Voice voice,
            BooleanSupplier chatOpen,
            Consumer<List<CallEvent>> others,
            BiConsumer<Duration, Runnable> later) {
        this.voice = voice;
        this.sentences = new Sentences(words);
        this.chatOpen = chatOpen;
        this.others = others;
        this.later = later;
        this.known = session.getValue();
        this.subscription = session.subscribe(this::follow);
    }

    @Override
    public void close() {
        closed = true;
        subscription.unsubscribe();
    }

    private void follow(SessionSnapshot now) {
        List<CallEvent> events = CallChanges.between(known, now);
        known = now;
        if (!events.isEmpty()) {
            others.accept(events);
            waiting = waiting.and(events.stream()
                    .filter(event -> !(event instanceof CallEvent.Wrote) || !chatOpen.getAsBoolean())
                    .toList());
            sayNext();
        }
    }

    private void sayNext() {
        Optional<Waiting.Turn> turn = resting || closed ? Optional.empty() : waiting.next();
        if (turn.isPresent()) {
            waiting = turn.get().rest();
            sentence(turn.get().said()).ifPresent(voice::say);
            resting = true;
            later.accept(APART, () -> {
                resting = false;
                sayNext();
            });
        }
    }

    private Optional<String> sentence(List<CallEvent> said) {
        return said.size() == 1 ? sentences.of(said.getFirst()) : sentences.many(said.getFirst(), said.size());
    }

    private static void onJavaFx(Duration time, Runnable task) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) time.toMillis()));
        pause.setOnFinished(_ -> task.run());
        pause.play();
    }
}
