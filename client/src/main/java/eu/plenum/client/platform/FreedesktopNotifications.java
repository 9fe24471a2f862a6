// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import eu.plenum.client.desktop.DesktopNote;
import eu.plenum.client.platform.SessionBus.BusAnswer;
import eu.plenum.client.platform.SessionBus.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desktop's notifications (Desktop Notifications Specification 1.2). Owner: the desktop's thread. A desktop without them is
 * asked again for each, since one may come, and written of in the log once.
 */
final class FreedesktopNotifications implements NotificationServer {
    private static final Logger LOG = LoggerFactory.getLogger(FreedesktopNotifications.class);

    private static final String SERVICE = "org.freedesktop.Notifications";
    private static final Method NOTIFY = method("Notify", "(u)");
    private static final Method CLOSE = method("CloseNotification", "()");
    private static final Method CAPABILITIES = method("GetCapabilities", "(as)");
    private static final BusValue CATEGORY = new BusValue.Text("im.received");
    private static final BusValue NORMAL = new BusValue.Uint8((byte) 1);

    /** The server decides how long it is seen. */
    private static final int AS_USUAL = -1;

    private final SessionBus bus;
    private final Map<String, Integer> shown = new HashMap<>();
    private boolean missed;

    FreedesktopNotifications(SessionBus bus) {
        this.bus = bus;
    }

    @Override
    public void show(DesktopNote note) {
        try {
            boolean markup = bus.call(CAPABILITIES, List.of(), BusAnswer::texts).contains("body-markup");
            int id = bus.call(
                    NOTIFY,
                    List.of(
                            new BusValue.Text(DisplayPower.APPLICATION),
                            new BusValue.Uint32(shown.getOrDefault(note.topic(), 0)),
                            new BusValue.Text(""),
                            new BusValue.Text(note.title()),
                            new BusValue.Text(markup ? escaped(note.text()) : note.text()),
                            new BusValue.Texts(List.of()),
                            new BusValue.Options(Map.of("category", CATEGORY, "urgency", NORMAL)),
                            new BusValue.Int32(AS_USUAL)),
                    BusAnswer::uint32);
            shown.put(note.topic(), id);
        } catch (BusProblem none) {
            missing(none);
        }
    }

    @Override
    public void withdraw(String topic) {
        Integer id = shown.remove(topic);
        if (id != null) {
            try {
                bus.call(CLOSE, List.of(new BusValue.Uint32(id)), _ -> true);
            } catch (BusProblem gone) {
                LOG.debug("A notification is gone already.", gone);
            }
        }
    }

    @Override
    public void close() {
        List.copyOf(shown.keySet()).forEach(this::withdraw);
        bus.close();
    }

    private void missing(BusProblem none) {
        if (!missed) {
            missed = true;
            LOG.info("The desktop shows no notifications: {}.", none.getMessage());
        }
    }

    /** Where markup is understood, what others wrote must not be taken for it. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Method method(String name, String answers) {
        return new Method(SERVICE, "/org/freedesktop/Notifications", SERVICE, name, answers);
    }
}
