// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.meeting.Permissions;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.signaling.LocalTrack;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.codec.SendPeer;
import eu.plenum.codec.VideoCodec;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.TrackInfo;
import livekit.LivekitRtc.MuteTrackRequest;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SubscribedQualityUpdate;
import livekit.LivekitRtc.TrackPublishedResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What we publish. A track is announced, and once the server has taken it, added to the sending peer; tracks announced together
 * go into one offer. All of it is published again after a full reconnect. Owner: the session's thread.
 */
final class Publications {
    private static final Logger LOG = LoggerFactory.getLogger(Publications.class);

    private final Mailbox mailbox;
    private final Requests requests;
    private final Consumer<SignalingEvent> events;
    private final Supplier<String> ids;
    private final Map<TrackSource, Publication> bySource = new EnumMap<>(TrackSource.class);
    private @Nullable SendPeer peer;
    private VideoCodec codec = VideoCodec.VP8;
    private boolean offerOwed;

    /** @param ids new ids for tracks, unlike any before */
    Publications(Mailbox mailbox, Requests requests, Consumer<SignalingEvent> events, Supplier<String> ids) {
        this.mailbox = mailbox;
        this.requests = requests;
        this.events = events;
        this.ids = ids;
    }

    /**
     * A new join with a new peer: everything is published there again.
     *
     * @param offerAnyway also when there is nothing to publish, for the data channels
     */
    void rejoin(SendPeer newPeer, VideoCodec newCodec, boolean offerAnyway) {
        peer = newPeer;
        codec = newCodec;
        offerOwed = offerAnyway;
        for (Publication old : List.copyOf(bySource.values())) {
            old.close();
            announce(old.track(), old.muted());
        }
        offerWhenComplete();
    }

    void publish(LocalTrack track) {
        Publication old = bySource.get(track.source());
        if (old != null) {
            old.close();
            offerOwed |= old.media().isPresent();
        }
        announce(track, track.muted());
        offerWhenComplete();
    }

    void unpublish(TrackSource source) {
        Publication old = bySource.remove(source);
        if (old != null) {
            take(old, false);
        }
    }

    void mute(TrackSource source, boolean muted) {
        Publication publication = bySource.get(source);
        if (publication == null || publication.muted() == muted) {
            return;
        }
        publication.mute(muted);
        publication.info().ifPresent(info -> tellMute(info.getSid(), muted));
    }

    /** The server took a track. */
    void published(String cid, TrackInfo info) {
        Publication publication = byCid(cid).orElse(null);
        SendPeer to = peer;
        if (publication == null || to == null || publication.media().isPresent()) {
            LOG.debug("ignored the publishing of a track that is not waited for");
            return;
        }
        publication.accepted(info);
        events.accept(new SignalingEvent.LocalTrackLive(publication.track().source(), publication.open(to)));
        if (info.getMuted() != publication.muted()) {
            tellMute(info.getSid(), publication.muted());
        }
        offerOwed = true;
        offerWhenComplete();
    }

    /** The server does not take a track. */
    void refused(String cid, String reason) {
        byCid(cid).ifPresent(publication -> {
            LOG.info(
                    "the server does not take the {}: {}",
                    publication.track().source().label(),
                    reason);
            bySource.remove(publication.track().source());
            take(publication, true);
        });
    }

    /** The server ended a track of ours. */
    void ended(String sid) {
        bySid(sid).ifPresent(publication -> {
            bySource.remove(publication.track().source());
            take(publication, true);
        });
    }

    void mutedByServer(String sid, boolean muted) {
        bySid(sid).ifPresent(publication -> {
            if (publication.muted() != muted) {
                publication.mute(muted);
                events.accept(
                        new SignalingEvent.MutedByServer(publication.track().source(), muted));
            }
        });
    }

    void watched(SubscribedQualityUpdate update) {
        bySid(update.getTrackSid()).ifPresent(publication -> publication.watched(update));
    }

    /** What the server says of ourselves: where it differs in what is muted, ours counts. */
    void reconcile(ParticipantInfo self) {
        for (TrackInfo info : self.getTracksList()) {
            bySid(info.getSid()).ifPresent(publication -> {
                publication.accepted(info);
                if (info.getMuted() != publication.muted()) {
                    tellMute(info.getSid(), publication.muted());
                }
            });
        }
    }

    /** What we may not publish any more is taken back. */
    void permitted(Permissions permissions) {
        for (Publication publication : List.copyOf(bySource.values())) {
            if (!permissions.publish().contains(publication.track().source())) {
                bySource.remove(publication.track().source());
                take(publication, true);
            }
        }
    }

    /** For a resuming server, which orders a full reconnect when one of them is missing. */
    Collection<TrackPublishedResponse> published() {
        return bySource.values().stream()
                .flatMap(publication -> publication.info().stream()
                        .map(info -> TrackPublishedResponse.newBuilder()
                                .setCid(publication.cid())
                                .setTrack(info)
                                .build()))
                .toList();
    }

    /** Our media tracks' sources, by track id. */
    Map<String, TrackSource> sources() {
        return bySource.values().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Publication::cid, publication -> publication.track().source()));
    }

    /** The session is over. */
    void close() {
        bySource.values().forEach(Publication::close);
        bySource.clear();
        peer = null;
    }

    private void announce(LocalTrack track, boolean muted) {
        Publication publication = new Publication(track, ids.get(), codec, muted);
        bySource.put(track.source(), publication);
        if (peer == null) {
            return;
        }
        requests.send(SignalRequest.newBuilder()
                .setAddTrack(publication.announcement())
                .build());
        publication.awaitAnswer(
                mailbox.schedule(Limits.PUBLISH_ANSWER, () -> refused(publication.cid(), "no answer in time")));
    }

    private void take(Publication publication, boolean byServer) {
        boolean wasLive = publication.media().isPresent();
        publication.close();
        events.accept(new SignalingEvent.LocalTrackGone(publication.track().source(), byServer));
        offerOwed |= wasLive;
        offerWhenComplete();
    }

    /** One offer for all that is announced: it waits for those the server has not answered yet. */
    private void offerWhenComplete() {
        boolean complete = bySource.values().stream()
                .allMatch(publication -> publication.media().isPresent());
        if (peer != null && offerOwed && complete) {
            offerOwed = false;
            peer.negotiate();
        }
    }

    private void tellMute(String sid, boolean muted) {
        requests.send(SignalRequest.newBuilder()
                .setMute(MuteTrackRequest.newBuilder().setSid(sid).setMuted(muted))
                .build());
    }

    private Optional<Publication> byCid(String cid) {
        return bySource.values().stream()
                .filter(publication -> publication.cid().equals(cid))
                .findFirst();
    }

    private Optional<Publication> bySid(String sid) {
        return bySource.values().stream()
                .filter(publication -> publication.hasSid(sid))
                .findFirst();
    }
}
