// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.time.Duration;

/**
 * How long a network camera may take.
 *
 * @param connect until it is connected
 * @param answer from the request to the headers of the answer
 * @param part from one picture to the end of the next; then the connection is given up
 */
record CameraLimits(Duration connect, Duration answer, Duration part) {
    static final CameraLimits DEFAULT =
            new CameraLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10));
}
