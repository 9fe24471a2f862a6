// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

import eu.plenum.client.device.DeviceProblem;
import eu.plenum.ui.i18n.Word;

/** What is said about devices. */
public enum DeviceWord implements Word {
    CAMERA,
    MICROPHONE,
    SPEAKER,
    /** {0} is the device that the system uses now. */
    SYSTEM_DEFAULT,
    NO_CAMERA,
    NO_MICROPHONE,
    NO_SPEAKER,
    /** The device that was chosen is not there. */
    NOT_CONNECTED,
    OFF,
    TEST_PICTURE,
    TEST_TONE,
    NETWORK_CAMERA,
    FILE,
    /** {0} says what is chosen, {1} the device: "Microphone, Headset". */
    CHOSEN,
    SAY_SOMETHING,
    HEARD_WELL,
    TOO_QUIET,
    TOO_LOUD,
    NO_SOUND,
    /** {0} is a device, {1} the one used instead. */
    INSTEAD,
    /** A device whose name is not known, at the start of a sentence. */
    THE_DEVICE,
    OPEN_SETTINGS,
    YOU_AS_SEEN,
    CAMERA_IS_OFF,
    CAMERA_STARTS,
    NO_PICTURE,
    TEST,
    TEST_SPEAKER,
    TEST_PLAYED,
    PROBLEM_BUSY,
    PROBLEM_PERMISSION_DENIED,
    PROBLEM_GONE,
    PROBLEM_STALLED,
    PROBLEM_UNREACHABLE,
    PROBLEM_UNAUTHORIZED,
    PROBLEM_UNREADABLE,
    PROBLEM_UNAVAILABLE;

    /** The sentence for a problem; its place {0} is the device's name. */
    static DeviceWord of(DeviceProblem problem) {
        return switch (problem) {
            case BUSY -> PROBLEM_BUSY;
            case PERMISSION_DENIED -> PROBLEM_PERMISSION_DENIED;
            case GONE -> PROBLEM_GONE;
            case STALLED -> PROBLEM_STALLED;
            case UNREACHABLE -> PROBLEM_UNREACHABLE;
            case UNAUTHORIZED -> PROBLEM_UNAUTHORIZED;
            case UNREADABLE -> PROBLEM_UNREADABLE;
            case UNAVAILABLE -> PROBLEM_UNAVAILABLE;
        };
    }
}
