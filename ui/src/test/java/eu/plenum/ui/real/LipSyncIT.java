// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.real;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.Folders;
import eu.plenum.client.Plenum;
import eu.plenum.client.PlenumContext;
import eu.plenum.client.Version;
import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.media.VideoViews;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.Secret;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.real.BeepListener;
import eu.plenum.client.real.Chromium;
import eu.plenum.client.real.ChromiumParticipant;
import eu.plenum.client.real.FlashWatcher;
import eu.plenum.client.real.LiveKitServer;
import eu.plenum.client.real.PlenumCommand;
import eu.plenum.client.real.PlenumProcess;
import eu.plenum.client.real.RealParts;
import eu.plenum.client.real.RealWorld;
import eu.plenum.client.real.RealWorld.RoomName;
import eu.plenum.client.real.VideoCodecOption;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import eu.plenum.codec.testing.PulseDaemon;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Flash and beep at Plenum as the receiver: the moment a picture is handed to the screen against the moment its sound leaves
 * the sound server. Sound may be 45 ms early and 125 ms late (ITU-R BT.1359, where people begin to notice). Plenum runs inside the
 * test here, because only inside can the picture be timed.
 */
@Tag("real")
@ExtendWith(RealWorld.class)
class LipSyncIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final double EARLY = -45;
    private static final double LATE = 125;
    private static final int FLASHES = 10;

    private final PulseDaemon sound = PulseDaemon.start();

    @BeforeEach
    void addSpeaker() {
        sound.addSpeaker("ears");
        sound.defaultSpeaker("ears");
        sound.exportToThisProcess();
    }

    @AfterEach
    void stop() {
        sound.close();
    }

    @Test
    void ofPlenumAsSender(LiveKitServer server, RoomName room, @TempDir Path folder) {
        try (PlenumProcess sender = PlenumCommand.join(server, room.value(), "sender")
                .camera("synthetic")
                .microphone("tone:800")
                .view("off")
                .start("lip-sync")) {
            assertInStep(server, room.value(), folder, () -> {});
            assertThat(sender.terminate(LIMIT)).as(sender.stderr()).isZero();
        }
    }

    @Test
    void ofTheBrowserAsSender(LiveKitServer server, Chromium chromium, RoomName room, @TempDir Path folder) {
        try (ChromiumParticipant sender = chromium.participant("sender")) {
            sender.join(server, room.value());
            sender.publishCamera(VideoCodecOption.VP8, 640, 360, 30, false);
            sender.publishTone(800);
            assertInStep(server, room.value(), folder, () -> sender.flashAndBeep(1.3));
        }
    }

    @SuppressWarnings("SystemOut") // A figure of the product, worth reading in every run.
    private void assertInStep(LiveKitServer server, String room, Path folder, Runnable begin) {
        PlenumContext context = new PlenumContext(
                new Version("test"),
                new Folders(folder.resolve("settings"), folder.resolve("logs"), folder.resolve("cache")),
                Clock.systemUTC(),
                RandomGenerator.getDefault());
        JoinRequest request = new JoinRequest(
                new Invitation(
                        server.url(),
                        new Credentials.AccessToken(new Secret(server.tokens().join(room, "receiver")))),
                "Receiver",
                new CameraChoice.Off(),
                new MicrophoneChoice.Off(),
                new SpeakerChoice.SystemDefault(),
                false);
        FlashWatcher watcher = new FlashWatcher(new ViewSize(640, 360));
        try (Plenum plenum = new Plenum(context);
                BeepListener listener = new BeepListener("ears", sound.environment())) {
            Session session = plenum.join(request);
            VideoViews.View view =
                    session.views().open(new TrackId(new ParticipantId("sender"), TrackSource.CAMERA), watcher);
            view.shownAt(new ViewSize(640, 360));
            begin.run();
            RealParts.await(
                    "flashes and beeps; " + session.snapshot().phase(),
                    LIMIT,
                    () -> watcher.flashes().size() >= 3 && listener.beeps().size() >= 3);
            // libwebrtc knows the sender's clocks by the second report, after some eight seconds, and then goes an
            // eighth of the
            // way each second; while a busy machine makes the sound's buffer grow it goes on following.
            RealParts.await("ten flashes in a row in step", LIMIT, () -> inStep(last(watcher, listener)));
            System.out.println("beep after flash, ms: " + last(watcher, listener));
            view.close();
        }
    }

    private static List<Double> last(FlashWatcher watcher, BeepListener listener) {
        List<Long> flashes = watcher.flashes();
        // The beep of the very last may still be on its way.
        int end = Math.max(0, flashes.size() - 1);
        return BeepListener.offsets(flashes.subList(Math.max(0, end - FLASHES), end), listener.beeps()).stream()
                .sorted()
                .toList();
    }

    /** All but two of ten, since a busy machine may hold back a single picture or beep: and so the middle as well. */
    private static boolean inStep(List<Double> offsets) {
        return offsets.stream()
                        .filter(offset -> offset > EARLY && offset < LATE)
                        .count()
                >= FLASHES - 2;
    }
}
