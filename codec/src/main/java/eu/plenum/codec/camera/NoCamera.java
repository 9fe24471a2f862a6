// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

/** Stands in for a camera that cannot be had, and says why. */
record NoCamera(CameraFailure why) implements CameraSource {

    @Override
    public String name() {
        return why.camera();
    }

    @Override
    public void capture(CaptureFormat wanted, CaptureOutput output, StopSignal stop) throws CameraException {
        throw CameraException.lasting(why);
    }
}
