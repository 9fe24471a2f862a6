// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session;

import eu.plenum.client.meeting.Capabilities;
import eu.plenum.client.meeting.ChatMessage;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.Permissions;
import eu.plenum.client.meeting.RoomInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a screen needs to know of a session, at one moment.
 *
 * @param version grows with each snapshot of a session
 * @param participants ourselves first, then in the order of arrival; while connecting, from when the server has let us in
 * @param speaking who speaks now and how loud, 0 to 1
 * @param chat oldest first, at most 1,000 messages
 * @param notices oldest first, the last 20
 * @param volumes as chosen for some, 0 to 2; whoever is not named is heard as sent
 */
public record SessionSnapshot(
        long version,
        SessionPhase phase,
        RoomInfo room,
        List<Participant> participants,
        Map<ParticipantId, Double> speaking,
        List<ChatMessage> chat,
        List<NumberedNotice> notices,
        LocalMedia local,
        Capabilities capabilities,
        Permissions permissions,
        Map<ParticipantId, Double> volumes) {

    public SessionSnapshot {
        participants = List.copyOf(participants);
        speaking = Map.copyOf(speaking);
        chat = List.copyOf(chat);
        notices = List.copyOf(notices);
        volumes = Map.copyOf(volumes);
    }

    /** Of a session in which everyone is heard as sent. */
    public SessionSnapshot(
            long version,
            SessionPhase phase,
            RoomInfo room,
            List<Participant> participants,
            Map<ParticipantId, Double> speaking,
            List<ChatMessage> chat,
            List<NumberedNotice> notices,
            LocalMedia local,
            Capabilities capabilities,
            Permissions permissions) {
        this(version, phase, room, participants, speaking, chat, notices, local, capabilities, permissions, Map.of());
    }

    /** How loud someone is for us: 0 silent, 1 as sent, at most 2. */
    public double volume(ParticipantId participant) {
        return volumes.getOrDefault(participant, 1.0);
    }

    public Optional<Participant> self() {
        return participants.stream().filter(Participant::self).findFirst();
    }

    public boolean ended() {
        return phase instanceof SessionPhase.Ended;
    }
}
