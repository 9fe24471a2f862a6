// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import eu.plenum.codec.TrackKind;

/** Which track a section of an offer carries. */
record TrackKey(String mid, String streamId, String trackId, TrackKind kind) {}
