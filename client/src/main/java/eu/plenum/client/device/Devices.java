// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.device;

import eu.plenum.client.media.FrameTarget;
import java.util.List;

/**
 * The devices of this machine, before and without any session. Every method may be called from any thread. A machine without
 * cameras or without a sound system has empty lists.
 */
public interface Devices {

    List<Device> cameras();

    /** Never the monitor of a speaker. */
    List<Device> microphones();

    List<Device> speakers();

    /** One English sentence when this machine has no sound system, else empty. */
    String soundUnavailable();

    /**
     * {@code changed} runs on an engine thread after each change of a list or a default; it must only enqueue. Returns what
     * ends it.
     */
    Runnable onChange(Runnable changed);

    /** Shows a camera; one that is off shows nothing. */
    CameraPreview preview(CameraChoice choice, FrameTarget target, DeviceListener listener);

    SoundCheck checkSound(
            MicrophoneChoice microphone,
            SpeakerChoice speaker,
            DeviceListener microphoneHeard,
            DeviceListener speakerHeard);
}
