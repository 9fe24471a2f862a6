// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import eu.plenum.client.media.FrameTarget;
import eu.plenum.client.media.VideoViews;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.TrackId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells a session which tracks are shown at which size, from a thread of its own: taking a target away waits for a decoder that
 * is drawing, and the JavaFX thread waits for nobody. Used on the JavaFX thread.
 */
public final class TileViews implements AutoCloseable {
    private final VideoViews views;
    private final ExecutorService away = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("tile-views").daemon().factory());

    public TileViews(VideoViews views) {
        this.views = views;
    }

    /** Opens a view, hidden at first. */
    public TileView open(TrackId track, FrameTarget target) {
        TileView view = new TileView();
        away.execute(() -> view.opened(views.open(track, target)));
        return view;
    }

    /** What was asked for until now is done, what is asked for later is not. */
    @Override
    public void close() {
        away.shutdown();
    }

    /** One track in one tile. */
    public final class TileView implements AutoCloseable {
        /** Only the thread of the views touches it. */
        private VideoViews.@Nullable View view;

        private TileView() {}

        private void opened(VideoViews.View now) {
            view = now;
        }

        public void shownAt(ViewSize size) {
            run(now -> now.shownAt(size));
        }

        @Override
        public void close() {
            run(VideoViews.View::close);
        }

        private void run(Consumer<VideoViews.View> task) {
            if (!away.isShutdown()) {
                away.execute(() -> {
                    VideoViews.View now = view;
                    if (now != null) {
                        task.accept(now);
                    }
                });
            }
        }
    }
}
