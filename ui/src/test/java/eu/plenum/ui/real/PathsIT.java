// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.real;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.real.Chromium;
import eu.plenum.client.real.ChromiumParticipant;
import eu.plenum.client.real.LiveKitOptions;
import eu.plenum.client.real.LiveKitServer;
import eu.plenum.client.real.Picture;
import eu.plenum.client.real.PlenumCommand;
import eu.plenum.client.real.PlenumProcess;
import eu.plenum.client.real.RealParts;
import eu.plenum.client.real.RealWorld;
import eu.plenum.client.real.RealWorld.RoomName;
import eu.plenum.client.real.SignalProxy;
import eu.plenum.client.real.VideoCodecOption;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Media finds its way: over a relay, over TCP, over IP version 6. */
@Tag("real")
@ExtendWith(RealWorld.class)
class PathsIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration END = Duration.ofSeconds(40);

    @Test
    void relaysThroughTheServersTurnWhenTheServerDemandsIt(Chromium chromium, RoomName room) {
        try (LiveKitServer server = LiveKitServer.start(LiveKitOptions.DEFAULT.withTurn());
                SignalProxy proxy = SignalProxy.demandingRelay(server)) {
            assertBothWays(server, proxy.url(), chromium, room.value());
            assertThat(server.log()).contains("\"connectionType\": \"turn\"");
        }
    }

    @Test
    void usesTcpWhereUdpIsClosed(Chromium chromium, RoomName room) {
        try (LiveKitServer server = LiveKitServer.start(LiveKitOptions.DEFAULT.withForcedTcp())) {
            assertBothWays(server, server.url(), chromium, room.value());
            assertThat(server.log()).contains("\"connectionType\": \"tcp\"");
        }
    }

    @Test
    void worksOverIpVersionSix(Chromium chromium, RoomName room) {
        try (LiveKitServer server = LiveKitServer.start(LiveKitOptions.DEFAULT.withAddress("::1"))) {
            assertThat(server.url()).startsWith("ws://[::1]:");
            assertBothWays(server, server.url(), chromium, room.value());
        }
    }

    private static void assertBothWays(LiveKitServer server, String url, Chromium chromium, String room) {
        try (ChromiumParticipant browser = chromium.participant("browser");
                PlenumProcess plenum = PlenumCommand.join(url, server.tokens().join(room, "plenum"))
                        .camera("synthetic")
                        .microphone("tone:440")
                        .view("320x180")
                        .start("path")) {
            browser.join(server, room);
            browser.publishCamera(VideoCodecOption.VP8, 320, 180, 15, false);
            RealParts.await(
                    "Plenum sees the browser",
                    LIMIT,
                    () -> plenum.snapshot("browser", "camera")
                            .filter(Picture::showsChromiumsCamera)
                            .isPresent());
            RealParts.await(
                    "the browser sees Plenum",
                    LIMIT,
                    () -> browser.seen("plenum", "camera")
                            .map(Picture::number)
                            .filter(n -> n.isPresent())
                            .isPresent());
            assertThat(plenum.terminate(END)).as(plenum.stderr()).isZero();
        }
    }
}
