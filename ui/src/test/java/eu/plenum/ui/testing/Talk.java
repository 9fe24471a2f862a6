// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.testing;

import eu.plenum.client.meeting.Capabilities;
import eu.plenum.client.meeting.ChatMessage;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.Permissions;
import eu.plenum.client.session.Notice;
import eu.plenum.client.session.NumberedNotice;
import eu.plenum.client.session.SessionPhase;
import eu.plenum.client.session.SessionSnapshot;
import eu.plenum.ui.call.CallPeople;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A call in which people write; each method gives the next state of the same call. */
public record Talk(CallPeople call, List<ChatMessage> messages, List<NumberedNotice> notices, boolean allowed) {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-24T00:00:00Z");

    public static Talk among(String... names) {
        return new Talk(CallPeople.named(names), List.of(), List.of(), true);
    }

    /** @param who 0 for us, else the place among the names from 1; time as {@code 14:09:30} */
    public Talk says(int who, String time, String text) {
        ParticipantId from = new ParticipantId(who == 0 ? "self" : "p" + who);
        List<ChatMessage> next = new ArrayList<>(messages);
        next.add(new ChatMessage("m" + (next.size() + 1), from, Instant.parse("2026-11-24T" + time + "Z"), text));
        return new Talk(call, next, notices, allowed);
    }

    /** Many messages of the first, one a minute from midnight. */
    public Talk saysMuch(int count) {
        List<ChatMessage> next = new ArrayList<>(messages);
        for (int i = 1; i <= count; i++) {
            next.add(new ChatMessage("m" + i, new ParticipantId("p1"), MIDNIGHT.plusSeconds(60L * i), "Message " + i));
        }
        return new Talk(call, next, notices, allowed);
    }

    /** The session keeps only the last ones. */
    public Talk forgettingAllBut(int last) {
        return new Talk(call, messages.subList(messages.size() - last, messages.size()), notices, allowed);
    }

    public Talk noting(Notice notice) {
        List<NumberedNotice> next = new ArrayList<>(notices);
        next.add(new NumberedNotice(next.size() + 1, notice));
        return new Talk(call, messages, next, allowed);
    }

    public Talk with(CallPeople next) {
        return new Talk(next, messages, notices, allowed);
    }

    public Talk phase(SessionPhase phase) {
        return with(call.phase(phase));
    }

    public Talk forbidden() {
        return new Talk(call, messages, notices, false);
    }

    public SessionSnapshot snapshot() {
        SessionSnapshot plain = call.snapshot();
        return new SessionSnapshot(
                plain.version(),
                plain.phase(),
                plain.room(),
                plain.participants(),
                plain.speaking(),
                messages,
                notices,
                plain.local(),
                allowed ? plain.capabilities() : Capabilities.NONE,
                allowed ? plain.permissions() : new Permissions(Set.of(), false, true, false));
    }
}
