// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.actor.ThreadMailbox;
import eu.plenum.client.desktop.Desktop;
import eu.plenum.client.desktop.DesktopNote;
import eu.plenum.client.platform.BusService.Answer;
import eu.plenum.client.real.RealParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through GIO and a real dbus-daemon to services that read the wire themselves. */
@Tag("real")
class SessionBusTest {
    private static final String SAVER = "org.freedesktop.ScreenSaver";
    private static final String NOTIFICATIONS = "org.freedesktop.Notifications";

    @TempDir
    private Path folder;

    private @Nullable Process daemon;
    private Path socket;

    @BeforeEach
    void startBus() throws IOException {
        RealParts.require(RealParts.program("dbus-daemon").isPresent(), "dbus-daemon is not installed");
        socket = folder.resolve("bus");
        daemon = new ProcessBuilder("dbus-daemon", "--session", "--nofork", "--address=unix:path=" + socket)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        await(() -> Files.exists(socket));
    }

    @AfterEach
    void stopBus() throws InterruptedException {
        if (daemon == null) {
            return;
        }
        daemon.destroy();
        assertThat(daemon.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aNotificationReachesTheDesktopAndTheNextTakesItsPlace() throws IOException {
        try (BusService service = service(
                        NOTIFICATIONS,
                        Map.of(
                                "GetCapabilities",
                                _ -> Answer.texts("body", "body-markup"),
                                "Notify",
                                _ -> Answer.uint32(7)));
                SystemDesktop desktop = desktop()) {
            desktop.notify(new DesktopNote("chat", "Inès Delmas", "Décret <b>signé</b> & envoyé"));
            desktop.notify(new DesktopNote("chat", "Lotte de Wit", "2 new messages"));
            desktop.withdraw("chat");
            await(() -> service.calls().contains("CloseNotification[7]"));
            assertThat(service.calls())
                    .contains(
                            "Notify[Plenum, 0, , Inès Delmas, Décret &lt;b&gt;signé&lt;/b&gt; &amp; envoyé, [],"
                                    + " [category=im.received, urgency=1], -1]",
                            "Notify[Plenum, 7, , Lotte de Wit, 2 new messages, [],"
                                    + " [category=im.received, urgency=1], -1]");
        }
    }

    @Test
    void aDesktopWithoutMarkupGetsTheTextAsItIs() throws IOException {
        try (BusService service = service(
                        NOTIFICATIONS,
                        Map.of("GetCapabilities", _ -> Answer.texts("body"), "Notify", _ -> Answer.uint32(1)));
                SystemDesktop desktop = desktop()) {
            desktop.notify(new DesktopNote("chat", "a", "1 < 2"));
            await(() -> service.calls().stream().anyMatch(call -> call.contains("1 < 2")));
        }
    }

    @Test
    void theDisplayIsHeldForACallAndLetGoAfterIt() throws IOException {
        try (BusService service = service(SAVER, Map.of("Inhibit", _ -> Answer.uint32(99)));
                SystemDesktop desktop = desktop()) {
            Desktop.Awake awake = desktop.keepAwake();
            await(() -> service.calls().contains("Inhibit[Plenum, In a meeting]"));
            awake.close();
            await(() -> service.calls().contains("UnInhibit[99]"));
        }
    }

    @Test
    void whatIsForgottenIsLetGoAtTheEnd() throws IOException {
        try (BusService service = service(SAVER, Map.of("Inhibit", _ -> Answer.uint32(3)))) {
            SystemDesktop desktop = desktop();
            desktop.keepAwake();
            await(() -> !service.calls().isEmpty());
            desktop.close();
            assertThat(service.calls()).containsExactly("Inhibit[Plenum, In a meeting]", "UnInhibit[3]");
        }
    }

    @Test
    void thePortalIsAskedWhereThereIsNoScreenSaver() throws IOException {
        try (BusService service = service(
                        "org.freedesktop.portal.Desktop",
                        Map.of("Inhibit", _ -> Answer.path("/org/freedesktop/portal/desktop/request/1_1/x")));
                SystemDesktop desktop = desktop()) {
            Desktop.Awake awake = desktop.keepAwake();
            await(() -> service.calls().contains("Inhibit[, 8, [reason=In a meeting]]"));
            awake.close();
            await(() -> service.calls().contains("Close[]"));
        }
    }

    @Test
    void aServiceThatAnswersOtherwiseThanItShouldIsRefused() throws IOException {
        try (BusService service = service(SAVER, Map.of("Inhibit", _ -> Answer.texts("what?")))) {
            FreedesktopDisplayPower power = new FreedesktopDisplayPower(new SessionBus(address()));
            assertThat(power.hold()).isEmpty();
            assertThat(service.calls()).hasSize(1);
        }
    }

    @Test
    void withoutServicesNothingIsShownAndNothingBreaks() {
        SystemDesktop desktop = desktop();
        desktop.notify(new DesktopNote("chat", "a", "b"));
        desktop.keepAwake().close();
        desktop.close();
        assertThat(new FreedesktopDisplayPower(new SessionBus(address())).hold())
                .isEmpty();
    }

    @Test
    void aBusThatDiesTakesUsNotWithItAndItsSuccessorIsFound() throws Exception {
        SessionBus bus = new SessionBus(address());
        FreedesktopDisplayPower power = new FreedesktopDisplayPower(bus);
        assertThat(power.hold()).isEmpty();
        stopBus();
        assertThat(power.hold()).isEmpty();
        Files.deleteIfExists(socket);
        startBus();
        try (BusService service = service(SAVER, Map.of("Inhibit", _ -> Answer.uint32(5)))) {
            Optional<Runnable> held = power.hold();
            assertThat(held).isPresent();
            held.get().run();
            assertThat(service.calls()).containsExactly("Inhibit[Plenum, In a meeting]", "UnInhibit[5]");
        }
        bus.close();
    }

    private BusService service(String name, Map<String, Function<List<Object>, Answer>> answers) throws IOException {
        return new BusService(socket, name, answers);
    }

    private SystemDesktop desktop() {
        return SystemDesktop.freedesktop(
                new ThreadMailbox("desktop-test", fault -> {
                    throw new AssertionError(fault);
                }),
                Map.of("DBUS_SESSION_BUS_ADDRESS", address().orElseThrow()));
    }

    private Optional<String> address() {
        return Optional.of("unix:path=" + socket);
    }

    private static void await(BooleanSupplier holds) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(limit);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
