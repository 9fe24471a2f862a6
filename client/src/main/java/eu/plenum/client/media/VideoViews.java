// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.media;

import eu.plenum.client.meeting.TrackId;

/**
 * Where tracks are shown. A view stays good over mutes, reconnects and republishing: whenever its track has pictures they come
 * to its target. The largest view of a track decides what the server is asked for; a track no view shows is disabled there.
 */
public interface VideoViews {

    /** Opens a view, hidden at first. Callable from any thread. */
    View open(TrackId track, FrameTarget target);

    /** A place where a track is shown. Callable from any thread. */
    interface View extends AutoCloseable {

        /** The size shown, or {@link ViewSize#HIDDEN}; several changes within 100 ms reach the server as one. */
        void shownAt(ViewSize size);

        /** When this returns, the target is not written any more. */
        @Override
        void close();
    }
}
