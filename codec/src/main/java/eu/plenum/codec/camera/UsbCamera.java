// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A camera of this machine by its id, whether it is there or not: what is not in the list now is gone. */
final class UsbCamera implements CameraSource {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final String id;
    private final DevicePort port;
    private final Supplier<List<CameraInfo>> attached;
    private final String name;

    /** @param attached the list as last discovered; asked from the capture thread */
    UsbCamera(String id, DevicePort port, Supplier<List<CameraInfo>> attached) {
        this.id = id;
        this.port = port;
        this.attached = attached;
        CameraInfo now = find();
        this.name = now == null ? id : now.name();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void capture(CaptureFormat wanted, CaptureOutput output, StopSignal stop) throws CameraException {
        CameraInfo device = find();
        if (device == null) {
            throw CameraException.passing(new CameraFailure.Gone(name));
        }
        StopSignal over = new StopSignal();
        stop.whenAsked(over::ask);
        Thread.ofVirtual().name("camera-watch").start(() -> {
            while (!over.await(LOOK_NANOS)) {
                if (find() == null) {
                    over.ask();
                }
            }
        });
        try {
            port.capture(device, FormatChoice.nearest(port.formats(device), wanted), output, over);
        } catch (CameraException e) {
            throw find() == null ? CameraException.passing(new CameraFailure.Gone(name)) : e;
        } finally {
            over.ask();
        }
        if (!stop.asked()) {
            throw CameraException.passing(new CameraFailure.Gone(name));
        }
    }

    private @Nullable CameraInfo find() {
        for (CameraInfo info : attached.get()) {
            if (info.id().equals(id)) {
                return info;
            }
        }
        return null;
    }
}
