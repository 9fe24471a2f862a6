// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.media.FrameTarget;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.Secret;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.real.LiveKitServer;
import eu.plenum.client.real.RealParts;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import eu.plenum.client.session.SessionPhase;
import eu.plenum.client.signaling.livekit.LiveKitProvider;
import eu.plenum.codec.AudioSink;
import eu.plenum.codec.MediaEngine;
import eu.plenum.codec.audio.CallSound;
import eu.plenum.codec.audio.Disturbances;
import eu.plenum.codec.audio.SoundDevices;
import eu.plenum.codec.audio.VoiceProcessing;
import eu.plenum.codec.camera.CameraDirectory;
import eu.plenum.codec.camera.LumaPicture;
import eu.plenum.codec.camera.TimeCode;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sessions through the composition root, on a real server with the real engine. */
@Tag("real")
class PlenumJoinTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void twoSessionsSeeAndHearEachOther() throws Exception {
        Set<HeardTone> tones = ConcurrentHashMap.newKeySet();
        try (LiveKitServer server = LiveKitServer.start();
                Plenum plenum = plenum(tones)) {
            Session ann = plenum.join(request(server, "ann", 440));
            Session bob = plenum.join(request(server, "bob", 1_000));
            Watching annWatches = watch(ann, "bob");
            Watching bobWatches = watch(bob, "ann");

            RealParts.await("both are in", LIMIT, () -> isIn(ann) && isIn(bob));
            RealParts.await("Ann sees Bob", LIMIT, () -> annWatches.codes.size() >= 10);
            RealParts.await("Bob sees Ann", LIMIT, () -> bobWatches.codes.size() >= 10);
            RealParts.await("Ann hears 1000 Hz", LIMIT, () -> hears(tones, 1_000));
            RealParts.await("Bob hears 440 Hz", LIMIT, () -> hears(tones, 440));

            assertThat(annWatches.newestAgeMillis).isBetween(0, 2_000);
            assertThat(ann.snapshot().participants())
                    .extracting(Participant::shownName)
                    .containsExactly("ann", "bob");

            ann.commands().muteCamera(true);
            RealParts.await("Bob is told that Ann's camera is muted", LIMIT, () -> cameraMuted(bob, "ann"));

            long start = System.nanoTime();
            ann.commands().leave();
            assertThat(ann.ended().get(5, TimeUnit.SECONDS).phase())
                    .isEqualTo(new SessionPhase.Ended(new EndReason.Left()));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            RealParts.await(
                    "Bob is alone", LIMIT, () -> bob.snapshot().participants().size() == 1);
        }
        assertThat(folder.resolve("running-" + ProcessHandle.current().pid())).doesNotExist();
    }

    private Plenum plenum(Set<HeardTone> tones) {
        Clock clock = Clock.systemUTC();
        PlenumContext context = new PlenumContext(
                new Version("0-test"), new Folders(folder, folder, folder), clock, new SecureRandom());
        return new Plenum(
                context,
                new HearingMedia(Plenum.systemMedia(clock), tones),
                new Providers(List.of(new LiveKitProvider())));
    }

    private static JoinRequest request(LiveKitServer server, String name, double hertz) {
        return new JoinRequest(
                new Invitation(
                        server.url(),
                        new Credentials.DevelopmentKey(LiveKitServer.KEY, new Secret(LiveKitServer.SECRET), "join")),
                name,
                new CameraChoice.Synthetic(),
                new MicrophoneChoice.Tone(hertz),
                new SpeakerChoice.Off(),
                false);
    }

    private static boolean isIn(Session session) {
        return session.snapshot().phase() instanceof SessionPhase.Connected;
    }

    private static boolean cameraMuted(Session session, String who) {
        return session.snapshot().participants().stream()
                .filter(participant -> participant.id().value().equals(who))
                .flatMap(participant -> Optional.ofNullable(participant.tracks().get(TrackSource.CAMERA)).stream())
                .anyMatch(track -> track.muted());
    }

    private static boolean hears(Set<HeardTone> tones, double hertz) {
        return tones.stream().anyMatch(tone -> tone.isMostly(hertz));
    }

    private static Watching watch(Session session, String whom) {
        Watching target = new Watching();
        session.views()
                .open(new TrackId(new eu.plenum.client.meeting.ParticipantId(whom), TrackSource.CAMERA), target)
                .shownAt(target.wanted());
        return target;
    }

    /** Reads the time code of each picture. */
    private static final class Watching implements FrameTarget {
        private final ByteBuffer memory = ByteBuffer.allocateDirect(640 * 360 * 4);
        private final Set<Integer> codes = ConcurrentHashMap.newKeySet();
        private volatile int newestAgeMillis = Integer.MAX_VALUE;
        private int width;
        private int height;

        @Override
        public ViewSize wanted() {
            return new ViewSize(640, 360);
        }

        @Override
        public ByteBuffer acquire(int pictureWidth, int pictureHeight) {
            width = pictureWidth;
            height = pictureHeight;
            return memory;
        }

        @Override
        public void publish(long captureNanos) {
            TimeCode.read(new Bgra(memory, width, height)).ifPresent(code -> {
                newestAgeMillis = code.ageMillis(System.nanoTime());
                codes.add(code.counter());
            });
        }
    }

    private record Bgra(ByteBuffer memory, int width, int height) implements LumaPicture {
        @Override
        public int luma(int x, int y) {
            int at = (y * width + x) * 4;
            int blue = memory.get(at) & 0xFF;
            int green = memory.get(at + 1) & 0xFF;
            int red = memory.get(at + 2) & 0xFF;
            return (red * 299 + green * 587 + blue * 114) / 1_000;
        }
    }

    /** The real parts, with an ear at each voice that goes into the mixer. */
    private record HearingMedia(MediaParts real, Set<HeardTone> tones) implements MediaParts {
        @Override
        public MediaEngine engine() {
            return real.engine();
        }

        @Override
        public CameraDirectory cameras() {
            return real.cameras();
        }

        @Override
        public SoundDevices sounds() {
            return real.sounds();
        }

        @Override
        public CallSound openSound(CallSound.Listener listener) {
            return new HearingSound(real.openSound(listener), tones);
        }

        @Override
        public void close() {
            real.close();
        }
    }

    private record HearingSound(CallSound real, Set<HeardTone> tones) implements CallSound {
        @Override
        public void microphone(eu.plenum.codec.audio.MicrophoneChoice choice) {
            real.microphone(choice);
        }

        @Override
        public void speaker(eu.plenum.codec.audio.SpeakerChoice choice) {
            real.speaker(choice);
        }

        @Override
        public void processing(VoiceProcessing processing) {
            real.processing(processing);
        }

        @Override
        public void muted(boolean muted) {
            real.muted(muted);
        }

        @Override
        public void sendTo(AudioSink sink) {
            real.sendTo(sink);
        }

        @Override
        public void stopSendingTo(AudioSink sink) {
            real.stopSendingTo(sink);
        }

        @Override
        public MixerInput openInput() {
            HeardTone tone = new HeardTone(real.openInput());
            tones.add(tone);
            return tone;
        }

        @Override
        public Disturbances disturbances() {
            return real.disturbances();
        }

        @Override
        public double microphoneLevel() {
            return real.microphoneLevel();
        }

        @Override
        public void testSpeaker() {
            real.testSpeaker();
        }

        @Override
        public void close() {
            real.close();
        }
    }

    /** Keeps the newest 100 ms of a voice on its way into the mixer. */
    private static final class HeardTone implements CallSound.MixerInput {
        private final CallSound.MixerInput real;
        private final short[] newest = new short[AudioSink.FRAMES * 10];

        HeardTone(CallSound.MixerInput real) {
            this.real = real;
        }

        /** At least nine tenths of the power is this sine's (Goertzel), and it is not silence. */
        synchronized boolean isMostly(double hertz) {
            double omega = 2 * Math.PI * hertz / AudioSink.RATE;
            double cosine = 0;
            double sine = 0;
            double power = 0;
            for (int index = 0; index < newest.length; index++) {
                cosine += newest[index] * Math.cos(omega * index);
                sine += newest[index] * Math.sin(omega * index);
                power += (double) newest[index] * newest[index];
            }
            double tone = 2 * (cosine * cosine + sine * sine) / newest.length;
            return power / newest.length > 100 && tone > 0.9 * power;
        }

        @Override
        public synchronized void samples(short[] samples, int channels) {
            System.arraycopy(newest, AudioSink.FRAMES, newest, 0, newest.length - AudioSink.FRAMES);
            for (int frame = 0; frame < AudioSink.FRAMES; frame++) {
                newest[newest.length - AudioSink.FRAMES + frame] = samples[frame * channels];
            }
            real.samples(Arrays.copyOf(samples, AudioSink.FRAMES * channels), channels);
        }

        @Override
        public void volume(double volume) {
            real.volume(volume);
        }

        @Override
        public double level() {
            return real.level();
        }

        @Override
        public double bufferedMs() {
            return real.bufferedMs();
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
