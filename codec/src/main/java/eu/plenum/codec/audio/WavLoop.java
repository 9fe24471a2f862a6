// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;

/** A recording played again and again at 48 kHz, 10 ms mono at a time. Owned by the thread that pulls it. */
final class WavLoop {
    private final WavSound sound;
    private final SincTable sinc;
    private final double step;
    private final float[] window;
    private double position;

    WavLoop(WavSound sound) {
        this.sound = sound;
        step = (double) sound.rate() / AudioSink.RATE;
        sinc = new SincTable(Math.min(1, 1 / step));
        window = new float[(int) Math.ceil(AudioSink.FRAMES * step) + 2 * SincTable.TAPS];
    }

    void next(short[] samples) {
        short[] recorded = sound.samples();
        int start = (int) position;
        for (int i = 0; i < window.length; i++) {
            window[i] = recorded[Math.floorMod(start - SincTable.BEFORE + i, recorded.length)];
        }
        double at = position - start + SincTable.BEFORE;
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.clamp(Math.round(sinc.at(window, at)), Short.MIN_VALUE, Short.MAX_VALUE);
            at += step;
        }
        position = (position + samples.length * step) % recorded.length;
    }
}
