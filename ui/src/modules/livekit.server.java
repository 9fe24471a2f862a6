// SPDX-License-Identifier: EUPL-1.2
/** Only the messages: its HTTP client is not used, and what it needs is not there. */
module livekit.server {
    requires transitive com.google.protobuf;

    exports livekit;
    exports logger;
}
