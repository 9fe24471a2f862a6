// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.util.List;

/** The USB and built-in cameras as some library of the system sees them. */
interface DevicePort {

    /**
     * Those attached now. Called by one thread at a time; may take as long as loading a library.
     *
     * @throws IllegalStateException with a sentence when there is no way to know
     */
    List<CameraInfo> list();

    /** Opens that camera, as {@link CameraSource#capture} says, at its format nearest to the one wanted. */
    void capture(CameraInfo device, CaptureFormat wanted, CameraSource.Output output, StopSignal stop)
            throws CameraException;
}
