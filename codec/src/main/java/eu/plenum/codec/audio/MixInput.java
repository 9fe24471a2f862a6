// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One voice: fed by one thread, pulled by the speaker's. Between them stands the queue; the meter is the feeding thread's, all
 * else the pulling thread's.
 */
final class MixInput implements CallSound.MixerInput {
    private static final double LOUDEST = 2;

    private final FrameQueue queue = new FrameQueue();
    private final DriftBuffer buffer = new DriftBuffer(queue);
    private final ShoutGuard guard = new ShoutGuard();
    private final float[] left = new float[AudioSink.FRAMES];
    private final float[] right = new float[AudioSink.FRAMES];
    private final LevelMeter meter;
    private final Consumer<MixInput> leave;
    private volatile double volume = 1;

    MixInput(LongSupplier nanoTime, Consumer<MixInput> leave) {
        this.meter = new LevelMeter(nanoTime);
        this.leave = leave;
    }

    /** What comes while the speaker stands still is lost: it would be late. */
    @Override
    public void samples(short[] samples, int channels) {
        if (channels < 1 || channels > 2 || samples.length < FRAMES * channels) {
            throw new IllegalArgumentException(channels + " channels in " + samples.length + " samples");
        }
        meter.add(samples, FRAMES * channels);
        queue.offer(samples, channels);
    }

    /** Adds the next 10 ms to the mix. */
    void addTo(float[] mixLeft, float[] mixRight) {
        int channels = buffer.next(left, right);
        if (channels == 0) {
            return;
        }
        float[] second = channels == 2 ? right : left;
        double from = guard.gain();
        double to = guard.next(meanSquare(second), volume);
        float gain = (float) from;
        float step = (float) ((to - from) / AudioSink.FRAMES);
        for (int i = 0; i < AudioSink.FRAMES; i++) {
            gain += step;
            mixLeft[i] += left[i] * gain;
            mixRight[i] += second[i] * gain;
        }
    }

    private double meanSquare(float[] second) {
        float sum = 0;
        for (int i = 0; i < AudioSink.FRAMES; i++) {
            sum += Math.max(left[i] * left[i], second[i] * second[i]);
        }
        return sum / AudioSink.FRAMES;
    }

    @Override
    public void volume(double wanted) {
        volume = Double.isNaN(wanted) ? 1 : Math.clamp(wanted, 0, LOUDEST);
    }

    @Override
    public double level() {
        return meter.level();
    }

    @Override
    public double bufferedMs() {
        return buffer.bufferedMillis();
    }

    Disturbances disturbances() {
        return buffer.disturbances();
    }

    @Override
    public void close() {
        leave.accept(this);
    }
}
