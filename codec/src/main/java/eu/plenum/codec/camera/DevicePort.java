// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.util.List;

/** The USB and built-in cameras as an engine's library sees them: what {@link Cameras} needs of a machine. */
public interface DevicePort {

    /**
     * Those attached now. Called by one thread at a time; may take as long as loading a library.
     *
     * @throws IllegalStateException with a sentence when there is no way to know
     */
    List<CameraInfo> list();

    /** What the camera offers; empty when it does not tell. Called by a capture thread. */
    List<CaptureFormat> formats(CameraInfo device);

    /**
     * Opens the camera, delivers its pictures from a thread of its choice and releases it again; the calling capture thread comes
     * back only once {@code stop} is asked, and no picture is delivered any more then.
     *
     * @throws CameraException when it cannot be opened; everything is released by then
     */
    void capture(CameraInfo device, CaptureFormat format, CaptureOutput output, StopSignal stop) throws CameraException;
}
