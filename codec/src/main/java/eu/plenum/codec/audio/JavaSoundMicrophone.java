// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import java.util.function.Consumer;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/** Reads a microphone of Java Sound, 10 ms at a time, on its own thread ({@code sound-microphone}); two channels become one. */
final class JavaSoundMicrophone {
    private static final int BUFFER_FRAMES = 10 * AudioSink.FRAMES;
    private static final long REST_NANOS = 10_000_000;

    private final TargetDataLine line;
    private final AudioSink frames;
    private final int channels;
    private final byte[] raw;
    private final short[] frame = new short[AudioSink.FRAMES];
    private final LineThread thread = new LineThread("sound-microphone", this::turn);
    private int filled;

    private JavaSoundMicrophone(TargetDataLine line, AudioFormat format, AudioSink frames) {
        this.line = line;
        this.frames = frames;
        this.channels = format.getChannels();
        this.raw = new byte[AudioSink.FRAMES * format.getFrameSize()];
    }

    static JavaSoundLine open(String device, Mixer mixer, AudioSink frames, Consumer<SoundFailure> ended)
            throws LineUnavailableException {
        AudioFormat format = JavaSoundCatalog.records(mixer, JavaSoundCatalog.MONO)
                ? JavaSoundCatalog.MONO
                : JavaSoundCatalog.STEREO;
        TargetDataLine line = (TargetDataLine) mixer.getLine(new DataLine.Info(TargetDataLine.class, format));
        line.open(format, BUFFER_FRAMES * format.getFrameSize());
        JavaSoundMicrophone microphone = new JavaSoundMicrophone(line, format, frames);
        line.start();
        microphone.thread.start();
        return new JavaSoundLine(
                device,
                line,
                microphone.thread,
                ended,
                open -> open.available() / format.getFrameSize() * 1_000 / AudioSink.RATE);
    }

    /** A read gives less when the line was stopped, and nothing at all from a dead device: that shows as a stall. */
    private void turn() {
        int count = line.read(raw, filled, raw.length - filled);
        if (count <= 0) {
            thread.rest(REST_NANOS);
            return;
        }
        filled += count;
        if (filled < raw.length) {
            return;
        }
        filled = 0;
        for (int i = 0; i < frame.length; i++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                int at = 2 * (i * channels + channel);
                sum += (short) ((raw[at] & 0xFF) | raw[at + 1] << 8);
            }
            frame[i] = (short) (sum / channels);
        }
        if (thread.open()) {
            frames.samples(frame, 1);
        }
    }
}
