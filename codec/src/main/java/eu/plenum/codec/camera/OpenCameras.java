// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which cameras are open, who watches which, and where "system default" leads. All methods run on the directory's thread
 * ({@code cameras}).
 */
final class OpenCameras {
    private final Function<CameraChoice, CameraSource> sources;
    private final Executor directory;
    private final Map<CameraChoice, SharedCamera> open = new HashMap<>();
    private final Map<Viewer, CameraChoice> watched = new LinkedHashMap<>();

    /** The last use of each camera that is still being released. */
    private final Map<CameraChoice, CompletableFuture<Void>> releasing = new HashMap<>();

    /** Null until the first look at the machine's devices has ended. */
    private @Nullable List<CameraInfo> devices;

    private final List<Viewer> waiting = new ArrayList<>();

    /** @param sources makes what is to be opened; never asked for the system default once there is a device */
    OpenCameras(Function<CameraChoice, CameraSource> sources, Executor directory) {
        this.sources = sources;
        this.directory = directory;
    }

    void attach(Viewer viewer) {
        if (!viewer.isOpen()) {
            return;
        }
        boolean device =
                viewer.choice() instanceof CameraChoice.Device || viewer.choice() instanceof CameraChoice.SystemDefault;
        if (device && devices == null) {
            waiting.add(viewer);
        } else {
            watch(viewer, resolved(viewer.choice()));
        }
    }

    void detach(Viewer viewer) {
        waiting.remove(viewer);
        CameraChoice choice = watched.remove(viewer);
        SharedCamera camera = choice == null ? null : open.get(choice);
        if (choice != null && camera != null && camera.remove(viewer)) {
            open.remove(choice);
            releasing.put(choice, camera.stop());
        }
    }

    /** Cameras came or went: viewers of the default move when theirs is gone, and those waiting for one try at once. */
    void devicesChanged(List<CameraInfo> now) {
        List<CameraInfo> before = devices == null ? List.of() : devices;
        devices = List.copyOf(now);
        List<Viewer> ready = List.copyOf(waiting);
        waiting.clear();
        ready.forEach(this::attach);
        for (CameraInfo info : now) {
            SharedCamera camera = before.contains(info) ? null : open.get(new CameraChoice.Device(info.id()));
            if (camera != null) {
                camera.retryNow();
            }
        }
        Map.copyOf(watched).forEach((viewer, choice) -> {
            if (viewer.choice() instanceof CameraChoice.SystemDefault && !isAttached(choice)) {
                move(viewer, choice, before);
            }
        });
    }

    private void move(Viewer viewer, CameraChoice from, List<CameraInfo> before) {
        CameraChoice to = resolved(viewer.choice());
        SharedCamera camera = open.get(from);
        if (to.equals(from)) {
            return;
        }
        boolean told = camera != null && camera.hasFailed();
        detach(viewer);
        if (!told) {
            before.stream()
                    .filter(info -> from.equals(new CameraChoice.Device(info.id())))
                    .forEach(info -> viewer.failed(new CameraFailure.Gone(info.name())));
        }
        watch(viewer, to);
    }

    private boolean isAttached(CameraChoice choice) {
        return choice instanceof CameraChoice.Device(String id)
                && devices != null
                && devices.stream().anyMatch(info -> info.id().equals(id));
    }

    private CameraChoice resolved(CameraChoice choice) {
        return choice instanceof CameraChoice.SystemDefault && devices != null && !devices.isEmpty()
                ? new CameraChoice.Device(devices.getFirst().id())
                : choice;
    }

    private void watch(Viewer viewer, CameraChoice choice) {
        releasing.values().removeIf(CompletableFuture::isDone);
        watched.put(viewer, choice);
        SharedCamera camera = open.computeIfAbsent(
                choice,
                key -> new SharedCamera(
                        sources.apply(key),
                        viewer.format(),
                        releasing.getOrDefault(key, CompletableFuture.completedFuture(null)),
                        directory));
        camera.add(viewer);
    }

    void checkStalls() {
        open.values().forEach(SharedCamera::checkStall);
    }

    /** Closes every viewer; the futures complete when the devices are free. */
    List<CompletableFuture<Void>> closeAll() {
        List.copyOf(watched.keySet()).forEach(Viewer::close);
        List.copyOf(waiting).forEach(Viewer::close);
        List.copyOf(watched.keySet()).forEach(this::detach);
        waiting.clear();
        return List.copyOf(releasing.values());
    }
}
