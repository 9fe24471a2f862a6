// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the snapshots find the newest picture of one track. Used by the snapshots' thread. */
interface PictureSource {

    /** A picture, {@link eu.plenum.client.media.FrameTarget#acquire BGRA}. */
    record Picture(ByteBuffer bgra, int width, int height) {}

    /** The newest picture not taken yet; {@link #giveBack} returns its memory. */
    Optional<Picture> take();

    void giveBack(@Nullable Picture picture);
}
