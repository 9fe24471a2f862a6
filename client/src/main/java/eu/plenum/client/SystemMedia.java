// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client;

import eu.plenum.codec.MediaEngine;
import eu.plenum.codec.audio.CallSound;
import eu.plenum.codec.audio.CallSoundDesk;
import eu.plenum.codec.audio.SoundDevices;
import eu.plenum.codec.audio.SystemSoundDevices;
import eu.plenum.codec.camera.CameraDirectory;
import eu.plenum.codec.camera.Cameras;
import java.util.function.Supplier;

/** This machine's devices and the one media engine. */
final class SystemMedia implements MediaParts {
    private final Lazy<MediaEngine> engine;
    private final Lazy<SystemSoundDevices> sounds = new Lazy<>(SystemSoundDevices::new);
    private final Lazy<Cameras> cameras;

    SystemMedia(Supplier<MediaEngine> engine, Supplier<Cameras> cameras) {
        this.engine = new Lazy<>(engine);
        this.cameras = new Lazy<>(cameras);
    }

    @Override
    public MediaEngine engine() {
        return engine.get();
    }

    @Override
    public CameraDirectory cameras() {
        return cameras.get();
    }

    @Override
    public SoundDevices sounds() {
        return sounds.get();
    }

    @Override
    public CallSound openSound(CallSound.Listener listener) {
        return new CallSoundDesk(sounds.get(), listener);
    }

    @Override
    public void close() {
        cameras.ifMade().ifPresent(Cameras::close);
        sounds.ifMade().ifPresent(SystemSoundDevices::close);
        engine.ifMade().ifPresent(MediaEngine::close);
    }
}
