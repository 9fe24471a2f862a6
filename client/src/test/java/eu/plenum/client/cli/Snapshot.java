// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.meeting.Capabilities;
import eu.plenum.client.meeting.ChatMessage;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.Permissions;
import eu.plenum.client.meeting.ReconnectKind;
import eu.plenum.client.meeting.RoomInfo;
import eu.plenum.client.session.LocalMedia;
import eu.plenum.client.session.Notice;
import eu.plenum.client.session.NumberedNotice;
import eu.plenum.client.session.SessionPhase;
import eu.plenum.client.session.SessionSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Snapshots of a session, built up from what matters to a test. */
record Snapshot(SessionPhase phase, List<Participant> people, List<ChatMessage> chat, List<NumberedNotice> notices) {
    static final Snapshot CONNECTING = new Snapshot(new SessionPhase.Connecting(0), List.of(), List.of(), List.of());

    Snapshot connected(Participant... others) {
        List<Participant> everybody =
                Stream.concat(Stream.of(People.SELF), Stream.of(others)).toList();
        return new Snapshot(new SessionPhase.Connected(0), everybody, chat, notices);
    }

    Snapshot reconnecting(ReconnectKind kind) {
        return new Snapshot(new SessionPhase.Reconnecting(kind, 0), people, chat, notices);
    }

    Snapshot connectedAgain() {
        return new Snapshot(new SessionPhase.Connected(0), people, chat, notices);
    }

    Snapshot ended(EndReason reason) {
        return new Snapshot(new SessionPhase.Ended(reason), people, chat, notices);
    }

    Snapshot said(String id, String from, String text) {
        ChatMessage message = new ChatMessage(id, new ParticipantId(from), Instant.EPOCH, text);
        return new Snapshot(
                phase, people, Stream.concat(chat.stream(), Stream.of(message)).toList(), notices);
    }

    Snapshot noticed(long number, Notice notice) {
        return new Snapshot(
                phase,
                people,
                chat,
                Stream.concat(notices.stream(), Stream.of(new NumberedNotice(number, notice)))
                        .toList());
    }

    SessionSnapshot build() {
        return new SessionSnapshot(
                1,
                phase,
                new RoomInfo("r", "", false, people.size()),
                people,
                Map.of(),
                chat,
                notices,
                new LocalMedia(
                        new CameraChoice.Off(), true, new MicrophoneChoice.Off(), true, new SpeakerChoice.Off(), false),
                Capabilities.NONE,
                new Permissions(Set.of(), true, true, false));
    }
}
