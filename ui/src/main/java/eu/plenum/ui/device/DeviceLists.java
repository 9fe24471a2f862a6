// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

import eu.plenum.client.device.Device;
import eu.plenum.client.device.Devices;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The devices there are, as lists that follow what is plugged in and out. The lists belong to the JavaFX thread; asking the system,
 * which may take long, happens elsewhere.
 */
public final class DeviceLists implements AutoCloseable {
    private final Devices devices;
    private final Executor asking;
    private final ObservableList<Device> cameras = FXCollections.observableArrayList();
    private final ObservableList<Device> microphones = FXCollections.observableArrayList();
    private final ObservableList<Device> speakers = FXCollections.observableArrayList();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Runnable end;
    private volatile boolean closed;

    /** @param asking may block */
    public DeviceLists(Devices devices, Executor asking) {
        this.devices = devices;
        this.asking = asking;
        this.end = devices.onChange(this::ask);
        ask();
    }

    /** Read only. */
    public ObservableList<Device> cameras() {
        return FXCollections.unmodifiableObservableList(cameras);
    }

    /** Read only. */
    public ObservableList<Device> microphones() {
        return FXCollections.unmodifiableObservableList(microphones);
    }

    /** Read only. */
    public ObservableList<Device> speakers() {
        return FXCollections.unmodifiableObservableList(speakers);
    }

    @Override
    public void close() {
        closed = true;
        end.run();
    }

    /** A headset coming is a burst of changes: while one question is under way, one more is enough. */
    private void ask() {
        if (!closed && asked.compareAndSet(false, true)) {
            asking.execute(() -> {
                asked.set(false);
                List<Device> seen = devices.cameras();
                List<Device> heard = devices.microphones();
                List<Device> played = devices.speakers();
                Platform.runLater(() -> {
                    update(cameras, seen);
                    update(microphones, heard);
                    update(speakers, played);
                });
            });
        }
    }

    private static void update(ObservableList<Device> list, List<Device> now) {
        if (!list.equals(now)) {
            list.setAll(now);
        }
    }
}
