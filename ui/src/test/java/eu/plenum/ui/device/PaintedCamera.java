// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

import eu.plenum.client.device.DeviceListener;
import eu.plenum.client.media.FrameTarget;
import eu.plenum.client.media.ViewSize;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;

/** Paints a person before a window, left half light and right half dark, so that a mirror can be told. A thread of its own paints. */
final class PaintedCamera {
    private static final long BETWEEN_PICTURES_NANOS = 50_000_000;
    private static final int WALL = 0xFFD8D0C2;
    private static final int WINDOW = 0xFFF4F1EC;
    private static final int PERSON = 0xFF38617F;
    private static final int FACE = 0xFFDDAE8D;

    private final FrameTarget target;
    private final DeviceListener listener;
    private final Thread painter =
            Thread.ofPlatform().daemon().name("painted-camera").unstarted(this::paint);
    private volatile boolean open = true;

    PaintedCamera(FrameTarget target, DeviceListener listener) {
        this.target = target;
        this.listener = listener;
    }

    void start() {
        painter.start();
    }

    /** Nothing is painted any more when this returns. */
    void close() {
        open = false;
        LockSupport.unpark(painter);
        try {
            painter.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void paint() {
        boolean told = false;
        while (open) {
            ViewSize box = target.wanted();
            if (!box.hidden()) {
                int width = Math.min(box.width(), box.height() * 16 / 9);
                int height = Math.max(1, width * 9 / 16);
                ByteBuffer memory = target.acquire(Math.max(1, width), height);
                if (memory != null) {
                    fill(memory, Math.max(1, width), height);
                    target.publish(System.nanoTime());
                    if (!told) {
                        listener.running();
                        told = true;
                    }
                }
            }
            LockSupport.parkNanos(BETWEEN_PICTURES_NANOS);
        }
    }

    private static void fill(ByteBuffer memory, int width, int height) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                memory.putInt(
                        (y * width + x) * 4, Integer.reverseBytes(colour((double) x / width, (double) y / height)));
            }
        }
    }

    private static int colour(double x, double y) {
        double across = (x - 0.5) * 16 / 9;
        if (across * across + (y - 0.4) * (y - 0.4) < 0.035) {
            return FACE;
        }
        if (across * across / 2 + (y - 1) * (y - 1) < 0.15) {
            return PERSON;
        }
        return x < 0.3 && y < 0.7 && x > 0.05 && y > 0.1 ? WINDOW : WALL;
    }
}
