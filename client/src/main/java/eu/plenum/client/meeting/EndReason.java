// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

/** Why a session is over. */
public sealed interface EndReason {

    /** As in the report: {@code left} or the failure's code. */
    String label();

    /** We left. */
    record Left() implements EndReason {
        @Override
        public String label() {
            return "left";
        }
    }

    record Failed(Failure failure) implements EndReason {
        @Override
        public String label() {
            return failure.code();
        }
    }
}
