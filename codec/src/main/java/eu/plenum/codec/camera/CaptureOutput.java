// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import eu.plenum.codec.VideoFrame;

/** Where an open camera's pictures go, from one thread at a time. */
public interface CaptureOutput {

    /** The camera is open; pictures are due from now on. {@code fps} is what it promises. */
    void opened(double fps);

    /** One picture, lent for the call. Returns when every viewer has seen it; never throws. */
    void picture(VideoFrame frame);
}
