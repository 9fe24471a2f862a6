// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

/** One camera of some kind, opened by one {@link SharedCamera} at a time. */
interface CameraSource {

    /** The name shown in failures; holds no secret. */
    String name();

    /**
     * Opens the camera, delivers its pictures and releases it again. Called on the camera's capture thread; returns only once
     * {@code stop} is asked.
     *
     * @throws CameraException when there are no pictures (any more); everything is released by then
     */
    void capture(CaptureFormat wanted, CaptureOutput output, StopSignal stop) throws CameraException;
}
