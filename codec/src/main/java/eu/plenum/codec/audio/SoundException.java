// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

/** Carries a {@link SoundFailure} to whoever asked for a line. */
public final class SoundException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient SoundFailure failure;

    public SoundException(SoundFailure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    public SoundException(SoundFailure failure, Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    public SoundFailure failure() {
        return failure;
    }
}
