// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

import java.time.Duration;

/**
 * Why a meeting could not be joined or could not go on. The record's parts are for the sentence shown to the user;
 * {@link #code} is stable and for the help desk; {@link #messageKey} names the sentence in the message bundles.
 */
public sealed interface Failure {

    /** Stable, {@code PL-} and three digits. */
    String code();

    default String messageKey() {
        return "failure." + code();
    }

    /** The link is not one that any provider knows. */
    record LinkNotUnderstood(String reason) implements Failure {
        @Override
        public String code() {
            return "PL-101";
        }
    }

    /** A token or a development key is needed and was not given. */
    record CredentialMissing() implements Failure {
        @Override
        public String code() {
            return "PL-102";
        }
    }

    /** The address does not resolve, or nothing listens there, or the network is away. */
    record ServerUnreachable(String host, String detail) implements Failure {
        @Override
        public String code() {
            return "PL-201";
        }
    }

    /** Connected, but no answer within the limit. */
    record ServerNotAnswering(String host, Duration limit) implements Failure {
        @Override
        public String code() {
            return "PL-202";
        }
    }

    /** The server's certificate is not trusted here. */
    record TlsUntrusted(String host, String detail) implements Failure {
        @Override
        public String code() {
            return "PL-203";
        }
    }

    /** The server is there but full, starting or stopping. */
    record ServerBusy(String host, int status) implements Failure {
        @Override
        public String code() {
            return "PL-204";
        }
    }

    /** What answered there is not a meeting server we can talk to. */
    record NotAMeetingServer(String host, String detail) implements Failure {
        @Override
        public String code() {
            return "PL-205";
        }
    }

    /** The server broke the protocol: an oversized, endless or malformed message. */
    record ProtocolViolation(String detail) implements Failure {
        @Override
        public String code() {
            return "PL-206";
        }
    }

    /** Signaling works, but no media path: {@code part} is {@code receive} or {@code send}. */
    record MediaUnreachable(String part) implements Failure {
        @Override
        public String code() {
            return "PL-207";
        }
    }

    /** The token is not accepted: invalid, expired, or not for this room. */
    record NotPermitted(String detail) implements Failure {
        @Override
        public String code() {
            return "PL-301";
        }
    }

    record RoomNotFound() implements Failure {
        @Override
        public String code() {
            return "PL-302";
        }
    }

    /** A host removed us. */
    record Removed() implements Failure {
        @Override
        public String code() {
            return "PL-303";
        }
    }

    /** Someone joined with the same identity, perhaps we on another device. */
    record JoinedElsewhere() implements Failure {
        @Override
        public String code() {
            return "PL-304";
        }
    }

    /** The meeting was ended for all. */
    record MeetingEnded() implements Failure {
        @Override
        public String code() {
            return "PL-305";
        }
    }

    /** The server stopped. */
    record ServerStopped() implements Failure {
        @Override
        public String code() {
            return "PL-306";
        }
    }

    /** The server ended our session for another reason. */
    record EndedByServer(String detail) implements Failure {
        @Override
        public String code() {
            return "PL-307";
        }
    }

    /** The media engine cannot run here: a library is missing or broke. */
    record MediaEngineUnavailable(String detail) implements Failure {
        @Override
        public String code() {
            return "PL-401";
        }
    }

    /** A fault of ours. */
    record Internal(String detail) implements Failure {
        @Override
        public String code() {
            return "PL-901";
        }
    }
}
