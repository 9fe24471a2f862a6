// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.media.view;

import eu.plenum.client.media.FrameTarget;
import eu.plenum.client.media.VideoViews;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.codec.ReceivedVideoTrack;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The views of one session. Guarded by itself, also while a target is taken away from its track, so that a target whose view is
 * closed is not written any more; a target must therefore not call views from its own methods.
 */
public final class TrackViews implements VideoViews {
    private final BiConsumer<TrackId, ViewSize> demand;
    private final Map<TrackId, Shown> tracks = new HashMap<>();

    /**
     * @param demand told the largest size a track is shown at whenever it changes; must only enqueue. It is the receiver, the
     *     signaling session, that gathers changes of 100 ms into one
     */
    public TrackViews(BiConsumer<TrackId, ViewSize> demand) {
        this.demand = demand;
    }

    /** The size to ask the server for: that of the largest view, so that no view is blurred by a smaller one. */
    static ViewSize largest(Collection<ViewSize> shown) {
        return shown.stream().max(Comparator.comparingLong(ViewSize::pixels)).orElse(ViewSize.HIDDEN);
    }

    @Override
    public synchronized View open(TrackId track, FrameTarget target) {
        Shown shown = tracks.computeIfAbsent(track, _ -> new Shown());
        OpenView view = new OpenView(track, target);
        shown.views.add(view);
        if (shown.media != null) {
            shown.media.addTarget(view.target);
        }
        return view;
    }

    /** The track's pictures now come from here. */
    public synchronized void received(TrackId track, ReceivedVideoTrack media) {
        Shown shown = tracks.computeIfAbsent(track, _ -> new Shown());
        shown.detach();
        shown.media = media;
        shown.views.forEach(view -> media.addTarget(view.target));
    }

    /** The track has no pictures for now. Its views stay. */
    public synchronized void lost(TrackId track) {
        Shown shown = tracks.get(track);
        if (shown != null) {
            shown.detach();
            forgetIfUnused(track, shown);
        }
    }

    /** No target is written any more when this returns. Views stay open, without pictures. */
    public synchronized void loseAll() {
        tracks.values().forEach(Shown::detach);
    }

    private synchronized void resize(OpenView view, ViewSize size) {
        Shown shown = tracks.get(view.track);
        if (shown == null || !shown.views.contains(view)) {
            return;
        }
        view.size = size;
        view.target.hidden(size.hidden());
        tell(view.track, shown);
    }

    private synchronized void close(OpenView view) {
        Shown shown = tracks.get(view.track);
        if (shown == null || !shown.views.remove(view)) {
            return;
        }
        if (shown.media != null) {
            shown.media.removeTarget(view.target);
        }
        tell(view.track, shown);
        forgetIfUnused(view.track, shown);
    }

    private void tell(TrackId track, Shown shown) {
        ViewSize size = largest(shown.views.stream().map(view -> view.size).toList());
        if (!size.equals(shown.told)) {
            shown.told = size;
            demand.accept(track, size);
        }
    }

    private void forgetIfUnused(TrackId track, Shown shown) {
        if (shown.media == null && shown.views.isEmpty()) {
            tracks.remove(track);
        }
    }

    /** A track, its views and what the server was told of them. */
    private static final class Shown {
        private final Set<OpenView> views = new HashSet<>();
        private @Nullable ReceivedVideoTrack media;
        private ViewSize told = ViewSize.HIDDEN;

        void detach() {
            if (media != null) {
                ReceivedVideoTrack from = media;
                views.forEach(view -> from.removeTarget(view.target));
                media = null;
            }
        }
    }

    private final class OpenView implements View {
        private final TrackId track;
        private final LentTarget target;
        private ViewSize size = ViewSize.HIDDEN;

        OpenView(TrackId track, FrameTarget target) {
            this.track = track;
            this.target = new LentTarget(target, true);
        }

        @Override
        public void shownAt(ViewSize next) {
            resize(this, next);
        }

        @Override
        public void close() {
            TrackViews.this.close(this);
        }
    }
}
