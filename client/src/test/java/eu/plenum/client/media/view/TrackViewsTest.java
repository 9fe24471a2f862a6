// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.media.view;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.media.FrameTarget;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.testing.TestTracks;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackViewsTest {
    private static final TrackId TRACK = new TrackId(new ParticipantId("ann"), TrackSource.CAMERA);
    private static final ViewSize SMALL = new ViewSize(160, 90);
    private static final ViewSize LARGE = new ViewSize(1280, 720);

    private final List<ViewSize> demanded = new ArrayList<>();
    private final TrackViews views = new TrackViews((_, size) -> demanded.add(size));
    private final TestTracks tracks = new TestTracks();

    @Test
    void theLargestViewWins() {
        assertThat(TrackViews.largest(List.of(SMALL, LARGE, ViewSize.HIDDEN))).isEqualTo(LARGE);
        assertThat(TrackViews.largest(List.of(ViewSize.HIDDEN))).isEqualTo(ViewSize.HIDDEN);
        assertThat(TrackViews.largest(List.of())).isEqualTo(ViewSize.HIDDEN);
    }

    @Test
    void theServerIsToldOnlyWhatChanges() {
        var first = views.open(TRACK, new Counting());
        var second = views.open(TRACK, new Counting());
        assertThat(demanded).isEmpty();

        first.shownAt(SMALL);
        second.shownAt(LARGE);
        first.shownAt(new ViewSize(320, 180));
        second.close();
        first.shownAt(ViewSize.HIDDEN);
        first.close();

        assertThat(demanded).containsExactly(SMALL, LARGE, new ViewSize(320, 180), ViewSize.HIDDEN);
    }

    @Test
    void aHiddenViewIsNotDrawnAndAClosedOneNotTouched() {
        Counting target = new Counting();
        var media = tracks.receivedVideo();
        views.received(TRACK, media);
        var view = views.open(TRACK, target);
        media.deliver(16, 16, 0, 1);
        assertThat(target.asked).isZero();

        view.shownAt(SMALL);
        media.deliver(16, 16, 0, 2);
        assertThat(target.published).isEqualTo(1);

        view.close();
        view.shownAt(LARGE);
        assertThat(media.targets()).isEmpty();
        assertThat(demanded).containsExactly(SMALL, ViewSize.HIDDEN);
    }

    @Test
    void afterLoseAllNothingIsDrawn() {
        Counting target = new Counting();
        var media = tracks.receivedVideo();
        views.open(TRACK, target).shownAt(SMALL);
        views.received(TRACK, media);

        views.loseAll();

        assertThat(media.targets()).isEmpty();
    }

    private static final class Counting implements FrameTarget {
        private int asked;
        private int published;

        @Override
        public ViewSize wanted() {
            return new ViewSize(16, 16);
        }

        @Override
        public ByteBuffer acquire(int width, int height) {
            asked++;
            return ByteBuffer.allocateDirect(width * height * 4);
        }

        @Override
        public void publish(long captureNanos) {
            published++;
        }
    }
}
