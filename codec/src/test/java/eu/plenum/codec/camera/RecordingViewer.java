// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.codec.VideoFrame;
import eu.plenum.codec.VideoSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Keeps what a camera told and what its pictures said, and waits for it with a deadline. Its lock is its own. */
final class RecordingViewer implements VideoSink, CameraDirectory.Listener {
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** One picture as far as the tests look at it. */
    record Seen(int width, int height, long captureNanos, TimeCode code, Boolean flash, int middle) {}

    private final List<Seen> pictures = new ArrayList<>();
    private final List<Object> news = new ArrayList<>();

    @Override
    public synchronized void frame(VideoFrame frame) {
        LumaPicture luma = LumaPicture.of(frame);
        pictures.add(new Seen(
                frame.width(),
                frame.height(),
                frame.captureNanos(),
                TimeCode.read(luma).orElse(null),
                FlashBlock.lit(luma).orElse(null),
                luma.middle(0, 0, frame.width(), frame.height())));
        notifyAll();
    }

    @Override
    public synchronized void running(CaptureFormat actual) {
        news.add(actual);
        notifyAll();
    }

    @Override
    public synchronized void failed(CameraFailure failure) {
        news.add(failure);
        notifyAll();
    }

    synchronized List<Seen> pictures() {
        return List.copyOf(pictures);
    }

    synchronized List<Object> news() {
        return List.copyOf(news);
    }

    void awaitPictures(int count) {
        await("picture number " + count, () -> pictures.size() >= count);
    }

    void awaitNews(Predicate<Object> wanted) {
        await("news", () -> news.stream().anyMatch(wanted));
    }

    void awaitNews(int count) {
        await(count + " news", () -> news.size() >= count);
    }

    private synchronized void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            assertThat(millis)
                    .as("%s in time; news so far: %s, pictures: %s", what, news, pictures.size())
                    .isPositive();
            try {
                wait(millis);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
