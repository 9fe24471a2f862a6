// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling;

import eu.plenum.client.meeting.Capabilities;
import eu.plenum.client.meeting.ChatMessage;
import eu.plenum.client.meeting.ConnectionQuality;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.Permissions;
import eu.plenum.client.meeting.ReconnectKind;
import eu.plenum.client.meeting.RoomInfo;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.codec.ReceivedTrack;
import eu.plenum.codec.SentTrack;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/** What a provider tells the session. Every text in it is already capped. */
public sealed interface SignalingEvent {

    /**
     * The server lets us in and the transports are being made. Says who is there already, so that what will be shown can be asked
     * for at once; {@link Joined} follows with everybody. Only before the first Joined, once for each try.
     *
     * @param participants ourselves among them
     */
    record Admitted(RoomInfo room, List<Participant> participants) implements SignalingEvent {
        public Admitted {
            participants = List.copyOf(participants);
        }
    }

    /**
     * We are in: the transports are up. Comes again after a full reconnect, with everybody who is there then.
     *
     * @param participants ourselves among them
     */
    record Joined(RoomInfo room, List<Participant> participants, Capabilities capabilities, Permissions permissions)
            implements SignalingEvent {
        public Joined {
            participants = List.copyOf(participants);
        }
    }

    /** Someone joined, or what is known of them (us) changed. */
    record ParticipantChanged(Participant participant) implements SignalingEvent {}

    record ParticipantLeft(ParticipantId id) implements SignalingEvent {}

    /** Who speaks now and how loud, 0 to 1; who is not named is silent. */
    record SpeakersChanged(Map<ParticipantId, Double> levels) implements SignalingEvent {
        public SpeakersChanged {
            levels = Map.copyOf(levels);
        }
    }

    record QualityChanged(ParticipantId id, ConnectionQuality quality) implements SignalingEvent {}

    record RoomChanged(RoomInfo room) implements SignalingEvent {}

    record PermissionsChanged(Permissions permissions) implements SignalingEvent {}

    /** Media of a track arrives, or a newer media track takes its place. */
    record TrackReceived(TrackId id, ReceivedTrack media) implements SignalingEvent {}

    record TrackLost(TrackId id, ReceivedTrack media) implements SignalingEvent {}

    /** A track of ours is negotiated: feed it here. Comes again with another media track after a full reconnect. */
    record LocalTrackLive(TrackSource source, SentTrack media) implements SignalingEvent {}

    /** A track of ours is no more: we unpublished it, or the server refused or ended it. Stop feeding it. */
    record LocalTrackGone(TrackSource source, boolean byServer) implements SignalingEvent {}

    /** The server muted (or, where it may, unmuted) a track of ours. */
    record MutedByServer(TrackSource source, boolean muted) implements SignalingEvent {}

    record ChatReceived(ChatMessage message) implements SignalingEvent {}

    /** A message of ours could not be sent. */
    record ChatRefused(String text) implements SignalingEvent {}

    /** Data of an application; the buffer is read-only. */
    record DataReceived(ParticipantId from, String topic, ByteBuffer payload) implements SignalingEvent {}

    record Reconnecting(ReconnectKind kind) implements SignalingEvent {}

    record Reconnected(ReconnectKind kind) implements SignalingEvent {}

    /** The last event. */
    record Closed(EndReason reason) implements SignalingEvent {}
}
