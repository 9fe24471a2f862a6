// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** A video codec, by its name in SDP and in MIME types ({@code video/NAME}). */
public enum VideoCodec {
    VP8,
    VP9,
    H264,
    AV1
}
