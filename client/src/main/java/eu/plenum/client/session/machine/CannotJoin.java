// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.meeting.Failure;

/** Carries the reason why a meeting cannot even be tried. */
public final class CannotJoin extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public CannotJoin(Failure failure) {
        super(failure.code());
        this.failure = failure;
    }

    public CannotJoin(Failure failure, Throwable cause) {
        super(failure.code(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
