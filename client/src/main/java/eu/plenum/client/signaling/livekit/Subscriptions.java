// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.SubscriptionError;
import livekit.LivekitModels.TrackInfo;
import livekit.LivekitModels.TrackType;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.UpdateSubscription;
import livekit.LivekitRtc.UpdateTrackSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What we ask of the tracks others publish. The server subscribes us to nothing by itself: sound is subscribed as soon as it is
 * announced, a picture when a view first shows it, and then at the size shown, so a track never shown is never streamed. One
 * hidden again stays subscribed but disabled, which makes showing it cheap. Owner: the session's thread.
 */
final class Subscriptions {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    /** After an error of the server's; then only what changes the situation makes us ask again. */
    private static final List<Duration> RETRIES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(10));

    private final Mailbox mailbox;
    private final Requests requests;
    private final ViewRequests views;
    private final boolean wanted;
    private final Map<String, Remote> announced = new LinkedHashMap<>();
    private final Set<String> subscribed = new LinkedHashSet<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private boolean permitted;

    private record Remote(TrackId id, boolean video) {}

    /** @param wanted false: receive nothing */
    Subscriptions(Mailbox mailbox, Requests requests, boolean wanted) {
        this.mailbox = mailbox;
        this.requests = requests;
        this.wanted = wanted;
        this.views = new ViewRequests(mailbox, this::sizeChanged);
    }

    /** A new join: the server knows nothing of what we asked for. What is shown stays wanted. */
    void reset() {
        announced.clear();
        subscribed.clear();
        failures.clear();
    }

    /** Whether the server lets us receive. */
    void permitted(boolean now) {
        boolean before = permitted;
        permitted = now;
        if (now && !before) {
            askAgain();
        }
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
        List<String> fresh =
                now.keySet().stream().filter(sid -> !announced.containsKey(sid)).toList();
        announced.clear();
        announced.putAll(now);
        subscribed.retainAll(now.keySet());
        failures.keySet().retainAll(now.keySet());
        ask(fresh);
    }

    /** The track the server calls so. */
    Optional<TrackId> id(String sid) {
        return Optional.ofNullable(announced.get(sid)).map(Remote::id);
    }

    void show(TrackId track, ViewSize size) {
        views.show(track, size);
    }

    /** The server could not give us a track, and has given up trying. */
    void failed(String sid, SubscriptionError error) {
        if (!subscribed.remove(sid)) {
            return;
        }
        LOG.warn("the server could not subscribe us to {}: {}", sid, error);
        int times = failures.merge(sid, 1, Integer::sum);
        // A codec we do not have we shall not have later either.
        if (error != SubscriptionError.SE_CODEC_UNSUPPORTED && times <= RETRIES.size()) {
            mailbox.schedule(RETRIES.get(times - 1), () -> ask(List.of(sid)));
        }
    }

    /** Who publishes a track lets us have it (again). */
    void allowed(String sid) {
        ask(List.of(sid));
    }

    /** Says it all again: after a resume, or when we may receive now, the server may not know. */
    void askAgain() {
        ask(List.copyOf(announced.keySet()), true);
    }

    /** For a resuming server: what we are subscribed to. */
    UpdateSubscription.Builder state() {
        return UpdateSubscription.newBuilder().setSubscribe(true).addAllTrackSids(subscribed);
    }

    /** For a resuming server: those subscribed and not shown now. */
    List<String> disabledSids() {
        return subscribed.stream()
                .filter(sid -> {
                    Remote remote = announced.get(sid);
                    return remote != null && remote.video() && hidden(remote);
                })
                .toList();
    }

    private void sizeChanged(TrackId track) {
        ask(announced.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(track))
                .map(Map.Entry::getKey)
                .toList());
    }

    private void ask(Collection<String> sids) {
        ask(sids, false);
    }

    /**
     * Subscribes to those that are wanted, then says the size of those that are pictures. Sizes come second: of a track it is not
     * asked for the server soon forgets them.
     *
     * @param again also to those we are subscribed to as far as we know
     */
    private void ask(Collection<String> sids, boolean again) {
        if (!wanted || !permitted) {
            return;
        }
        List<String> asked = new ArrayList<>();
        List<UpdateTrackSettings> sizes = new ArrayList<>();
        for (String sid : sids) {
            Remote remote = announced.get(sid);
            if (remote == null || (remote.video() && hidden(remote) && !subscribed.contains(sid))) {
                continue;
            }
            if (subscribed.add(sid) || again) {
                asked.add(sid);
            }
            if (remote.video()) {
                sizes.add(settings(sid, views.size(remote.id())));
            }
        }
        if (!asked.isEmpty()) {
            requests.send(SignalRequest.newBuilder()
                    .setSubscription(
                            UpdateSubscription.newBuilder().setSubscribe(true).addAllTrackSids(asked))
                    .build());
        }
        sizes.forEach(size ->
                requests.send(SignalRequest.newBuilder().setTrackSetting(size).build()));
    }

    private boolean hidden(Remote remote) {
        return views.size(remote.id()).hidden();
    }

    private static UpdateTrackSettings settings(String sid, ViewSize size) {
        UpdateTrackSettings.Builder settings =
                UpdateTrackSettings.newBuilder().addTrackSids(sid).setDisabled(size.hidden());
        if (!size.hidden()) {
            settings.setWidth(size.width()).setHeight(size.height());
        }
        return settings.build();
    }
}
