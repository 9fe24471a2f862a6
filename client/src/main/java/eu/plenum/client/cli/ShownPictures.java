// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.media.VideoViews;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.session.Session;
import eu.plenum.client.session.SessionSnapshot;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In a window: notices what its views draw. Views are opened and closed by any thread, the rest is used by the call's; the
 * record is touched by that one alone, so a view is known to it from the next snapshot of the session on.
 */
final class ShownPictures implements CallPictures {
    private final CallRecord record;
    private final boolean keep;
    private final Map<TrackId, ShownTarget> newest = new ConcurrentHashMap<>();
    private final Map<TrackId, FrameTimes> times = new ConcurrentHashMap<>();
    private volatile Optional<ParticipantId> self = Optional.empty();

    /** @param keep whether pictures are going to be taken */
    ShownPictures(CallRecord record, boolean keep) {
        this.record = record;
        this.keep = keep;
    }

    /** The same views, watched. */
    VideoViews watch(VideoViews views) {
        return (track, target) -> {
            ShownTarget watched = new ShownTarget(target, times(track), keep);
            VideoViews.View view = views.open(track, watched);
            newest.put(track, watched);
            return new VideoViews.View() {
                @Override
                public void shownAt(ViewSize size) {
                    view.shownAt(size);
                }

                @Override
                public void close() {
                    view.close();
                    newest.remove(track, watched);
                }
            };
        };
    }

    private FrameTimes times(TrackId track) {
        return times.computeIfAbsent(track, _ -> new FrameTimes());
    }

    @Override
    public void changed(SessionSnapshot snapshot, Session session) {
        self = snapshot.self().map(person -> person.id());
        times.forEach((track, seen) -> {
            if (!isOurs(track)) {
                record.view(track, seen);
            }
        });
    }

    /** Those of others: our own picture is no part of what arrived. */
    @Override
    public Map<TrackId, PictureSource> sources() {
        Map<TrackId, PictureSource> others = new ConcurrentHashMap<>(newest);
        others.keySet().removeIf(this::isOurs);
        return others;
    }

    private boolean isOurs(TrackId track) {
        return self.filter(track.participant()::equals).isPresent();
    }

    @Override
    public void close() {
        newest.clear();
    }
}
