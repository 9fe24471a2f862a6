// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.desktop.Desktop;
import eu.plenum.client.desktop.DesktopNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DisplayPowerTest {
    private final List<String> calls = new ArrayList<>();

    @Test
    void severalCallsHoldTheDisplayOnceAndTheLastLetsGo() {
        SystemDesktop desktop = desktop(() -> {
            calls.add("hold");
            return Optional.of(() -> calls.add("let go"));
        });
        Desktop.Awake first = desktop.keepAwake();
        Desktop.Awake second = desktop.keepAwake();
        first.close();
        first.close();
        assertThat(calls).containsExactly("hold");
        second.close();
        assertThat(calls).containsExactly("hold", "let go");

        desktop.keepAwake().close();
        assertThat(calls).containsExactly("hold", "let go", "hold", "let go");
    }

    @Test
    void closingLetsGoOfWhatWasForgotten() {
        SystemDesktop desktop = desktop(() -> Optional.of(() -> calls.add("let go")));
        desktop.keepAwake();
        desktop.close();
        assertThat(calls).containsExactly("let go", "notifications closed");
    }

    @Test
    void whereTheDisplayCannotBeHeldNothingIsLetGo() {
        SystemDesktop desktop = desktop(Optional::empty);
        desktop.keepAwake().close();
        desktop.close();
        assertThat(calls).containsExactly("notifications closed");
    }

    @Test
    void windowsIsAskedForTheDisplayUntilSaidOtherwise() {
        List<Integer> states = new ArrayList<>();
        DisplayPower power = new WindowsDisplayPower(flags -> {
            states.add(flags);
            return 0x8000_0000;
        });
        power.hold().orElseThrow().run();
        assertThat(states).containsExactly(0x8000_0003, 0x8000_0000);
        assertThat(new WindowsDisplayPower(_ -> 0).hold()).isEmpty();
    }

    @Test
    void macOsGetsBackTheAssertionItGave() {
        DisplayPower power = new MacDisplayPower(new MacDisplayPower.Assertions() {
            @Override
            public OptionalInt create(String type, String name) {
                calls.add(type + " " + name);
                return OptionalInt.of(42);
            }

            @Override
            public void release(int id) {
                calls.add("release " + id);
            }
        });
        power.hold().orElseThrow().run();
        assertThat(calls).containsExactly("PreventUserIdleDisplaySleep Plenum: In a meeting", "release 42");
    }

    @Test
    void onOtherSystemsTheirFunctionsAreMissingQuietly() {
        assertThat(new IoKitAssertions().create("type", "name")).isEmpty();
        assertThat(WindowsDisplayPower.ofThisMachine().hold()).isEmpty();
    }

    @Test
    void aNoteIsPlainAndShort() {
        DesktopNote note = new DesktopNote("chat", "Inès\n\u0000 Delmas", "x".repeat(5_000));
        assertThat(note.title()).isEqualTo("Inès Delmas");
        assertThat(note.text()).hasSize(301).endsWith("…");
        assertThat(FreedesktopNotifications.escaped("<b>&</b>")).isEqualTo("&lt;b&gt;&amp;&lt;/b&gt;");
    }

    private SystemDesktop desktop(DisplayPower power) {
        return new SystemDesktop(new AtOnce(), power, new NotificationServer() {
            @Override
            public void show(DesktopNote note) {
                calls.add("show " + note.topic());
            }

            @Override
            public void withdraw(String topic) {
                calls.add("withdraw " + topic);
            }

            @Override
            public void close() {
                calls.add("notifications closed");
            }
        });
    }
}
