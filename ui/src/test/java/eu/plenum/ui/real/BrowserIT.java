// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.real;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.real.CallReport;
import eu.plenum.client.real.Chromium;
import eu.plenum.client.real.ChromiumParticipant;
import eu.plenum.client.real.LiveKitServer;
import eu.plenum.client.real.Picture;
import eu.plenum.client.real.PlenumCommand;
import eu.plenum.client.real.PlenumProcess;
import eu.plenum.client.real.RealParts;
import eu.plenum.client.real.RealWorld;
import eu.plenum.client.real.RealWorld.RoomName;
import eu.plenum.client.real.VideoCodecOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Plenum and a browser in one room, both ways. */
@Tag("real")
@ExtendWith(RealWorld.class)
class BrowserIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration END = Duration.ofSeconds(40);

    @Test
    void theBrowserSeesAndHearsPlenumInStep(LiveKitServer server, Chromium chromium, RoomName room) {
        try (ChromiumParticipant watcher = chromium.participant("watcher");
                PlenumProcess plenum = PlenumCommand.join(server, room.value(), "plenum")
                        .with("--name", "Plenum Ähre")
                        .camera("synthetic")
                        .microphone("tone:440")
                        .start("seen")) {
            watcher.join(server, room.value());
            RealParts.await(
                    "the time code arrives in the browser",
                    LIMIT,
                    () -> watcher.seen("plenum", "camera")
                            .map(Picture::number)
                            .filter(n -> n.isPresent())
                            .isPresent());
            RealParts.await(
                    "the browser hears 440 Hz",
                    LIMIT,
                    () -> watcher.heard("plenum")
                            .filter(tone -> tone.rms() > 0.01 && Math.abs(tone.hertz() - 440) < 6)
                            .isPresent());
            assertThat(watcher.received("plenum", "camera").orElseThrow().codec())
                    .isEqualTo("VP8");
            assertThat(watcher.nameOf("plenum")).isEqualTo("Plenum Ähre");

            List<Double> offsets = watcher.lipSync("plenum", 8);
            assertThat(offsets).as("flashes with a beep").hasSizeGreaterThanOrEqualTo(4);
            assertThat(median(offsets)).as("beep after flash, ms: %s", offsets).isBetween(-45.0, 125.0);

            assertThat(plenum.terminate(END)).as(plenum.stderr()).isZero();
            RealParts.await(
                    "the browser learns that Plenum left at once",
                    Duration.ofSeconds(3),
                    () -> watcher.events().contains("left:plenum"));
        }
    }

    @Test
    void plenumSeesAndHearsEveryCodecOfTheBrowser(LiveKitServer server, Chromium chromium, RoomName room) {
        try (PlenumProcess plenum = PlenumCommand.join(server, room.value(), "plenum")
                .view("640x360")
                .start("watching")) {
            for (VideoCodecOption codec : VideoCodecOption.values()) {
                String identity = "sends-" + codec;
                try (ChromiumParticipant sender = chromium.participant(identity)) {
                    sender.join(server, room.value());
                    sender.publishTone(600);
                    sender.publishCamera(codec, 640, 360, 20, true);
                    RealParts.await(
                            "Plenum writes the picture sent in " + codec,
                            LIMIT,
                            () -> plenum.snapshot(identity, "camera")
                                    .filter(Picture::showsChromiumsCamera)
                                    .isPresent());
                }
            }
            assertThat(plenum.terminate(END)).as(plenum.stderr()).isZero();
            for (VideoCodecOption codec : VideoCodecOption.values()) {
                CallReport.Track camera =
                        plenum.report().track("sends-" + codec, "camera").orElseThrow();
                assertThat(camera.codec()).isEqualToIgnoringCase(codec.name());
                assertThat(camera.framesDecoded()).isPositive();
                CallReport.Track microphone =
                        plenum.report().track("sends-" + codec, "microphone").orElseThrow();
                assertThat(microphone.audioLevel()).isGreaterThan(0.05);
            }
        }
    }

    @Test
    void chatGoesBothWays(LiveKitServer server, Chromium chromium, RoomName room) {
        String emoji = "Grüße aus dem Plenum 👩‍👩‍👧‍👦🇪🇺";
        String letter = "ä€🙂x".repeat(2_500);
        try (ChromiumParticipant browser = chromium.participant("browser")) {
            browser.join(server, room.value());
            try (PlenumProcess plenum = PlenumCommand.join(server, room.value(), "plenum")
                    .say(emoji)
                    .say(letter)
                    .start("chat")) {
                RealParts.await(
                        "the browser has both messages",
                        LIMIT,
                        () -> browser.chat().size() >= 2);
                assertThat(browser.chat())
                        .containsExactly(
                                new ChromiumParticipant.Received("plenum", "", emoji),
                                new ChromiumParticipant.Received("plenum", "", letter));
                browser.say(emoji);
                browser.say(letter);
                browser.sendData("unknown-topic", "not chat");
                browser.say("done");
                RealParts.await(
                        "Plenum has the last message",
                        LIMIT,
                        () -> plenum.stderr().contains("Chat from 'browser': done"));
                assertThat(plenum.terminate(END)).as(plenum.stderr()).isZero();
                assertThat(plenum.report().chat().stream()
                                .filter(line -> line.from().equals("browser")))
                        .extracting(CallReport.Line::text)
                        .containsExactly(emoji, letter, "done");
            }
        }
    }

    @Test
    void aHostMutesButCannotUnmute(LiveKitServer server, Chromium chromium, RoomName room) {
        try (ChromiumParticipant watcher = chromium.participant("watcher");
                PlenumProcess plenum = PlenumCommand.join(server, room.value(), "plenum")
                        .camera("synthetic")
                        .microphone("tone:440")
                        .start("muted")) {
            watcher.join(server, room.value());
            RealParts.await("the browser hears Plenum", LIMIT, () -> loud(watcher));
            server.rooms().mute(room.value(), "plenum", "MICROPHONE", true);
            RealParts.await("the browser is told", LIMIT, () -> watcher.events().contains("muted:plenum:microphone"));
            long samples =
                    watcher.received("plenum", "microphone").orElseThrow().bytes();
            assertQuiet(watcher);
            assertThat(watcher.received("plenum", "microphone").orElseThrow().bytes() - samples)
                    .as("bytes of sound received while muted")
                    .isLessThan(8_000);
            server.rooms().mute(room.value(), "plenum", "CAMERA", true);
            RealParts.await(
                    "the browser is told of the camera",
                    LIMIT,
                    () -> watcher.events().contains("muted:plenum:camera"));
            // A host may silence us but not open our microphone or camera: that is for us to do.
            server.rooms().mute(room.value(), "plenum", "MICROPHONE", false);
            server.rooms().mute(room.value(), "plenum", "CAMERA", false);
            long frames = watcher.received("plenum", "camera").orElseThrow().framesDecoded();
            assertQuiet(watcher);
            assertThat(watcher.received("plenum", "camera").orElseThrow().framesDecoded() - frames)
                    .as("pictures after the host asked to unmute")
                    .isLessThan(5);
            assertThat(plenum.terminate(END)).as(plenum.stderr()).isZero();
        }
    }

    private static boolean loud(ChromiumParticipant watcher) {
        return watcher.heard("plenum").filter(tone -> tone.rms() > 0.01).isPresent();
    }

    /** Three seconds without sound: more than one beat of the tone. */
    private static void assertQuiet(ChromiumParticipant watcher) {
        long begin = System.nanoTime();
        RealParts.await("three seconds", Duration.ofSeconds(6), () -> {
            long passed = Duration.ofNanos(System.nanoTime() - begin).toMillis();
            if (passed > 500) {
                assertThat(loud(watcher))
                        .as("heard while muted, after %s ms", passed)
                        .isFalse();
            }
            return passed > 3_000;
        });
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
