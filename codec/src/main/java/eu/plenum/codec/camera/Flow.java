// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import org.jspecify.annotations.Nullable;

/** Whether pictures flow, of which size, and since when they do not. Written by the capture thread and the stall watch. */
final class Flow {
    private boolean open;
    private boolean flowing;
    private double fps;
    private long lastNanos;
    private int width;
    private int height;
    private long pictures;

    synchronized void opened(double promised, long nanos) {
        open = true;
        fps = promised;
        lastNanos = nanos;
    }

    /** What to tell when this picture begins a flow or changes its size; else null. */
    synchronized @Nullable CaptureFormat picture(int newWidth, int newHeight, long nanos) {
        lastNanos = nanos;
        pictures++;
        if (flowing && width == newWidth && height == newHeight) {
            return null;
        }
        flowing = true;
        width = newWidth;
        height = newHeight;
        return new CaptureFormat(newWidth, newHeight, fps);
    }

    /** The camera is closed: the next picture is news again. */
    synchronized void end() {
        open = false;
        flowing = false;
    }

    /** The stall was told: the next picture is news, and the next stall is one of three seconds more. */
    synchronized void stop() {
        flowing = false;
        lastNanos = System.nanoTime();
    }

    /** Nanoseconds without a picture though the camera is open. */
    synchronized long stalledFor(long nanos) {
        return open ? nanos - lastNanos : 0;
    }

    /** All pictures so far. */
    synchronized long pictures() {
        return pictures;
    }
}
