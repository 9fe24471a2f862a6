// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import java.time.Duration;

/**
 * Every cap on what a server or another participant may make us hold, and every time limit, in one place. Caps lie well above
 * what a LiveKit server's own limits allow (its source and defaults are the measure), so that only a broken or hostile one
 * meets them.
 */
final class Limits {

    // --- signaling frames -------------------------------------------------------------------------------------------

    /** One message. The join response of a room with 2,000 people and their tracks is about 2 MiB. */
    static final int MESSAGE_BYTES = 4 * 1024 * 1024;

    /** Frames of one message; servers send one. */
    static final int MESSAGE_PIECES = 4_096;

    /** Messages read and not handled yet, beyond which reading waits. */
    static final int UNHANDLED_BYTES = 1024 * 1024;

    /** What a message costs beside its bytes, so that empty ones count too. */
    static final int MESSAGE_COST = 200;

    /** Requests waiting for the socket or for a resume to end. */
    static final int QUEUED_REQUESTS = 10_000;

    /** Answer bodies read when asking why an upgrade was refused. */
    static final int ANSWER_BYTES = 4_096;

    // --- lists and texts --------------------------------------------------------------------------------------------

    static final int LINK_CHARACTERS = 2_048;
    static final int TOKEN_CHARACTERS = 64 * 1024;
    static final int PARTICIPANTS = 2_000;
    static final int TRACKS_PER_PARTICIPANT = 32;

    /** LiveKit's own limit for names; identities are held to the same. */
    static final int NAME_CHARACTERS = 256;

    static final int SID_CHARACTERS = 128;

    /** LiveKit allows 512 KiB; what is shown or parsed of it is far smaller. */
    static final int METADATA_CHARACTERS = 64 * 1024;

    static final int ATTRIBUTES = 128;
    static final int ATTRIBUTE_KEY_CHARACTERS = 256;
    static final int ATTRIBUTE_CHARACTERS = 8 * 1024;

    /** All attributes of one participant together, LiveKit's own limit. */
    static final int ATTRIBUTES_CHARACTERS = 64 * 1024;

    static final int ICE_SERVERS = 16;
    static final int URLS_PER_ICE_SERVER = 8;
    static final int ICE_TEXT_CHARACTERS = 1_024;
    static final int CANDIDATE_CHARACTERS = 4 * 1024;

    /** A subscriber offer with hundreds of sections is a few hundred KiB. */
    static final int SDP_CHARACTERS = 2 * 1024 * 1024;

    /** Media whose participant has not been announced yet. */
    static final int UNRESOLVED_TRACKS = 512;

    /** Sizes remembered for tracks that are shown. */
    static final int SHOWN_TRACKS = 4_096;

    static final int PICTURE_SIDE = 16_384;

    /** Kinds of data channels the server has; two are of use. */
    static final int DATA_CHANNEL_LABELS = 16;

    // --- data -------------------------------------------------------------------------------------------------------

    /** Received packets waiting for the session's thread, in bytes; beyond it packets are dropped. */
    static final long WAITING_PACKET_BYTES = 16L * 1024 * 1024;

    /** The server's SCTP limit is 65,535. */
    static final int PACKET_BYTES = 66_000;

    /** Content of one chunk of a stream; every LiveKit client keeps to it. */
    static final int CHUNK_BYTES = 15_000;

    /** A chat message, in and out, in UTF-8. */
    static final int CHAT_BYTES = 64 * 1024;

    static final int OPEN_STREAMS = 64;
    static final int OPEN_STREAMS_PER_PARTICIPANT = 4;

    /** Ids of chat messages remembered to drop duplicates. */
    static final int REMEMBERED_MESSAGES = 512;

    /** Above this much in the channel's buffer we wait. */
    static final long RELIABLE_BUFFER_BYTES = 256 * 1024;

    /** Above this much an unreliable packet is dropped: it would come too late anyway. */
    static final long LOSSY_BUFFER_BYTES = 64 * 1024;

    /** Reliable packets kept for sending again after a resume. */
    static final int KEPT_PACKET_BYTES = 1024 * 1024;

    /** Our own packets waiting to be sent. */
    static final int WAITING_SENDS = 2_000;

    // --- time -------------------------------------------------------------------------------------------------------

    /** The first join, with all its tries. */
    static final Duration FIRST_JOIN = Duration.ofSeconds(30);

    /** One WebSocket handshake. LiveKit starts the session before it answers, trying three times. */
    static final Duration HANDSHAKE = Duration.ofSeconds(10);

    /** From the handshake to the first message, which follows it at once. */
    static final Duration FIRST_MESSAGE = Duration.ofSeconds(5);

    static final Duration VALIDATE = Duration.ofSeconds(3);

    /** Until the transports are up. */
    static final Duration TRANSPORTS = Duration.ofSeconds(15);

    /** After the transports are up, for the server's data channels: three round trips, one of them repeated. */
    static final Duration DATA_CHANNELS = Duration.ofSeconds(3);

    /** After a resume a peer that never left CONNECTED is believed only after this. */
    static final Duration SETTLE = Duration.ofSeconds(3);

    /** A transport that stays disconnected this long is taken for lost: libwebrtc calls it failed only much later. */
    static final Duration DISCONNECTED = Duration.ofSeconds(3);

    static final Duration PUBLISH_ANSWER = Duration.ofSeconds(10);
    static final Duration VIEW_DEBOUNCE = Duration.ofMillis(100);
    static final Duration STREAM = Duration.ofSeconds(30);
    static final Duration RECONCILE = Duration.ofSeconds(4);

    /** A call that held this long starts counting its reconnects anew. */
    static final Duration STABLE = Duration.ofSeconds(10);

    /** For the WebSocket to close after our leave. */
    static final Duration FAREWELL = Duration.ofMillis(500);

    private Limits() {}
}
