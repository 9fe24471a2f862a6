// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.RTCPeerConnection;

/** A sent track as its peer sees it. Everything here is called on the {@code rtc} thread. */
sealed interface WebRtcSentTrack permits WebRtcSentVideoTrack, WebRtcSentAudioTrack {

    String trackId();

    /** Adds the track to the connection, whose next offer then carries it. */
    void attach(Factories factories, RTCPeerConnection connection);

    /** Takes the track out of the connection. */
    void detach(RTCPeerConnection connection);

    /** Stops feeding: the native source is about to go. */
    void stopFeed();

    /** The section of the track, empty before the first offer. */
    String mid();

    /** Our own section for this track, with what the other end must know. */
    Sdp.Section shapeOffer(Sdp.Section section);

    /** The other end's section for this track, with what we want of our encoder written into it. */
    Sdp.Section shapeAnswer(Sdp.Section section);
}
