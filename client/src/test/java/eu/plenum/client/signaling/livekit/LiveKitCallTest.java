// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.real.LiveKitServer;
import eu.plenum.client.real.SelfSigned;
import eu.plenum.client.real.TestTokens;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.codec.webrtc.WebRtcEngine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sessions on a real LiveKit server over the real engine. */
@Tag("real")
@Timeout(180)
class LiveKitCallTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static LiveKitServer server;
    private static WebRtcEngine engine;

    private final String room = "room-" + UUID.randomUUID();
    private final List<LiveParticipant> open = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = LiveKitServer.start();
        engine = new WebRtcEngine();
    }

    @AfterAll
    static void stop() {
        engine.close();
        server.close();
    }

    @AfterEach
    void close() {
        open.reversed().forEach(LiveParticipant::close);
    }

    @Test
    void twoSessionsSeeAndHearEachOther() {
        LiveParticipant ada = join("ada").publish();
        LiveParticipant bob = join("bob").publish();
        ada.watch("bob");
        bob.watch("ada");
        ada.seesAndHears("bob", 50, SOON);
        bob.seesAndHears("ada", 50, SOON);
        var statistics = ada.session.statistics().join();
        assertThat(statistics.received().get(LiveParticipant.camera("bob")).framesDecoded())
                .isGreaterThanOrEqualTo(50);
        assertThat(statistics.sent()).containsKeys(TrackSource.CAMERA, TrackSource.MICROPHONE);
    }

    @Test
    void aTrackNeverShownIsNeverStreamedAndHidingStopsIt() {
        LiveParticipant ada = join("ada").publish();
        LiveParticipant bob = join("bob");
        // Sound is there, so the connection is, and so would the picture be.
        bob.hears(200, SOON);
        assertThat(bob.events.of(SignalingEvent.TrackReceived.class))
                .extracting(SignalingEvent.TrackReceived::id)
                .containsExactly(new TrackId(new ParticipantId("ada"), TrackSource.MICROPHONE));
        assertThat(bob.session.statistics().join().received()).doesNotContainKey(LiveParticipant.camera("ada"));
        bob.watch("ada");
        bob.seesAndHears("ada", 25, SOON);
        bob.session.show(LiveParticipant.camera("ada"), ViewSize.HIDDEN);
        bob.stopsSeeing("ada", SOON);
        bob.watch("ada");
        bob.seesAndHears("ada", 25, SOON);
        assertThat(ada.events.of(SignalingEvent.Closed.class)).isEmpty();
    }

    @Test
    void aTrackHiddenAgainBeforeItCameStaysHidden() {
        join("ada").publish();
        LiveParticipant bob = join("bob");
        bob.hears(10, SOON);
        bob.watch("ada");
        bob.session.show(LiveParticipant.camera("ada"), ViewSize.HIDDEN);
        bob.events.await(
                SignalingEvent.TrackReceived.class, event -> event.id().equals(LiveParticipant.camera("ada")), SOON);
        bob.stopsSeeing("ada", SOON);
        long few = bob.frames("ada").frames();
        bob.hears(300, SOON);
        assertThat(bob.frames("ada").frames()).isEqualTo(few);
        bob.watch("ada");
        bob.seesAndHears("ada", 25, SOON);
    }

    @Test
    void whoMayNotReceiveReceivesNothingAndWhoMayAgainEverything() {
        join("ada").publish();
        LiveParticipant bob = join("bob");
        bob.watch("ada");
        bob.seesAndHears("ada", 25, SOON);
        server.rooms().update(room, "bob", Map.of("permission", Map.of("can_subscribe", false, "can_publish", true)));
        bob.events.await(
                SignalingEvent.TrackLost.class, event -> event.id().equals(LiveParticipant.camera("ada")), SOON);
        server.rooms().update(room, "bob", Map.of("permission", Map.of("can_subscribe", true, "can_publish", true)));
        bob.seesAndHears("ada", 25, SOON);
    }

    @Test
    void chatArrivesWholeInBothDirections() {
        LiveParticipant ada = join("ada");
        LiveParticipant bob = join("bob");
        String text = "Grüße 👩‍👩‍👧 " + "äöü€😀".repeat(2_000);
        ada.session.sendChat(text);
        var heard = bob.events.await(SignalingEvent.ChatReceived.class, event -> true, SOON);
        assertThat(heard.message().text()).isEqualTo(text);
        assertThat(heard.message().from()).isEqualTo(new ParticipantId("ada"));
        assertThat(ada.events.await(SignalingEvent.ChatReceived.class).message().id())
                .as("our own comes back under the same id")
                .isEqualTo(heard.message().id());
        bob.session.sendChat("and back");
        ada.events.await(
                SignalingEvent.ChatReceived.class,
                event -> event.message().text().equals("and back"),
                SOON);
    }

    /**
     * Neither by us nor to us. The service's words and the unreliable ones, which a loopback does not lose, have no number by which
     * the server would know to send them later.
     */
    @Test
    void nothingSaidTheMomentWeAreInIsLost() {
        LiveParticipant ada = join("ada");
        List<LiveParticipant> bobs = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            String name = "bob" + number;
            LiveParticipant bob = participant(server.tokens().join(room, name));
            bobs.add(bob);
            bob.onceJoined(() -> server.rooms().send(room, "service", "welcome " + name));
            bob.onceJoined(() -> ada.session.sendData("at once", bytes("hey " + name), false, List.of()));
            bob.onceJoined(() -> ada.session.sendChat("hello " + name));
            bob.onceJoined(() -> bob.session.sendChat("I am " + name));
            bob.joined();
        }
        for (int number = 0; number < bobs.size(); number++) {
            String name = "bob" + number;
            LiveParticipant bob = bobs.get(number);
            ada.events.await(
                    SignalingEvent.ChatReceived.class,
                    event -> event.message().text().equals("I am " + name),
                    SOON);
            bob.events.await(
                    SignalingEvent.ChatReceived.class,
                    event -> event.message().text().equals("hello " + name),
                    SOON);
            bob.events.await(
                    SignalingEvent.DataReceived.class, event -> text(event).equals("welcome " + name), SOON);
            bob.events.await(
                    SignalingEvent.DataReceived.class, event -> text(event).equals("hey " + name), SOON);
        }
    }

    @Test
    void dataReachesWhomItIsFor() {
        LiveParticipant ada = join("ada");
        LiveParticipant bob = join("bob");
        LiveParticipant eve = join("eve");
        byte[] secret = bytes("for bob");
        ada.session.sendData("topic", secret, true, List.of(new ParticipantId("bob")));
        ada.session.sendData("topic", bytes("for all"), true, List.of());
        eve.events.await(SignalingEvent.DataReceived.class, event -> text(event).equals("for all"), SOON);
        bob.events.await(SignalingEvent.DataReceived.class, event -> text(event).equals("for all"), SOON);
        assertThat(bob.events.of(SignalingEvent.DataReceived.class))
                .extracting(LiveKitCallTest::text)
                .containsExactly("for bob", "for all");
        assertThat(eve.events.of(SignalingEvent.DataReceived.class))
                .extracting(LiveKitCallTest::text)
                .containsExactly("for all");
        server.rooms().send(room, "service", "from the server");
        assertThat(bob.events
                        .await(
                                SignalingEvent.DataReceived.class,
                                event -> event.topic().equals("service"),
                                SOON)
                        .from())
                .isEqualTo(new ParticipantId(""));
    }

    @Test
    void namesAndHandsAreSeenByTheOthers() {
        LiveParticipant ada = join("ada");
        LiveParticipant bob = join("bob");
        ada.session.rename("Ada Lovelace");
        ada.session.raiseHand(true);
        bob.events.await(
                SignalingEvent.ParticipantChanged.class,
                event -> event.participant().name().equals("Ada Lovelace")
                        && event.participant().handRaised(),
                SOON);
        ada.session.raiseHand(false);
        bob.events.until(
                "hand down",
                SOON,
                () -> !bob.events
                        .of(SignalingEvent.ParticipantChanged.class)
                        .getLast()
                        .participant()
                        .handRaised());
    }

    @Test
    void aHostMutesAndTakesPermissionsAway() {
        LiveParticipant ada = join("ada").publish();
        ada.events.until(
                "two tracks",
                SOON,
                () -> server.rooms().participant(room, "ada").path("tracks").size() == 2);
        server.rooms().mute(room, "ada", "MICROPHONE", true);
        assertThat(ada.events.await(SignalingEvent.MutedByServer.class))
                .isEqualTo(new SignalingEvent.MutedByServer(TrackSource.MICROPHONE, true));
        server.rooms().update(room, "ada", Map.of("permission", Map.of("can_subscribe", true, "can_publish", false)));
        assertThat(ada.events
                        .await(SignalingEvent.PermissionsChanged.class)
                        .permissions()
                        .publish())
                .isEmpty();
        ada.events.until(
                "both gone",
                SOON,
                () -> ada.events.of(SignalingEvent.LocalTrackGone.class).size() == 2);
    }

    @Test
    void aSessionThatMayNotPublishLosesItsTracksButStays() {
        LiveParticipant ada = participant(server.tokens().join(room, "ada", Map.of("canPublish", false)));
        ada.publish().joined();
        ada.events.until(
                "refused",
                SOON,
                () -> ada.events.of(SignalingEvent.LocalTrackGone.class).size() == 2);
        LiveParticipant bob = join("bob").publish();
        ada.watch("bob");
        ada.seesAndHears("bob", 25, SOON);
        assertThat(bob.events.of(SignalingEvent.Closed.class)).isEmpty();
    }

    @Test
    void kickedIsItsOwnEnd() {
        LiveParticipant ada = join("ada");
        server.rooms().remove(room, "ada");
        assertThat(ada.events.failure(SOON)).isEqualTo(new Failure.Removed());
    }

    @Test
    void aSecondJoinUnderTheSameIdentityEndsTheFirst() {
        LiveParticipant first = join("ada");
        LiveParticipant second = join("ada");
        assertThat(first.events.failure(SOON)).isEqualTo(new Failure.JoinedElsewhere());
        assertThat(second.events.of(SignalingEvent.Closed.class)).isEmpty();
    }

    @Test
    void aDeletedRoomEndsTheMeeting() {
        LiveParticipant ada = join("ada");
        server.rooms().delete(room);
        assertThat(ada.events.failure(SOON)).isEqualTo(new Failure.MeetingEnded());
    }

    @Test
    void anExpiredTokenIsNotPermitted() {
        LiveParticipant ada = participant(server.tokens().expired(room, "ada"));
        assertThat(ada.events.failure(Duration.ofSeconds(10))).isInstanceOf(Failure.NotPermitted.class);
    }

    @Test
    void aTokenOfAnotherKeyIsNotPermitted() {
        String wrong = new TestTokens(LiveKitServer.KEY, "some-other-secret-of-forty-characters---").join(room, "ada");
        LiveParticipant ada = participant(wrong);
        assertThat(ada.events.failure(Duration.ofSeconds(10))).isInstanceOf(Failure.NotPermitted.class);
    }

    @Test
    void aCertificateNobodyTrustsIsSaid() {
        try (var proxy = SelfSigned.before(server)) {
            LiveParticipant ada = new LiveParticipant(
                    engine, "wss://127.0.0.1:" + proxy.port(), server.tokens().join(room, "ada"));
            open.add(ada);
            assertThat(ada.events.failure(Duration.ofSeconds(10))).isInstanceOf(Failure.TlsUntrusted.class);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(SignalingEvent.DataReceived event) {
        return StandardCharsets.UTF_8.decode(event.payload().duplicate()).toString();
    }

    private LiveParticipant join(String identity) {
        return participant(server.tokens().join(room, identity)).joined();
    }

    private LiveParticipant participant(String token) {
        LiveParticipant participant = new LiveParticipant(engine, server.url(), token);
        open.add(participant);
        return participant;
    }
}
