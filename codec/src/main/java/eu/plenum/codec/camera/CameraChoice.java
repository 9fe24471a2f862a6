// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.net.URI;
import java.nio.file.Path;

/** Which camera is to be seen. */
public sealed interface CameraChoice {

    /** A USB or built-in camera, by {@link CameraInfo#id}. */
    record Device(String id) implements CameraChoice {}

    /** The first device there is; follows devices that come and go. */
    record SystemDefault() implements CameraChoice {}

    /** A moving picture with a readable clock and a machine-readable time code. */
    record Synthetic() implements CameraChoice {}

    /** A media file in a loop, at its own frame rate. */
    record MediaFile(Path path) implements CameraChoice {}

    /** MJPEG over HTTP or HTTPS; user and password may stand in the URI and are never printed. */
    record Network(URI uri) implements CameraChoice {
        @Override
        public String toString() {
            return "Network[" + uri.getScheme() + "://" + uri.getHost() + "]";
        }
    }
}
