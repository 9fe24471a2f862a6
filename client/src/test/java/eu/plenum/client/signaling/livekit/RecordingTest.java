// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.meeting.ReconnectKind;
import eu.plenum.client.real.LiveKitServer;
import eu.plenum.client.real.SignalProxy;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.codec.webrtc.WebRtcEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import livekit.LivekitRtc.SignalResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The recording whose mutations {@link MutatedFramesTest} delivers is of what a real server says. With
 * {@code -Dplenum.record=FOLDER} it is made anew.
 */
@Tag("real")
@Timeout(180)
class RecordingTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void theRecordingHoldsEveryKindOfMessageThatARealServerSends() {
        List<SignalResponse> said = new CopyOnWriteArrayList<>();
        String room = "room-" + UUID.randomUUID();
        try (LiveKitServer server = LiveKitServer.start();
                WebRtcEngine engine = new WebRtcEngine();
                SignalProxy proxy = SignalProxy.listening(server, said::add);
                LiveParticipant ada =
                        new LiveParticipant(engine, proxy.url(), server.tokens().join(room, "ada"))) {
            ada.joined().publish();
            try (LiveParticipant bob =
                    new LiveParticipant(engine, server.url(), server.tokens().join(room, "bob"))) {
                bob.joined().publish();
                ada.watch("bob");
                bob.watch("ada");
                ada.seesAndHears("bob", 20, SOON);
                bob.seesAndHears("ada", 20, SOON);
                server.rooms().mute(room, "ada", "MICROPHONE", true);
                ada.events.until("a mute", SOON, () -> kinds(said).contains(SignalResponse.MessageCase.MUTE));
                proxy.cut();
                ada.events.await(SignalingEvent.Reconnected.class, event -> event.kind() == ReconnectKind.RESUME, SOON);
                ada.events.until(
                        "speakers", SOON, () -> kinds(said).contains(SignalResponse.MessageCase.SPEAKERS_CHANGED));
            }
            server.rooms().remove(room, "ada");
            ada.events.await(SignalingEvent.Closed.class, event -> true, SOON);
        }

        Optional.ofNullable(System.getProperty("plenum.record"))
                .ifPresent(folder -> new Recording(said).write(Path.of(folder)));
        assertThat(kinds(Recording.kept().messages())).containsAll(kinds(said));
    }

    private static Set<SignalResponse.MessageCase> kinds(Collection<SignalResponse> messages) {
        Set<SignalResponse.MessageCase> kinds = EnumSet.noneOf(SignalResponse.MessageCase.class);
        messages.forEach(message -> kinds.add(message.getMessageCase()));
        return kinds;
    }
}
