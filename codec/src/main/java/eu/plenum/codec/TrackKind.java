// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** What a track carries. */
public enum TrackKind {
    AUDIO,
    VIDEO
}
