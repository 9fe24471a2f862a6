// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

/** A stereo sine of a quarter of full scale, for a speaker line. */
final class ToneSource implements SoundSource {
    private final double step;
    private double phase;

    ToneSource(double hertz) {
        step = 2 * Math.PI * hertz / 48_000;
    }

    @Override
    public void next(short[] samples) {
        for (int i = 0; i < samples.length; i += 2) {
            samples[i] = (short) (8192 * Math.sin(phase));
            samples[i + 1] = samples[i];
            phase += step;
        }
    }
}
