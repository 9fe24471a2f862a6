// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.plenum.codec.AudioPublication;
import eu.plenum.codec.ReceiveStatistics.Inbound;
import eu.plenum.codec.SentAudioTrack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopbackAudioTest {
    private static WebRtcEngine engine;

    private Loopback call;

    @BeforeAll
    static void open() {
        engine = new WebRtcEngine();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @BeforeEach
    void join() {
        call = new Loopback(engine);
    }

    @AfterEach
    void leave() {
        call.close();
    }

    @Test
    void aToneArrivesAtItsFrequencyAndLevel() {
        SentAudioTrack microphone = call.sender.addAudio(Publications.voice("microphone"));
        call.connect();
        Tone.Ear ear = new Tone.Ear(0);
        call.audio("microphone").addSink(ear);
        try (Feeder _ = new Feeder(100, step -> microphone.input().samples(Tone.block(step, 440), 1))) {
            Until.seconds(10, "a tone of 440 Hz", () -> ear.blocks() > 150 && Math.abs(ear.hertz() - 440) < 3);
            assertThat(ear.channels()).isEqualTo(1);
            assertThat(ear.level()).isCloseTo(8000 / Math.sqrt(2) / 32768, within(0.05));
            Inbound measured = call.receiver.statistics().join().tracks().get("microphone");
            assertThat(measured.codec()).isEqualTo("opus");
            assertThat(measured.audioLevel()).isBetween(0.05, 0.3);
            assertThat(measured.totalSamples()).isPositive();
        }
        assertThat(call.failures).isEmpty();
    }

    @Test
    void stereoStaysStereoBesideAMonoVoice() {
        SentAudioTrack voice = call.sender.addAudio(Publications.voice("voice"));
        SentAudioTrack music = call.sender.addAudio(Publications.music("music"));
        call.connect();
        Tone.Ear left = new Tone.Ear(0);
        Tone.Ear right = new Tone.Ear(1);
        Tone.Ear mono = new Tone.Ear(0);
        call.audio("music").addSink(left);
        call.audio("music").addSink(right);
        call.audio("voice").addSink(mono);
        try (Feeder _ = new Feeder(100, step -> {
            music.input().samples(Tone.block(step, 400, 1000), 2);
            voice.input().samples(Tone.block(step, 600), 1);
        })) {
            Until.seconds(
                    10,
                    "400 Hz left, 1000 Hz right, 600 Hz mono",
                    () -> Math.abs(left.hertz() - 400) < 3
                            && Math.abs(right.hertz() - 1000) < 3
                            && Math.abs(mono.hertz() - 600) < 3);
            assertThat(left.channels()).isEqualTo(2);
            assertThat(mono.channels()).isEqualTo(1);
        }
        assertThat(call.offers).hasSize(1);
        assertThat(call.failures).isEmpty();
    }

    @Test
    void redCarriesEachPacketTwiceAndIsOnlyOfferedWhenAskedFor() {
        double plain = bitrate(new AudioPublication("plain", "s", false, false, false, 32_000));
        call.close();
        call = new Loopback(engine);
        double redundant = bitrate(new AudioPublication("redundant", "s", false, true, false, 32_000));

        assertThat(redundant).isGreaterThan(plain * 1.5);
    }

    @Test
    void silenceCostsNextToNothingWithDiscontinuousTransmission() {
        SentAudioTrack microphone = call.sender.addAudio(Publications.voice("microphone"));
        call.connect();
        try (Feeder _ = new Feeder(100, step -> microphone.input().samples(Tone.block(step, 0), 1))) {
            assertThat(bitrateOf("microphone")).isLessThan(8_000);
        }
    }

    @Test
    void aMutedTrackIsSilent() {
        SentAudioTrack microphone = call.sender.addAudio(Publications.voice("microphone"));
        call.connect();
        Tone.Ear ear = new Tone.Ear(0);
        call.audio("microphone").addSink(ear);
        try (Feeder _ = new Feeder(100, step -> microphone.input().samples(Tone.block(step, 440), 1))) {
            Until.seconds(10, "sound", () -> ear.level() > 0.1);
            microphone.setEnabled(false);
            Until.seconds(10, "silence", () -> ear.level() < 0.001);
            microphone.setEnabled(true);
            Until.seconds(10, "sound again", () -> ear.level() > 0.1);
        }
    }

    @Test
    void aBlockOfAnotherLengthIsRefused() {
        SentAudioTrack microphone = call.sender.addAudio(Publications.voice("microphone"));

        assertThatThrownBy(() -> microphone.input().samples(new short[100], 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private double bitrate(AudioPublication publication) {
        SentAudioTrack track = call.sender.addAudio(publication);
        call.connect();
        try (Feeder _ = new Feeder(100, step -> track.input().samples(Tone.block(step, 440), 1))) {
            return bitrateOf(publication.trackId());
        }
    }

    /** Bits per second over a good second, from the first byte on. */
    private double bitrateOf(String trackId) {
        Until.seconds(10, "the first bytes", () -> bytes(trackId) > 500);
        long before = bytes(trackId);
        long start = System.nanoTime();
        Until.seconds(10, "a good second", () -> System.nanoTime() - start > 1_200_000_000L);
        return (bytes(trackId) - before) * 8e9 / (System.nanoTime() - start);
    }

    private long bytes(String trackId) {
        return call.sender.statistics().join().tracks().getOrDefault(trackId, java.util.List.of()).stream()
                .mapToLong(layer -> layer.bytes())
                .sum();
    }
}
