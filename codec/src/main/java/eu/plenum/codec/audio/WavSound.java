// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

/**
 * A recording, mixed down to mono.
 *
 * @param rate samples a second, 8,000 to 96,000
 * @param samples at least one
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and ten minutes of sound is not copied to be handed on.
record WavSound(int rate, short[] samples) {}
