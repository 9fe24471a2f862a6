// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A microphone of the sound server: libpulse's thread fills a ring, the line's own thread ({@code sound-microphone}) empties it. */
final class PulseMicrophone implements SoundLine {
    private static final int FRAGMENT_MILLIS = 10;
    private static final long REST_NANOS = 500_000_000;

    private final SampleRing ring = new SampleRing();
    private final short[] frame = new short[AudioSink.FRAMES];
    private final AudioSink frames;
    private final UnaryOperator<String> names;
    private final LineThread thread = new LineThread("sound-microphone", this::deliver);
    private final PulseStream stream;

    private PulseMicrophone(
            PulseConnection connection,
            AudioSink frames,
            Consumer<SoundFailure> ended,
            Predicate<String> monitor,
            UnaryOperator<String> names)
            throws SoundException {
        this.frames = frames;
        this.names = names;
        stream = connection.make(true, this::take, ended, monitor);
    }

    /**
     * @param id empty for the system's default
     * @param monitor tells whether a source is what a speaker plays: never recorded as a microphone
     * @param names gives the name shown of a device
     */
    static PulseMicrophone open(
            PulseConnection connection,
            String id,
            AudioSink frames,
            Consumer<SoundFailure> ended,
            Predicate<String> monitor,
            UnaryOperator<String> names)
            throws SoundException {
        PulseMicrophone microphone = new PulseMicrophone(connection, frames, ended, monitor, names);
        try {
            microphone.stream.open(id, FRAGMENT_MILLIS);
        } catch (SoundException failed) {
            microphone.stream.close();
            throw failed;
        }
        microphone.thread.start();
        return microphone;
    }

    private void take(PulseStream readable) {
        readable.readInto(ring);
        if (ring.available() >= frame.length) {
            thread.wake();
        }
    }

    private void deliver() {
        if (ring.read(frame)) {
            frames.samples(frame, 1);
        } else {
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
        return stream.latencyMillis() + ring.available() * 1_000 / AudioSink.RATE;
    }

    @Override
    public void close() {
        stream.close();
        thread.close();
    }
}
