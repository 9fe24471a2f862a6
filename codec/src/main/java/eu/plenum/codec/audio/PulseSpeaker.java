// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import eu.plenum.codec.AudioSink;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A speaker of the sound server: libpulse's thread says that there is room, the line's own thread ({@code sound-speaker}) fills it. */
final class PulseSpeaker implements SoundLine {
    private static final long REST_NANOS = 100_000_000;

    private final SpeakerLatency latency = new SpeakerLatency(System.nanoTime());
    private final short[] frame = new short[AudioSink.FRAMES * 2];
    /** Not the stream's: the server may go, and take that with it, while the thread has it in hands. */
    private final MemorySegment scratch = Arena.ofAuto().allocate(JAVA_SHORT, frame.length);

    private final SoundSource source;
    private final UnaryOperator<String> names;
    private final LineThread thread = new LineThread("sound-speaker", this::fill);
    private final PulseStream stream;

    private PulseSpeaker(
            PulseConnection connection, SoundSource source, Consumer<SoundFailure> ended, UnaryOperator<String> names)
            throws SoundException {
        this.source = source;
        this.names = names;
        stream = connection.make(false, _ -> thread.wake(), ended, _ -> false);
    }

    /**
     * @param id empty for the system's default
     * @param names gives the name shown of a device
     */
    static PulseSpeaker open(
            PulseConnection connection,
            String id,
            SoundSource source,
            Consumer<SoundFailure> ended,
            UnaryOperator<String> names)
            throws SoundException {
        PulseSpeaker speaker = new PulseSpeaker(connection, source, ended, names);
        try {
            speaker.stream.open(id, speaker.latency.millis());
        } catch (SoundException failed) {
            speaker.stream.close();
            throw failed;
        }
        speaker.thread.start();
        return speaker;
    }

    private void fill() {
        if (latency.changed(stream.underruns(), System.nanoTime())) {
            stream.latency(latency.millis());
        }
        if (stream.writable() < scratch.byteSize()) {
            thread.rest(REST_NANOS);
            return;
        }
        source.next(frame);
        MemorySegment.copy(frame, 0, scratch, JAVA_SHORT, 0, frame.length);
        if (!stream.write(scratch)) {
            thread.rest(REST_NANOS);
        }
    }

    @Override
    public String deviceId() {
        return stream.device();
    }

    @Override
    public String deviceName() {
        return names.apply(stream.device());
    }

    @Override
    public int latencyMillis() {
        return stream.latencyMillis();
    }

    @Override
    public long underruns() {
        return stream.underruns();
    }

    @Override
    public void close() {
        thread.close();
        stream.close();
    }
}
