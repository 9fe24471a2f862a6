// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.ConnectionQuality;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.signaling.SignalingEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import livekit.LivekitModels.ParticipantInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is in the room, by what the server last said of them. Someone who joins again under the same identity has a new sid and
 * takes the old one's place. Owner: the session's thread.
 */
final class Participants {
    private static final Logger LOG = LoggerFactory.getLogger(Participants.class);

    private final Consumer<SignalingEvent> events;
    private final Map<String, ParticipantInfo> bySid = new LinkedHashMap<>();
    private final Map<String, String> sidByIdentity = new HashMap<>();
    private final Map<String, ConnectionQuality> qualities = new HashMap<>();
    private final Set<String> pausedTracks = new HashSet<>();
    private Optional<Set<String>> rollCall = Optional.empty();
    private String selfSid = "";

    Participants(Consumer<SignalingEvent> events) {
        this.events = events;
    }

    /** A new join: everybody who is there. Tells nothing. */
    void reset(ParticipantInfo self, Collection<ParticipantInfo> others) {
        bySid.clear();
        sidByIdentity.clear();
        qualities.clear();
        pausedTracks.clear();
        rollCall = Optional.empty();
        selfSid = self.getSid();
        put(self);
        others.stream().filter(Participants::shown).filter(this::fits).forEach(this::put);
    }

    /** We are in another room now; tells who left and who is there. Returns the sids of those who left. */
    List<String> move(ParticipantInfo self, Collection<ParticipantInfo> others) {
        List<String> gone =
                bySid.keySet().stream().filter(sid -> !sid.equals(selfSid)).toList();
        gone.forEach(this::remove);
        Optional.ofNullable(bySid.remove(selfSid)).ifPresent(old -> sidByIdentity.remove(old.getIdentity()));
        selfSid = self.getSid();
        apply(self);
        others.forEach(this::apply);
        return gone;
    }

    /** A resumed server will name everybody who is there. */
    void startRollCall() {
        rollCall = Optional.of(new HashSet<>());
    }

    /** Who was not named since has left meanwhile, once we ourselves were named. Returns their sids. */
    List<String> endRollCall() {
        Set<String> named = rollCall.orElse(Set.of());
        if (!named.contains(selfSid)) {
            return List.of();
        }
        rollCall = Optional.empty();
        List<String> gone =
                bySid.keySet().stream().filter(sid -> !named.contains(sid)).toList();
        gone.forEach(this::remove);
        return gone;
    }

    /** Applies what the server says has changed; returns the sids of those who left. */
    List<String> update(List<ParticipantInfo> updates) {
        List<String> gone = new ArrayList<>();
        for (ParticipantInfo update : updates) {
            apply(update).ifPresent(gone::add);
        }
        return gone;
    }

    void quality(String sid, ConnectionQuality quality) {
        ParticipantInfo info = bySid.get(sid);
        if (info != null && qualities.put(sid, quality) != quality) {
            events.accept(new SignalingEvent.QualityChanged(id(info), quality));
            tell(info);
        }
    }

    /** Whether the server holds a track back because our link is weak. */
    void paused(String participantSid, String trackSid, boolean paused) {
        ParticipantInfo info = bySid.get(participantSid);
        if (info == null
                || info.getTracksList().stream()
                        .noneMatch(track -> track.getSid().equals(trackSid))) {
            return;
        }
        if (paused ? pausedTracks.add(trackSid) : pausedTracks.remove(trackSid)) {
            tell(info);
        }
    }

    Optional<ParticipantInfo> self() {
        return Optional.ofNullable(bySid.get(selfSid));
    }

    String selfSid() {
        return selfSid;
    }

    Optional<ParticipantId> idOf(String sid) {
        return Optional.ofNullable(bySid.get(sid)).map(Participants::id);
    }

    /** The identity of someone the server names by identity, if they are here. */
    Optional<ParticipantId> known(String identity) {
        return sidByIdentity.containsKey(identity) ? Optional.of(new ParticipantId(identity)) : Optional.empty();
    }

    /** Everybody but ourselves. */
    List<ParticipantInfo> others() {
        return bySid.values().stream()
                .filter(info -> !info.getSid().equals(selfSid))
                .toList();
    }

    List<Participant> all() {
        return bySid.values().stream().map(this::participant).toList();
    }

    private Optional<String> apply(ParticipantInfo update) {
        if (!fits(update)) {
            return Optional.empty();
        }
        rollCall.ifPresent(named -> named.add(update.getSid()));
        boolean self = update.getSid().equals(selfSid);
        ParticipantInfo known = bySid.get(update.getSid());
        if (update.getState() == ParticipantInfo.State.DISCONNECTED && !self) {
            return known == null ? Optional.empty() : remove(update.getSid());
        }
        if (!self && !shown(update)) {
            return Optional.empty();
        }
        if (known != null && Integer.compareUnsigned(update.getVersion(), known.getVersion()) < 0) {
            return Optional.empty();
        }
        Optional<String> replaced = Optional.empty();
        String oldSid = sidByIdentity.get(update.getIdentity());
        if (oldSid != null && !oldSid.equals(update.getSid())) {
            ParticipantInfo old = bySid.get(oldSid);
            if (oldSid.equals(selfSid) || (old != null && old.getJoinedAt() > update.getJoinedAt())) {
                return Optional.empty();
            }
            replaced = remove(oldSid);
        }
        if (!ParticipantView.trimmed(update).equals(known)) {
            put(update);
            tell(update);
        }
        return replaced;
    }

    private Optional<String> remove(String sid) {
        ParticipantInfo gone = bySid.remove(sid);
        qualities.remove(sid);
        if (gone == null) {
            return Optional.empty();
        }
        gone.getTracksList().forEach(track -> pausedTracks.remove(track.getSid()));
        sidByIdentity.remove(gone.getIdentity(), sid);
        events.accept(new SignalingEvent.ParticipantLeft(id(gone)));
        return Optional.of(sid);
    }

    private void put(ParticipantInfo info) {
        bySid.put(info.getSid(), ParticipantView.trimmed(info));
        sidByIdentity.put(info.getIdentity(), info.getSid());
    }

    private boolean fits(ParticipantInfo info) {
        boolean named = !info.getSid().isEmpty()
                && info.getSid().length() <= Limits.SID_CHARACTERS
                && !info.getIdentity().isEmpty()
                && info.getIdentity().length() <= Limits.NAME_CHARACTERS;
        boolean room = bySid.size() < Limits.PARTICIPANTS || bySid.containsKey(info.getSid());
        if (named && !room) {
            LOG.warn("more than {} participants: one is not shown", Limits.PARTICIPANTS);
        }
        return named && room;
    }

    /** A recorder is no one to be seen; someone who has not got through yet is. */
    private static boolean shown(ParticipantInfo info) {
        return info.getKind() != ParticipantInfo.Kind.EGRESS
                && !info.getPermission().getHidden()
                && info.getState() != ParticipantInfo.State.DISCONNECTED;
    }

    private void tell(ParticipantInfo info) {
        events.accept(new SignalingEvent.ParticipantChanged(participant(info)));
    }

    private Participant participant(ParticipantInfo info) {
        return ParticipantView.of(
                info,
                info.getSid().equals(selfSid),
                qualities.getOrDefault(info.getSid(), ConnectionQuality.UNKNOWN),
                pausedTracks);
    }

    private static ParticipantId id(ParticipantInfo info) {
        return new ParticipantId(info.getIdentity());
    }
}
