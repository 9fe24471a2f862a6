// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.device.DeviceProblem;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.Notice;
import eu.plenum.ui.testing.Speech;
import eu.plenum.ui.testing.UiTest;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

class ToastsTest extends UiTest {
    private final Queue<Runnable> later = new ArrayDeque<>();

    @Test
    void oneIsShownAfterTheOther() {
        Toasts toasts = call(() -> new Toasts(new Speech().words(), (_, task) -> later.add(task)));
        show(toasts::root, 600, 400);
        run(() -> toasts.tell(List.of(
                new CallEvent.Joined("Henrik Voss"),
                new CallEvent.Noticed(new Notice.MutedByHost(TrackSource.CAMERA)),
                new CallEvent.Noticed(new Notice.SpeakerFellBack(DeviceProblem.GONE, "Headset", "Desk speaker")))));
        assertThat(shown(toasts)).isEqualTo("The host turned your camera off.");
        run(() -> later.remove().run());
        assertThat(shown(toasts)).isEqualTo("Headset is not available. Desk speaker is used now.");
        run(() -> later.remove().run());
        assertThat(shown(toasts)).isEmpty();
        assertThat(later).isEmpty();
    }

    @Test
    void theScreenReaderIsGivenTheSentence() {
        LiveRegion region = call(LiveRegion::new);
        run(() -> region.say("The connection is back."));
        assertThat(call(() -> region.node().queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isEqualTo("The connection is back.");
        assertThat(region.node().isFocusTraversable()).isFalse();
    }

    private static String shown(Toasts toasts) {
        return call(() -> toasts.root().lookupAll(".toast > .label").stream()
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining("|")));
    }
}
