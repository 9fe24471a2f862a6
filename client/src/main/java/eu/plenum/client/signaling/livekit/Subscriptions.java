// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.codec.ReceivedTrack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.TrackInfo;
import livekit.LivekitModels.TrackType;
import livekit.LivekitModels.VideoQuality;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.UpdateTrackSettings;

/**
 * Matches arriving media with the tracks participants announce (either may come first) and tells the server the size each video
 * is shown at: none before it is shown, so a track never shown is never streamed. Owner: the session's thread.
 */
final class Subscriptions {
    private static final List<Duration> INSIST_AFTER =
            List.of(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(3));

    private final Mailbox mailbox;
    private final Requests requests;
    private final Consumer<SignalingEvent> events;
    private final ViewRequests views;
    private final Map<String, Remote> announced = new LinkedHashMap<>();
    private final Map<TrackId, ReceivedTrack> live = new HashMap<>();
    private final List<ReceivedTrack> unresolved = new ArrayList<>();
    private Map<String, String> sidByMid = Map.of();

    private record Remote(TrackId id, boolean video) {}

    Subscriptions(Mailbox mailbox, Requests requests, Consumer<SignalingEvent> events) {
        this.mailbox = mailbox;
        this.requests = requests;
        this.events = events;
        this.views = new ViewRequests(mailbox, this::ask);
    }

    /** New peers: the media of the old ones are gone. */
    void reset() {
        List.copyOf(live.entrySet())
                .forEach(entry -> events.accept(new SignalingEvent.TrackLost(entry.getKey(), entry.getValue())));
        live.clear();
        unresolved.clear();
        announced.clear();
        sidByMid = Map.of();
    }

    /** What the participants publish now. */
    void announced(List<ParticipantInfo> others) {
        Map<String, Remote> now = new LinkedHashMap<>();
        for (ParticipantInfo other : others) {
            ParticipantId owner = new ParticipantId(other.getIdentity());
            for (TrackInfo track : ParticipantView.tracks(other)) {
                now.put(
                        track.getSid(),
                        new Remote(new TrackId(owner, Sources.of(track)), track.getType() == TrackType.VIDEO));
            }
        }
        Map<String, Remote> fresh = new LinkedHashMap<>(now);
        fresh.keySet().removeAll(announced.keySet());
        announced.clear();
        announced.putAll(now);
        fresh.forEach(this::ask);
        List<ReceivedTrack> waiting = List.copyOf(unresolved);
        unresolved.clear();
        waiting.forEach(this::arrived);
    }

    /**
     * The server offers, and its media may flow as soon as we answer. What was asked of a track before the server had subscribed
     * us to it is forgotten there, so everything hidden is said again first.
     */
    void aboutToAnswer() {
        UpdateTrackSettings.Builder hidden = UpdateTrackSettings.newBuilder().setDisabled(true);
        announced.forEach((sid, remote) -> {
            if (remote.video()
                    && !live.containsKey(remote.id())
                    && views.size(remote.id()).hidden()) {
                hidden.addTrackSids(sid);
            }
        });
        if (hidden.getTrackSidsCount() > 0) {
            requests.send(SignalRequest.newBuilder().setTrackSetting(hidden).build());
        }
    }

    /** What the server's offer says of its sections. */
    void sections(Map<String, String> midToTrackSid) {
        if (midToTrackSid.size() <= Limits.PARTICIPANTS * 4) {
            sidByMid = Map.copyOf(midToTrackSid);
        }
    }

    void arrived(ReceivedTrack media) {
        String sid = StreamIds.trackSid(media, sidByMid).orElse("");
        Remote remote = announced.get(sid);
        if (remote == null) {
            if (unresolved.size() < Limits.UNRESOLVED_TRACKS) {
                unresolved.add(media);
            }
            return;
        }
        ReceivedTrack before = live.put(remote.id(), media);
        if (!media.equals(before)) {
            ask(sid, remote);
            insist(sid, remote, media, 0);
            events.accept(new SignalingEvent.TrackReceived(remote.id(), media));
        }
    }

    void gone(ReceivedTrack media) {
        unresolved.remove(media);
        for (Map.Entry<TrackId, ReceivedTrack> entry : live.entrySet()) {
            if (entry.getValue().equals(media)) {
                TrackId id = entry.getKey();
                live.remove(id);
                events.accept(new SignalingEvent.TrackLost(id, media));
                return;
            }
        }
    }

    void show(TrackId track, ViewSize size) {
        views.show(track, size);
    }

    /** After a resume the server may have forgotten. */
    void askAgain() {
        announced.forEach(this::ask);
    }

    /** Of the tracks that are not shown. */
    List<String> disabledSids() {
        return announced.entrySet().stream()
                .filter(entry -> entry.getValue().video()
                        && views.size(entry.getValue().id()).hidden())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The media that arrive, by the names the session knows. */
    Map<TrackId, ReceivedTrack> live() {
        return Map.copyOf(live);
    }

    /**
     * The server ignores being told that a track is hidden while that track does not flow yet, and ignores the same words said
     * twice. So it is told again, each time with another quality, until it must have heard.
     */
    private void insist(String sid, Remote remote, ReceivedTrack media, int round) {
        if (!remote.video() || round == INSIST_AFTER.size()) {
            return;
        }
        mailbox.schedule(INSIST_AFTER.get(round), () -> {
            if (media.equals(live.get(remote.id())) && views.size(remote.id()).hidden()) {
                requests.send(SignalRequest.newBuilder()
                        .setTrackSetting(UpdateTrackSettings.newBuilder()
                                .addTrackSids(sid)
                                .setDisabled(true)
                                .setQuality(round % 2 == 0 ? VideoQuality.MEDIUM : VideoQuality.HIGH))
                        .build());
            }
            insist(sid, remote, media, round + 1);
        });
    }

    private void ask(TrackId track) {
        announced.forEach((sid, remote) -> {
            if (remote.id().equals(track)) {
                ask(sid, remote);
            }
        });
    }

    private void ask(String sid, Remote remote) {
        if (!remote.video()) {
            return;
        }
        ViewSize size = views.size(remote.id());
        UpdateTrackSettings.Builder settings =
                UpdateTrackSettings.newBuilder().addTrackSids(sid).setDisabled(size.hidden());
        if (!size.hidden()) {
            settings.setWidth(size.width()).setHeight(size.height());
        }
        requests.send(SignalRequest.newBuilder().setTrackSetting(settings).build());
    }
}
