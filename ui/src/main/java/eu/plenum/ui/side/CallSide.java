// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.side;

import eu.plenum.client.desktop.Desktop;
import eu.plenum.client.session.Session;
import eu.plenum.ui.access.Announcer;
import eu.plenum.ui.access.Attention;
import eu.plenum.ui.access.LiveRegion;
import eu.plenum.ui.access.Toasts;
import eu.plenum.ui.call.CallPanels;
import eu.plenum.ui.chat.ChatModel;
import eu.plenum.ui.chat.ChatPanel;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.people.PeopleModel;
import eu.plenum.ui.people.PeoplePanel;
import eu.plenum.ui.people.Pins;
import eu.plenum.ui.state.SessionState;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * All that stands beside the stage of one call and outlives its screen: the chat counts while it is closed, hands keep their order,
 * what happens is said, toasted and notified, and the display stays awake until the session has ended or this is closed, whichever
 * comes first. Used on the JavaFX thread alone.
 */
public final class CallSide implements CallPanels, AutoCloseable {
    private final Words words;
    private final Consumer<URI> browser;
    private final SessionState state;
    private final ChatModel chat;
    private final PeopleModel people;
    private final LiveRegion voice = new LiveRegion();
    private final Toasts toasts;
    private final Attention attention;
    private final Announcer announcer;
    private final Desktop.Awake awake;
    private final Subscription front;
    private Open shown = Open.NONE;

    /**
     * Begins with a session.
     *
     * @param inFront whether one of our windows has the keyboard
     * @param browser opens an address; asked only after the person said yes
     * @param clock the time of day where we are
     * @param pins none where nobody can be pinned from the list of people
     */
    public CallSide(
            Session session,
            Desktop desktop,
            ObservableValue<Boolean> inFront,
            Words words,
            Consumer<URI> browser,
            Clock clock,
            Optional<Pins> pins) {
        this.words = words;
        this.browser = browser;
        state = new SessionState(session);
        chat = new ChatModel(state.snapshot(), session.commands(), clock.getZone());
        people = new PeopleModel(state.snapshot(), session.commands(), clock, pins);
        toasts = new Toasts(words);
        attention = new Attention(desktop, inFront::getValue, words);
        announcer = new Announcer(state.snapshot(), words, voice, () -> shown == Open.CHAT, events -> {
            toasts.tell(events);
            attention.tell(events);
        });
        awake = desktop.keepAwake();
        var _ = session.ended().thenRun(awake::close);
        front = inFront.subscribe(now -> {
            if (now) {
                attention.seen();
            }
        });
    }

    /** What belongs over the screen of the call: unseen words for the screen reader, and toasts. */
    public List<Node> overlays() {
        return List.of(voice.node(), toasts.root());
    }

    @Override
    public Optional<Region> open(Open which, Runnable close) {
        return switch (which) {
            case NONE -> Optional.empty();
            case CHAT -> {
                ChatPanel panel = new ChatPanel(chat, words, browser, close);
                yield Optional.of(whileShown(which, panel.root(), panel::focus, panel::close));
            }
            case PEOPLE -> {
                PeoplePanel panel = new PeoplePanel(people, words, close);
                yield Optional.of(whileShown(which, panel.root(), panel::focus, panel::close));
            }
        };
    }

    @Override
    public boolean offers(Open which) {
        return switch (which) {
            case NONE -> false;
            case PEOPLE -> true;
            case CHAT -> state.now().capabilities().chat();
        };
    }

    @Override
    public ObservableIntegerValue unread() {
        return chat.unread();
    }

    @Override
    public void close() {
        awake.close();
        front.unsubscribe();
        attention.seen();
        announcer.close();
        people.close();
        chat.close();
        state.close();
    }

    /** A panel is gone for good once it has left its scene. */
    private Region whileShown(Open which, Region panel, Runnable focus, Runnable gone) {
        panel.sceneProperty().subscribe((before, now) -> {
            if (before == null && now != null) {
                look(which);
                Platform.runLater(focus);
            } else if (before != null && now == null) {
                look(Open.NONE);
                gone.run();
            }
        });
        return panel;
    }

    private void look(Open which) {
        shown = which;
        chat.open(which == Open.CHAT);
    }
}
