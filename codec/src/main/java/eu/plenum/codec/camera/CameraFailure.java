// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

/** Why a camera gives no picture, each with its own sentence for the user. {@code camera} is the name shown. */
public sealed interface CameraFailure {

    String camera();

    /** Another application holds it. */
    record Busy(String camera) implements CameraFailure {}

    record PermissionDenied(String camera) implements CameraFailure {}

    /** It is not there (any more). */
    record Gone(String camera) implements CameraFailure {}

    /** It is open but has given no picture for three seconds. */
    record Stalled(String camera) implements CameraFailure {}

    /** A network camera does not answer. */
    record Unreachable(String camera, String detail) implements CameraFailure {}

    /** A network camera refuses the user or the password. */
    record Unauthorized(String camera) implements CameraFailure {}

    /** A file or a stream that is not understood. */
    record Unreadable(String camera, String detail) implements CameraFailure {}
}
