// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fixture itself: two browsers' participants in a real room. */
@Tag("real")
class ChromiumParticipantTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static LiveKitServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        server = LiveKitServer.start();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            List<Long> tree = chromium.tree();
            chromium.close();
            RealParts.await(
                    "no process of Chromium is left",
                    Duration.ofSeconds(5),
                    () -> tree.stream()
                            .noneMatch(pid -> ProcessHandle.of(pid)
                                    .filter(ProcessHandle::isAlive)
                                    .isPresent()));
        }
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @EnumSource(VideoCodecOption.class)
    void theCamerasPictureArrivesInEveryCodec(VideoCodecOption codec) {
        String room = "picture-" + codec.label();
        try (ChromiumParticipant anna = chromium.participant("anna");
                ChromiumParticipant ben = chromium.participant("ben")) {
            anna.join(server, room);
            ben.join(server, room);
            anna.publishCamera(codec);
            RealParts.await(
                    "ben sees anna's picture",
                    LIMIT,
                    () -> ben.seen("anna", "camera")
                            .filter(Picture::showsChromiumsCamera)
                            .isPresent());
            assertThat(ben.received("anna", "camera").orElseThrow().codec()).isEqualTo(codec.name());
        }
    }

    @Test
    void aToneKeepsItsFrequency() {
        try (ChromiumParticipant anna = chromium.participant("anna");
                ChromiumParticipant ben = chromium.participant("ben")) {
            anna.join(server, "tone");
            ben.join(server, "tone");
            anna.publishTone(440);
            RealParts.await(
                    "ben hears anna",
                    LIMIT,
                    () -> ben.heard("anna").filter(tone -> tone.rms() > 0.2).isPresent());
            assertThat(ben.heard("anna").orElseThrow().hertz()).isCloseTo(440, within(2.0));
            anna.changeTone(1000);
            RealParts.await(
                    "ben hears the other tone",
                    LIMIT,
                    () -> ben.heard("anna")
                            .filter(tone -> Math.abs(tone.hertz() - 1000) < 2)
                            .isPresent());
            anna.mute("microphone", true);
            RealParts.await("ben learns of the mute", LIMIT, () -> ben.events().contains("muted:anna:microphone"));
        }
    }

    @Test
    void chatAndDataArrive() {
        String story = "Grüße 🙂 " + "x".repeat(10_000);
        try (ChromiumParticipant anna = chromium.participant("anna");
                ChromiumParticipant ben = chromium.participant("ben")) {
            anna.join(server, "chat");
            ben.join(server, "chat");
            RealParts.await("anna knows ben", LIMIT, () -> anna.person("ben").isPresent());
            anna.say(story);
            anna.sendData("topic", "text");
            RealParts.await(
                    "ben has both",
                    LIMIT,
                    () -> ben.chat().size() == 1 && ben.data().size() == 1);
            assertThat(ben.chat()).containsExactly(new ChromiumParticipant.Received("anna", "", story));
            assertThat(ben.data()).containsExactly(new ChromiumParticipant.Received("anna", "topic", "text"));
        }
    }

    @Test
    void theRoomServiceMutesAndRemoves() {
        try (ChromiumParticipant anna = chromium.participant("anna")) {
            anna.join(server, "host");
            anna.publishTone(440);
            RealParts.await(
                    "anna is active", LIMIT, () -> server.rooms().active("host").contains("anna"));
            server.rooms().mute("host", "anna", "MICROPHONE", true);
            RealParts.await("anna is muted", LIMIT, () -> anna.events().contains("muted:anna:microphone"));
            server.rooms().remove("host", "anna");
            RealParts.await("anna is out", LIMIT, () -> anna.events().contains("disconnected:PARTICIPANT_REMOVED"));
        }
    }

    @Test
    void relaysThroughTheServersTurn() {
        try (LiveKitServer relay = LiveKitServer.start(LiveKitOptions.DEFAULT.withTurn());
                ChromiumParticipant anna = chromium.participant("anna");
                ChromiumParticipant ben = chromium.participant("ben")) {
            anna.join(relay.url(), relay.tokens().join("relay", "anna"), Map.of("relayOnly", true));
            ben.join(relay, "relay");
            anna.publishTone(440);
            RealParts.await(
                    "ben hears anna through the relay",
                    LIMIT,
                    () -> ben.heard("anna").filter(tone -> tone.rms() > 0.2).isPresent());
        }
    }

    @Test
    void aProxyDemandsRelayAndSpeaksForTheClient() {
        try (LiveKitServer relay = LiveKitServer.start(LiveKitOptions.DEFAULT.withTurn());
                SignalProxy proxy = SignalProxy.demandingRelay(relay);
                ChromiumParticipant anna = chromium.participant("anna");
                ChromiumParticipant ben = chromium.participant("ben")) {
            anna.join(proxy.url(), relay.tokens().join("proxy", "anna"), Map.of());
            ben.join(relay, "proxy");
            anna.publishTone(440);
            RealParts.await(
                    "ben hears anna through the relay",
                    LIMIT,
                    () -> ben.heard("anna").filter(tone -> tone.rms() > 0.2).isPresent());
            proxy.simulate(SignalProxy.Fault.NODE_FAILURE);
            RealParts.await(
                    "anna is back after a simulated failure of the node",
                    LIMIT,
                    () -> anna.events().contains("reconnected"));
        }
    }

    @Test
    void seesACrowdOfPublishers() {
        try (ChromiumParticipant anna = chromium.participant("anna")) {
            anna.join(server, "crowd");
            try (Publishers crowd = Publishers.start(server, "crowd", 3, 320, 180, 25)) {
                RealParts.await(
                        "anna sees the third of the crowd",
                        LIMIT,
                        () -> anna.received("publisher-03", "camera")
                                .filter(inbound -> inbound.width() == 320 && inbound.fps() > 20)
                                .isPresent());
                assertThat(crowd).isNotNull();
            }
        }
    }
}
