// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.Notice;
import eu.plenum.client.session.machine.SessionEvent.FromDevices;
import eu.plenum.codec.camera.CaptureFormat;
import java.util.Optional;

/** What our devices report. A device that fails is told to the user and never ends the session. */
final class DeviceReports {
    private DeviceReports() {}

    static Call apply(Call call, FromDevices event) {
        CameraUse camera = call.local().camera();
        return switch (event) {
            case SessionEvent.CameraRunning(int generation, var format) ->
                late(camera, generation) ? call : running(call, format);
            case SessionEvent.CameraFailed(int generation, var problem, String device) ->
                late(camera, generation)
                        ? call
                        : failed(call, new Notice.DeviceFellBack(TrackSource.CAMERA, problem, device, ""));
            case SessionEvent.MicrophoneFellBack(var problem, String device, String instead) ->
                call.noting(new Notice.DeviceFellBack(TrackSource.MICROPHONE, problem, device, instead));
            case SessionEvent.MicrophoneReturned(String device) ->
                call.noting(new Notice.DeviceReturned(TrackSource.MICROPHONE, device));
            case SessionEvent.SpeakerFellBack(var problem, String device, String instead) ->
                call.noting(new Notice.SpeakerFellBack(problem, device, instead));
            case SessionEvent.SpeakerReturned(String device) -> call.noting(new Notice.SpeakerReturned(device));
        };
    }

    private static boolean late(CameraUse camera, int generation) {
        return generation != camera.generation() || !camera.wanted();
    }

    private static Call running(Call call, CaptureFormat format) {
        CameraUse camera = call.local().camera();
        Call running = call.withLocal(call.local().withCamera(camera.running(format)));
        return camera.failure()
                .map(why -> running.noting(new Notice.DeviceReturned(TrackSource.CAMERA, why.device())))
                .orElse(running);
    }

    /** A camera that keeps trying reports the same failure again and again; it is told once. */
    private static Call failed(Call call, Notice.DeviceFellBack why) {
        CameraUse camera = call.local().camera();
        Call failing = call.withLocal(call.local().withCamera(camera.failing(why)));
        return camera.failure().equals(Optional.of(why)) ? failing : failing.noting(why);
    }
}
