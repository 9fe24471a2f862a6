// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.session.Notice;
import eu.plenum.codec.camera.CaptureFormat;
import java.util.Optional;

/**
 * Our camera.
 *
 * @param generation grows whenever the device is to be opened anew, so that late reports of a closed one are told apart
 * @param format of the pictures that come, empty while none do
 * @param failure why it was opened and gives no pictures; it keeps trying
 */
record CameraUse(
        CameraChoice choice,
        boolean muted,
        int generation,
        Optional<CaptureFormat> format,
        Optional<Notice.DeviceFellBack> failure) {

    static CameraUse of(CameraChoice choice, boolean muted) {
        return new CameraUse(choice, muted, 1, Optional.empty(), Optional.empty());
    }

    CameraUse mute(boolean next) {
        return next == muted ? this : new CameraUse(choice, next, generation + 1, Optional.empty(), Optional.empty());
    }

    CameraUse choose(CameraChoice next) {
        return next.equals(choice)
                ? this
                : new CameraUse(next, muted, generation + 1, Optional.empty(), Optional.empty());
    }

    CameraUse running(CaptureFormat actual) {
        return new CameraUse(choice, muted, generation, Optional.of(actual), Optional.empty());
    }

    CameraUse failing(Notice.DeviceFellBack why) {
        return new CameraUse(choice, muted, generation, Optional.empty(), Optional.of(why));
    }

    /** Whether the device is to be open. */
    boolean wanted() {
        return !muted && !(choice instanceof CameraChoice.Off);
    }
}
