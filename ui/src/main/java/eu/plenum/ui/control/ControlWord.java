// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import eu.plenum.client.device.DeviceProblem;
import eu.plenum.ui.i18n.Word;

/** What the shared controls say. */
public enum ControlWord implements Word {
    PROBLEM_BUSY,
    PROBLEM_PERMISSION_DENIED,
    PROBLEM_GONE,
    PROBLEM_STALLED,
    PROBLEM_UNREACHABLE,
    PROBLEM_UNAUTHORIZED,
    PROBLEM_UNREADABLE,
    PROBLEM_UNAVAILABLE;

    /** The sentence for a problem; its place {0} is the device's name. */
    public static ControlWord of(DeviceProblem problem) {
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
