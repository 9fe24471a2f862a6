// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** Carries an {@link EngineFailure} through a future or a constructor. */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient EngineFailure failure;

    public EngineException(EngineFailure failure, Throwable cause) {
        super(failure.detail(), cause);
        this.failure = failure;
    }

    public EngineException(EngineFailure failure) {
        super(failure.detail());
        this.failure = failure;
    }

    public EngineFailure failure() {
        return failure;
    }
}
