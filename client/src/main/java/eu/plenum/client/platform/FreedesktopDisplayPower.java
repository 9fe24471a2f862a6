// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import eu.plenum.client.platform.SessionBus.BusAnswer;
import eu.plenum.client.platform.SessionBus.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks {@code org.freedesktop.ScreenSaver} (KDE, GNOME, Xfce, Cinnamon, MATE), else the desktop portal, to keep the display awake.
 * Both let go by themselves when our connection ends, so a crash leaks nothing.
 */
final class FreedesktopDisplayPower implements DisplayPower {
    private static final Logger LOG = LoggerFactory.getLogger(FreedesktopDisplayPower.class);

    private static final String SAVER = "org.freedesktop.ScreenSaver";
    private static final Method INHIBIT = saver("Inhibit", "(u)");
    private static final Method UN_INHIBIT = saver("UnInhibit", "()");
    private static final String PORTAL = "org.freedesktop.portal.Desktop";
    private static final Method PORTAL_INHIBIT =
            new Method(PORTAL, "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Inhibit", "Inhibit", "(o)");

    /** Of the portal's flags the one for the session going idle. */
    private static final int IDLE = 8;

    private final SessionBus bus;

    FreedesktopDisplayPower(SessionBus bus) {
        this.bus = bus;
    }

    @Override
    public Optional<Runnable> hold() {
        try {
            int cookie = bus.call(
                    INHIBIT, List.of(new BusValue.Text(APPLICATION), new BusValue.Text(REASON)), BusAnswer::uint32);
            return Optional.of(() -> letGo(UN_INHIBIT, List.of(new BusValue.Uint32(cookie))));
        } catch (BusProblem noSaver) {
            return holdByPortal(noSaver);
        }
    }

    private Optional<Runnable> holdByPortal(BusProblem noSaver) {
        try {
            String request = bus.call(
                    PORTAL_INHIBIT,
                    List.of(
                            new BusValue.Text(""),
                            new BusValue.Uint32(IDLE),
                            new BusValue.Options(Map.of("reason", new BusValue.Text(REASON)))),
                    BusAnswer::text);
            Method close = new Method(PORTAL, request, "org.freedesktop.portal.Request", "Close", "()");
            return Optional.of(() -> letGo(close, List.of()));
        } catch (BusProblem noPortal) {
            LOG.info("The display may go dark in a call: {}; {}.", noSaver.getMessage(), noPortal.getMessage());
            return Optional.empty();
        }
    }

    private void letGo(Method method, List<BusValue> arguments) {
        try {
            bus.call(method, arguments, _ -> true);
        } catch (BusProblem gone) {
            LOG.debug("The desktop did not hear that the display may go dark; our going tells it.", gone);
            bus.close();
        }
    }

    private static Method saver(String name, String answers) {
        return new Method(SAVER, "/org/freedesktop/ScreenSaver", SAVER, name, answers);
    }
}
