// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui;

import eu.plenum.client.desktop.Desktop;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.session.Session;
import eu.plenum.ui.call.CallPanels;
import eu.plenum.ui.call.CallScreen;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.people.Pins;
import eu.plenum.ui.settings.UserChoices;
import eu.plenum.ui.side.CallSide;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/**
 * What goes on for as long as a call does, while its screen may come and go: what stands beside the stage, and the devices that are
 * chosen anywhere. Used on the JavaFX thread alone.
 */
final class CallParts implements AutoCloseable {
    private final ObjectProperty<Set<ParticipantId>> pinned = new SimpleObjectProperty<>(Set.of());
    private final CallSide side;
    private final Subscription devices;
    private Consumer<ParticipantId> togglePin = person -> {};

    /** @param inFront whether our window has the keyboard */
    CallParts(
            Session session,
            UserChoices choices,
            Words words,
            Consumer<URI> browser,
            Desktop desktop,
            ObservableValue<Boolean> inFront,
            Clock clock) {
        Pins pins = new Pins(pinned, person -> togglePin.accept(person));
        this.side = new CallSide(session, desktop, inFront, words, browser, clock, Optional.of(pins));
        // Wherever a device is chosen, the call takes it at once.
        this.devices = choices.camera()
                .subscribe((_, camera) -> session.commands().chooseCamera(camera))
                .and(choices.microphone()
                        .subscribe((_, microphone) -> session.commands().chooseMicrophone(microphone)))
                .and(choices.speaker()
                        .subscribe((_, speaker) -> session.commands().chooseSpeaker(speaker)));
    }

    CallPanels panels() {
        return side;
    }

    /** The screen of the call with what belongs over it. Its pins are the call's until the next screen. */
    Parent over(CallScreen screen) {
        pinned.bind(screen.pinned());
        togglePin = screen::togglePin;
        StackPane all = new StackPane(screen.root());
        all.getChildren().addAll(side.overlays());
        return all;
    }

    @Override
    public void close() {
        devices.unsubscribe();
        pinned.unbind();
        side.close();
    }
}
