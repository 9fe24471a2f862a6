// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import eu.plenum.codec.VideoFrame;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for the directory when a source is tested alone: counts pictures and asks to stop after some. */
final class CollectedOutput implements CaptureOutput {
    private final StopSignal stop;
    private final int wanted;
    private final AtomicInteger pictures = new AtomicInteger();
    private final CompletableFuture<Double> opened = new CompletableFuture<>();

    CollectedOutput(StopSignal stop, int wanted) {
        this.stop = stop;
        this.wanted = wanted;
    }

    @Override
    public void opened(double fps) {
        opened.complete(fps);
    }

    @Override
    public void picture(VideoFrame frame) {
        if (pictures.incrementAndGet() >= wanted) {
            stop.ask();
        }
    }

    int pictures() {
        return pictures.get();
    }
}
