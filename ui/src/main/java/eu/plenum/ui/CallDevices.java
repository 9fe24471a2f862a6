// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui;

import eu.plenum.client.meeting.Participant;
import eu.plenum.client.session.LocalMedia;
import eu.plenum.client.session.Session;
import eu.plenum.ui.call.DeviceMenus;
import eu.plenum.ui.device.DeviceLists;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.settings.UserChoices;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ContextMenu;

/** The menus of devices in a call: a choice holds at once in the call, and the next time too. Used on the JavaFX thread alone. */
record CallDevices(Session session, UserChoices choices, Words words, DeviceLists lists, Runnable settings)
        implements DeviceMenus {

    @Override
    public ContextMenu sound() {
        LocalMedia now = session.snapshot().local();
        return menus().sound(
                        new eu.plenum.ui.device.DeviceMenus.Chosen<>(
                                now.microphone(),
                                choice -> choose(choices.microphone(), choice, session.commands()::chooseMicrophone)),
                        new eu.plenum.ui.device.DeviceMenus.Chosen<>(
                                now.speaker(),
                                choice -> choose(choices.speaker(), choice, session.commands()::chooseSpeaker)),
                        this::level);
    }

    @Override
    public ContextMenu camera() {
        LocalMedia now = session.snapshot().local();
        return menus().camera(new eu.plenum.ui.device.DeviceMenus.Chosen<>(
                now.camera(), choice -> choose(choices.camera(), choice, session.commands()::chooseCamera)));
    }

    /** The call follows the user's choices by itself; it need only be told when what it uses is another one than that. */
    private static <C> void choose(ObjectProperty<C> kept, C choice, Consumer<C> inCall) {
        if (kept.get().equals(choice)) {
            inCall.accept(choice);
        } else {
            kept.set(choice);
        }
    }

    private double level() {
        return session.snapshot()
                .self()
                .map(Participant::id)
                .map(session::level)
                .orElse(0.0);
    }

    private eu.plenum.ui.device.DeviceMenus menus() {
        return new eu.plenum.ui.device.DeviceMenus(words, lists, settings);
    }
}
