// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** Takes sound: 48 kHz, 16 bit, interleaved, exactly 10 ms (480 frames) a call. */
@FunctionalInterface
public interface AudioSink {

    int RATE = 48_000;
    int FRAMES = 480;

    /**
     * @param samples {@code FRAMES * channels} values, lent for the call
     * @param channels 1 or 2
     */
    void samples(short[] samples, int channels);
}
