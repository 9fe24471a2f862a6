// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

/** Gives sound to a line: 48 kHz, 16 bit, stereo interleaved, 10 ms a call. */
@FunctionalInterface
public interface SoundSource {

    /** @param samples to be filled whole: {@code AudioSink.FRAMES * 2} values, lent for the call */
    void next(short[] samples);
}
