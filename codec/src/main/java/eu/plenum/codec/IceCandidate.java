// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** A trickled candidate, as in RTCIceCandidateInit. An empty {@code candidate} marks the end of candidates. */
public record IceCandidate(String candidate, String sdpMid, int sdpMLineIndex) {}
