// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.capture;

import eu.plenum.client.device.DeviceProblem;
import eu.plenum.codec.audio.SoundFailure;
import eu.plenum.codec.camera.CameraFailure;

/** What codec's failures mean to a user. */
public final class DeviceProblems {
    private DeviceProblems() {}

    public static DeviceProblem of(SoundFailure failure) {
        return switch (failure) {
            case SoundFailure.Busy _ -> DeviceProblem.BUSY;
            case SoundFailure.PermissionDenied _ -> DeviceProblem.PERMISSION_DENIED;
            case SoundFailure.Gone _ -> DeviceProblem.GONE;
            case SoundFailure.Stalled _ -> DeviceProblem.STALLED;
            case SoundFailure.UnreadableFile _ -> DeviceProblem.UNREADABLE;
            case SoundFailure.Unavailable _ -> DeviceProblem.UNAVAILABLE;
        };
    }

    public static DeviceProblem of(CameraFailure failure) {
        return switch (failure) {
            case CameraFailure.Busy _ -> DeviceProblem.BUSY;
            case CameraFailure.PermissionDenied _ -> DeviceProblem.PERMISSION_DENIED;
            case CameraFailure.Gone _ -> DeviceProblem.GONE;
            case CameraFailure.Stalled _ -> DeviceProblem.STALLED;
            case CameraFailure.Unreachable _ -> DeviceProblem.UNREACHABLE;
            case CameraFailure.Unauthorized _ -> DeviceProblem.UNAUTHORIZED;
            case CameraFailure.Unreadable _ -> DeviceProblem.UNREADABLE;
        };
    }
}
