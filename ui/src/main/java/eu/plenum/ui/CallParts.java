// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui;

import eu.plenum.client.session.Session;
import eu.plenum.ui.call.CallPanels;
import eu.plenum.ui.chat.ChatModel;
import eu.plenum.ui.chat.ChatPanel;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.settings.UserChoices;
import eu.plenum.ui.state.SessionState;
import java.time.ZoneId;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * What goes on for as long as a call does, while its screen may come and go: the chat counts, the panels open. Used on the JavaFX
 * thread alone.
 */
final class CallParts implements CallPanels, AutoCloseable {
    private final Words words;
    private final Browser browser;
    private final SessionState state;
    private final ChatModel chat;
    private final Subscription devices;

    CallParts(Session session, UserChoices choices, Words words, Browser browser, ZoneId zone) {
        this.words = words;
        this.browser = browser;
        this.state = new SessionState(session);
        this.chat = new ChatModel(state.snapshot(), session.commands(), zone);
        // Wherever a device is chosen, the call takes it at once.
        this.devices = choices.camera()
                .subscribe((_, camera) -> session.commands().chooseCamera(camera))
                .and(choices.microphone()
                        .subscribe((_, microphone) -> session.commands().chooseMicrophone(microphone)))
                .and(choices.speaker()
                        .subscribe((_, speaker) -> session.commands().chooseSpeaker(speaker)));
    }

    @Override
    public Optional<Region> open(Open which, Runnable close) {
        return switch (which) {
            case CHAT -> region(chat(close));
            case PEOPLE, NONE -> Optional.empty();
        };
    }

    private Parent chat(Runnable close) {
        ChatPanel panel = new ChatPanel(chat, words, browser::open, close);
        chat.open(true);
        onceShown(panel.root(), panel::focus, () -> {
            chat.open(false);
            panel.close();
        });
        return panel.root();
    }

    /** A panel is gone for good once it has left its scene. */
    private static void onceShown(Parent panel, Runnable shown, Runnable gone) {
        panel.sceneProperty().addListener((_, before, now) -> {
            if (before == null && now != null) {
                Platform.runLater(shown);
            } else if (before != null && now == null) {
                gone.run();
            }
        });
    }

    private static Optional<Region> region(Parent panel) {
        return panel instanceof Region region ? Optional.of(region) : Optional.empty();
    }

    @Override
    public boolean offers(Open which) {
        return which == Open.CHAT;
    }

    @Override
    public ObservableIntegerValue unread() {
        return chat.unread();
    }

    @Override
    public void close() {
        devices.unsubscribe();
        chat.close();
        state.close();
    }
}
