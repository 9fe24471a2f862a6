// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

/** Ends a capture with the reason. Never carries a cause: causes of network cameras may quote addresses with passwords. */
final class CameraException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CameraFailure failure;
    private final boolean passing;

    private CameraException(CameraFailure failure, boolean passing) {
        super(failure.getClass().getSimpleName());
        this.failure = failure;
        this.passing = passing;
    }

    /** Trying again later can help. */
    static CameraException passing(CameraFailure failure) {
        return new CameraException(failure, true);
    }

    /** The same will happen again until the user does something else. */
    static CameraException lasting(CameraFailure failure) {
        return new CameraException(failure, false);
    }

    CameraFailure failure() {
        return failure;
    }

    boolean isPassing() {
        return passing;
    }
}
