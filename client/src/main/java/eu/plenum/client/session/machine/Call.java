// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.meeting.Capabilities;
import eu.plenum.client.meeting.ChatMessage;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.Permissions;
import eu.plenum.client.meeting.RoomInfo;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.session.Notice;
import eu.plenum.codec.ReceivedTrack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a session knows, whatever its state.
 *
 * @param version grows with each change
 * @param received the media that arrives now, by track
 * @param volumes as chosen; whoever is not named is heard as sent
 */
record Call(
        long version,
        RoomInfo room,
        Roster roster,
        List<ChatMessage> chat,
        NoticeLog notices,
        Local local,
        Capabilities capabilities,
        Permissions permissions,
        Map<TrackId, ReceivedTrack> received,
        Map<ParticipantId, Double> volumes) {

    static final int CHAT_KEPT = 1_000;
    static final double AS_SENT = 1;
    static final double LOUDEST = 2;

    Call {
        chat = List.copyOf(chat);
        received = Map.copyOf(received);
        volumes = Map.copyOf(volumes);
    }

    static Call of(Local local) {
        return new Call(
                1,
                RoomInfo.UNKNOWN,
                Roster.EMPTY,
                List.of(),
                NoticeLog.EMPTY,
                local,
                Capabilities.NONE,
                new Permissions(Set.of(), false, false, false),
                Map.of(),
                Map.of());
    }

    double volume(ParticipantId participant) {
        return volumes.getOrDefault(participant, AS_SENT);
    }

    Call withVersion(long next) {
        return new Call(next, room, roster, chat, notices, local, capabilities, permissions, received, volumes);
    }

    Call withRoom(RoomInfo next) {
        return new Call(version, next, roster, chat, notices, local, capabilities, permissions, received, volumes);
    }

    Call withRoster(Roster next) {
        return new Call(version, room, next, chat, notices, local, capabilities, permissions, received, volumes);
    }

    Call withLocal(Local next) {
        return new Call(version, room, roster, chat, notices, next, capabilities, permissions, received, volumes);
    }

    Call withRights(Capabilities offered, Permissions granted) {
        return new Call(version, room, roster, chat, notices, local, offered, granted, received, volumes);
    }

    Call withReceived(Map<TrackId, ReceivedTrack> next) {
        return new Call(version, room, roster, chat, notices, local, capabilities, permissions, next, volumes);
    }

    Call noting(Notice notice) {
        return new Call(
                version, room, roster, chat, notices.with(notice), local, capabilities, permissions, received, volumes);
    }

    Call saying(ChatMessage message) {
        List<ChatMessage> next = new ArrayList<>(chat);
        next.add(message);
        List<ChatMessage> kept = next.subList(Math.max(0, next.size() - CHAT_KEPT), next.size());
        return new Call(version, room, roster, kept, notices, local, capabilities, permissions, received, volumes);
    }

    /** A number that is none leaves things as they are. */
    Call hearing(ParticipantId participant, double volume) {
        if (Double.isNaN(volume)) {
            return this;
        }
        Map<ParticipantId, Double> next = new HashMap<>(volumes);
        next.put(participant, Math.clamp(volume, 0, LOUDEST));
        return new Call(version, room, roster, chat, notices, local, capabilities, permissions, received, next);
    }
}
