// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.meeting.Meeting;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import eu.plenum.client.session.SessionPhase;
import eu.plenum.client.settings.Setting;
import eu.plenum.client.signaling.SignalingContext;
import eu.plenum.client.signaling.SignalingListener;
import eu.plenum.client.signaling.SignalingProvider;
import eu.plenum.client.signaling.SignalingSession;
import eu.plenum.client.testing.FakeCallSound;
import eu.plenum.client.testing.FakeCameras;
import eu.plenum.client.testing.FakeSignalingSession;
import eu.plenum.client.testing.TestPeople;
import eu.plenum.codec.EngineException;
import eu.plenum.codec.EngineFailure;
import eu.plenum.codec.MediaEngine;
import eu.plenum.codec.audio.CallSound;
import eu.plenum.codec.audio.SoundDevices;
import eu.plenum.codec.camera.CameraDirectory;
import eu.plenum.codec.testing.FakeMediaEngine;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlenumTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final FakeMediaEngine engine = new FakeMediaEngine();
    private final FakeCameras cameras = new FakeCameras();
    private final CompletableFuture<FakeCallSound> sound = new CompletableFuture<>();

    @Test
    void whatIsNotUsedIsNotMade() {
        Plenum plenum = plenum(new Joining(), () -> {
            throw new AssertionError("nobody asked for the engine");
        });
        plenum.close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLinkThatNobodyKnowsEndsWithItsReason() {
        try (Plenum plenum = plenum(new Joining(), () -> engine)) {
            Session session = plenum.join(request("gopher://elsewhere"));
            assertThat(session.ended())
                    .succeedsWithin(LIMIT)
                    .satisfies(last -> assertThat(last.phase())
                            .isEqualTo(ended(new Failure.LinkNotUnderstood("a hole is no meeting"))));
            assertThat(cameras.opened()).isEmpty();
        }
    }

    @Test
    void aMissingEngineEndsTheSessionWithItsReason() {
        Supplier<MediaEngine> missing = () -> {
            throw new EngineException(new EngineFailure.NativeLibraryMissing("libX11.so.6"));
        };
        try (Plenum plenum = plenum(new Joining(), missing)) {
            assertThat(plenum.join(request("test://meeting")).ended())
                    .succeedsWithin(LIMIT)
                    .satisfies(last -> assertThat(last.phase())
                            .isEqualTo(ended(new Failure.MediaEngineUnavailable("libX11.so.6"))));
        }
    }

    @Test
    void aProviderThatBreaksEndsTheSessionAndNotTheProgram() {
        try (Plenum plenum = plenum(new Joining(), () -> {
            throw new IllegalStateException("a fault of ours");
        })) {
            assertThat(plenum.join(request("test://meeting")).ended())
                    .succeedsWithin(LIMIT)
                    .satisfies(last ->
                            assertThat(last.phase()).isEqualTo(ended(new Failure.Internal("IllegalStateException"))));
        }
    }

    @Test
    void aMarkStandsWhileASessionRunsAndClosingLeaves() throws Exception {
        Path mark = folder.resolve("running-" + ProcessHandle.current().pid());
        Joining provider = new Joining();
        Plenum plenum = plenum(provider, () -> engine);
        Session session = plenum.join(request("test://meeting"));
        FakeSignalingSession server = provider.opened.get(LIMIT.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
        assertThat(engine.isPrepared())
                .as("gets ready while the server is reached")
                .isTrue();
        server.emit(TestPeople.joined("ann"));
        CompletableFuture<Void> in = new CompletableFuture<>();
        session.onChange(snapshot -> {
            if (snapshot.phase() instanceof SessionPhase.Connected) {
                in.complete(null);
            }
        });
        assertThat(in).succeedsWithin(LIMIT);
        assertThat(Files.readString(mark)).isEqualTo("test://meeting");

        plenum.close();

        assertThat(session.snapshot().phase()).isEqualTo(new SessionPhase.Ended(new EndReason.Left()));
        assertThat(server.told()).contains("leave");
        assertThat(sound.join().isClosed()).isTrue();
        assertThat(mark).doesNotExist();
    }

    @Test
    void aCrashIsToldOnce() throws Exception {
        Files.writeString(folder.resolve("running-2147483646"), "wss://meet.example/room");
        try (Plenum plenum = plenum(new Joining(), () -> engine)) {
            assertThat(plenum.lastCrash())
                    .hasValueSatisfying(
                            crash -> assertThat(crash.meeting()).contains(URI.create("wss://meet.example/room")));
        }
        try (Plenum plenum = plenum(new Joining(), () -> engine)) {
            assertThat(plenum.lastCrash()).isEmpty();
        }
    }

    @Test
    void aChoiceIsWrittenBeforeClosingEnds() {
        try (Plenum plenum = plenum(new Joining(), () -> engine)) {
            plenum.settings().set(Setting.NAME, "Ann");
        }
        try (Plenum plenum = plenum(new Joining(), () -> engine)) {
            assertThat(plenum.settings().get(Setting.NAME)).isEqualTo("Ann");
        }
    }

    private static SessionPhase ended(Failure failure) {
        return new SessionPhase.Ended(new EndReason.Failed(failure));
    }

    private Plenum plenum(SignalingProvider provider, Supplier<MediaEngine> engineMaker) {
        return new Plenum(
                new PlenumContext(
                        new Version("0-test"),
                        new Folders(folder, folder, folder),
                        Clock.systemUTC(),
                        new SecureRandom()),
                new FakeMedia(engineMaker),
                new Providers(List.of(provider)));
    }

    private static JoinRequest request(String link) {
        return new JoinRequest(
                new Invitation(link, new Credentials.None()),
                "self",
                new CameraChoice.Synthetic(),
                new MicrophoneChoice.SystemDefault(),
                new SpeakerChoice.SystemDefault(),
                false);
    }

    /** Knows {@code test://} and opens a session that does what the test says. */
    private static final class Joining implements SignalingProvider {
        private final CompletableFuture<FakeSignalingSession> opened = new CompletableFuture<>();

        @Override
        public String id() {
            return "test";
        }

        @Override
        public Optional<Meeting> recognise(Invitation invitation) {
            return Optional.of(invitation.link())
                    .filter(link -> link.startsWith("test:"))
                    .map(link -> new Meeting(id(), URI.create(link), invitation.credentials()));
        }

        @Override
        public Optional<String> refusal(Invitation invitation) {
            return invitation.link().startsWith("gopher:") ? Optional.of("a hole is no meeting") : Optional.empty();
        }

        @Override
        public SignalingSession open(Meeting meeting, SignalingContext context, SignalingListener listener) {
            FakeSignalingSession session = new FakeSignalingSession(listener);
            opened.complete(session);
            return session;
        }
    }

    private final class FakeMedia implements MediaParts {
        private final Supplier<MediaEngine> engineMaker;

        FakeMedia(Supplier<MediaEngine> engineMaker) {
            this.engineMaker = engineMaker;
        }

        @Override
        public MediaEngine engine() {
            return engineMaker.get();
        }

        @Override
        public CameraDirectory cameras() {
            return cameras;
        }

        @Override
        public SoundDevices sounds() {
            throw new UnsupportedOperationException("no list is asked for");
        }

        @Override
        public CallSound openSound(CallSound.Listener listener) {
            FakeCallSound opened = new FakeCallSound(listener);
            sound.complete(opened);
            return opened;
        }

        @Override
        public void close() {
            cameras.close();
        }
    }
}
