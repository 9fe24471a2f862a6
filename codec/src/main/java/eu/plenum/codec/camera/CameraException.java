// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

/** Ends a capture with the reason. Never carries a cause: causes of network cameras may quote addresses with passwords. */
public final class CameraException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CameraFailure failure;
    private final boolean passing;

    private CameraException(CameraFailure failure, boolean passing) {
        super(failure.getClass().getSimpleName());
        this.failure = failure;
        this.passing = passing;
    }

    /** Trying again later can help. */
    public static CameraException passing(CameraFailure failure) {
        return new CameraException(failure, true);
    }

    /** The same will happen again until the user does something else. */
    public static CameraException lasting(CameraFailure failure) {
        return new CameraException(failure, false);
    }

    public CameraFailure failure() {
        return failure;
    }

    public boolean isPassing() {
        return passing;
    }
}
