// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the voices, in stereo, limited. Pulled by one line at a time (while a line is changed for another, two may call: they
 * wait for each other). Nothing is allocated for a pull.
 */
final class Mixer implements SoundSource {
    private final LongSupplier nanoTime;
    private final List<MixInput> joined = new ArrayList<>();
    private final AtomicReference<@Nullable Chime> chime = new AtomicReference<>();
    private final Limiter limiter = new Limiter();
    private final float[] left = new float[AudioSink.FRAMES];
    private final float[] right = new float[AudioSink.FRAMES];
    private Disturbances ofThoseGone = Disturbances.NONE;
    private volatile MixInput[] inputs = {};

    Mixer(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    synchronized MixInput openInput() {
        MixInput input = new MixInput(nanoTime, this::remove);
        joined.add(input);
        inputs = joined.toArray(MixInput[]::new);
        return input;
    }

    private synchronized void remove(MixInput input) {
        if (joined.remove(input)) {
            ofThoseGone = ofThoseGone.plus(input.disturbances());
        }
        inputs = joined.toArray(MixInput[]::new);
    }

    /** Of all voices there were; the speaker's own are not known here. */
    synchronized Disturbances disturbances() {
        return joined.stream().map(MixInput::disturbances).reduce(ofThoseGone, Disturbances::plus);
    }

    /** Plays the test sound once, from its start. */
    void playChime() {
        chime.set(new Chime());
    }

    @Override
    public synchronized void next(short[] samples) {
        Arrays.fill(left, 0);
        Arrays.fill(right, 0);
        for (MixInput input : inputs) {
            input.addTo(left, right);
        }
        Chime playing = chime.get();
        if (playing != null && !playing.addTo(left, right)) {
            chime.compareAndSet(playing, null);
        }
        limiter.limit(left, right);
        for (int i = 0; i < AudioSink.FRAMES; i++) {
            samples[2 * i] = toShort(left[i]);
            samples[2 * i + 1] = toShort(right[i]);
        }
    }

    private static short toShort(float value) {
        return (short) Math.round(value);
    }
}
