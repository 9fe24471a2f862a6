// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.CameraPreview;
import eu.plenum.client.device.DeviceListener;
import eu.plenum.client.device.Devices;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SoundCheck;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.media.FrameTarget;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The devices chosen, open to be tried out before a call. Opening and giving back may take long and happen on a thread of its own, in
 * the order asked; every method returns at once and may be called from any thread.
 */
public final class DeviceTrial {
    private final Devices devices;
    private final FrameTarget picture;
    private final DeviceListener camera;
    private final DeviceListener microphone;
    private final DeviceListener speaker;
    private final ExecutorService opening = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("device-trial").daemon().factory());

    /** Only that thread touches it. */
    private @Nullable CameraPreview preview;

    private volatile @Nullable SoundCheck sound;

    /**
     * @param picture the memory that the camera is drawn into
     * @param camera what is reported of the camera; each listener only enqueues
     */
    public DeviceTrial(
            Devices devices,
            FrameTarget picture,
            DeviceListener camera,
            DeviceListener microphone,
            DeviceListener speaker) {
        this.devices = devices;
        this.picture = picture;
        this.camera = camera;
        this.microphone = microphone;
        this.speaker = speaker;
    }

    /** Shows this camera instead of the last one. */
    public void show(CameraChoice choice) {
        run(() -> {
            giveCameraBack();
            preview = devices.preview(choice, picture, camera);
        });
    }

    /** Listens to this microphone and plays through this speaker from now on. */
    public void hear(MicrophoneChoice heard, SpeakerChoice played) {
        run(() -> {
            SoundCheck check = sound;
            if (check == null) {
                sound = devices.checkSound(heard, played, microphone, speaker);
            } else {
                check.microphone(heard);
                check.speaker(played);
            }
        });
    }

    /** RMS 0 to 1; 0 before the microphone is open. */
    public double level() {
        SoundCheck check = sound;
        return check == null ? 0 : check.microphoneLevel();
    }

    /** Plays a short sound. */
    public void testSpeaker() {
        run(() -> {
            SoundCheck check = sound;
            if (check != null) {
                check.testSpeaker();
            }
        });
    }

    /** Completes when every device is given back, for a call to open it. Idempotent. */
    public CompletableFuture<Void> close() {
        if (opening.isShutdown()) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> given = CompletableFuture.runAsync(
                () -> {
                    giveCameraBack();
                    SoundCheck check = sound;
                    if (check != null) {
                        sound = null;
                        check.close();
                    }
                },
                opening);
        opening.shutdown();
        return given;
    }

    private void giveCameraBack() {
        CameraPreview open = preview;
        if (open != null) {
            preview = null;
            open.close();
        }
    }

    private void run(Runnable task) {
        if (!opening.isShutdown()) {
            opening.execute(task);
        }
    }
}
