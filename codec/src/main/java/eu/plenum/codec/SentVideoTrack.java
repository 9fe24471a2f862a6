// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

import java.util.Set;

/** A video track we send. */
public non-sealed interface SentVideoTrack extends SentTrack {

    /** Where its pictures are fed, from one thread at a time; a frame is only lent for the call. One object for life. */
    VideoSink input();

    /** The layers someone watches; none pauses sending. Takes effect without the other end. */
    void setLayers(Set<Layer> active);
}
