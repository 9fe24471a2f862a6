// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client;

import eu.plenum.codec.MediaEngine;
import eu.plenum.codec.audio.CallSound;
import eu.plenum.codec.audio.SoundDevices;
import eu.plenum.codec.camera.CameraDirectory;

/** The parts that touch media, each made on first use, so that a command that needs none loads no native library. */
interface MediaParts extends AutoCloseable {

    MediaEngine engine();

    CameraDirectory cameras();

    SoundDevices sounds();

    CallSound openSound(CallSound.Listener listener);

    /** Releases what was made. */
    @Override
    void close();
}
