// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.function.Consumer;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

/** Writes to a speaker of Java Sound, 10 ms at a time, on its own thread ({@code sound-speaker}); a full line makes it wait. */
final class JavaSoundSpeaker {
    /** What stands between us and the air: shorter underruns where the system mixes in software. */
    private static final int BUFFER_FRAMES = 6 * AudioSink.FRAMES;

    private static final long REST_NANOS = 10_000_000;

    private final SourceDataLine line;
    private final SoundSource source;
    private final short[] frame = new short[AudioSink.FRAMES * 2];
    private final byte[] raw = new byte[frame.length * 2];
    private final ShortBuffer samples =
            ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    private final LineThread thread = new LineThread("sound-speaker", this::turn);

    private JavaSoundSpeaker(SourceDataLine line, SoundSource source) {
        this.line = line;
        this.source = source;
    }

    static JavaSoundLine open(String device, Mixer mixer, SoundSource source, Consumer<SoundFailure> ended)
            throws LineUnavailableException {
        int frameSize = JavaSoundCatalog.STEREO.getFrameSize();
        SourceDataLine line =
                (SourceDataLine) mixer.getLine(new DataLine.Info(SourceDataLine.class, JavaSoundCatalog.STEREO));
        line.open(JavaSoundCatalog.STEREO, BUFFER_FRAMES * frameSize);
        JavaSoundSpeaker speaker = new JavaSoundSpeaker(line, source);
        line.start();
        speaker.thread.start();
        return new JavaSoundLine(
                device,
                line,
                speaker.thread,
                ended,
                open -> (open.getBufferSize() - open.available()) / frameSize * 1_000 / AudioSink.RATE);
    }

    private void turn() {
        source.next(frame);
        samples.put(0, frame);
        int written = 0;
        while (written < raw.length && thread.open()) {
            int count = line.write(raw, written, raw.length - written);
            if (count <= 0) {
                thread.rest(REST_NANOS);
            }
            written += Math.max(0, count);
        }
    }
}
