// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Cameras that are plugged and unplugged by the test, 100 pictures a second each, of a brightness of their own. */
final class FakeDevices implements DevicePort {
    private final List<CameraInfo> attached = new CopyOnWriteArrayList<>();
    private final Map<String, CameraFailure> failures = new ConcurrentHashMap<>();
    private final List<CaptureFormat> opened = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private volatile boolean silent;
    private volatile boolean listless;

    void plug(CameraInfo info) {
        attached.add(info);
    }

    void unplug(CameraInfo info) {
        attached.remove(info);
    }

    /** The camera fails to open until {@link #heal}. */
    void fail(CameraInfo info, CameraFailure failure) {
        failures.put(info.id(), failure);
    }

    void heal(CameraInfo info) {
        failures.remove(info.id());
    }

    /** Open cameras give no picture while this holds. */
    void silent(boolean now) {
        silent = now;
    }

    void listless(boolean now) {
        listless = now;
    }

    List<CaptureFormat> opened() {
        return opened;
    }

    int open() {
        return open.get();
    }

    int mostOpen() {
        return mostOpen.get();
    }

    @Override
    public List<CameraInfo> list() {
        if (listless) {
            throw new IllegalStateException("no camera system");
        }
        return List.copyOf(attached);
    }

    @Override
    public List<CaptureFormat> formats(CameraInfo device) {
        return List.of();
    }

    @Override
    public void capture(CameraInfo device, CaptureFormat wanted, CaptureOutput output, StopSignal stop)
            throws CameraException {
        CameraFailure failure = failures.get(device.id());
        if (failure != null) {
            throw CameraException.passing(failure);
        }
        opened.add(wanted);
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        try {
            I420Picture picture = new I420Picture(wanted.width(), wanted.height());
            new Brush(picture).fill(0, 0, wanted.width(), wanted.height(), brightness(device));
            output.opened(wanted.fps());
            while (!stop.await(10_000_000)) {
                if (!silent && attached.contains(device)) {
                    picture.capturedAt(System.nanoTime());
                    output.picture(picture);
                }
            }
        } finally {
            open.decrementAndGet();
        }
    }

    static int brightness(CameraInfo device) {
        return 30 + Math.floorMod(device.id().hashCode(), 100);
    }
}
