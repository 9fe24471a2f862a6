// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.device.DeviceProblem;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.Notice;

/** The English sentence of each notice. Names in it are foreign text: say it through {@link Terminal#say}. */
final class NoticeSentence {
    private NoticeSentence() {}

    static String of(Notice notice) {
        return switch (notice) {
            case Notice.DeviceFellBack(var source, var problem, var device, var instead) ->
                fellBack(device(source), problem, device, instead);
            case Notice.DeviceReturned(var source, var device) ->
                "The " + device(source) + quoted(device) + " is back and in use again.";
            case Notice.SpeakerFellBack(var problem, var device, var instead) ->
                fellBack("speaker", problem, device, instead);
            case Notice.SpeakerReturned(var device) -> "The speaker" + quoted(device) + " is back and in use again.";
            case Notice.MutedByHost(var source) -> "A host muted our " + device(source) + ".";
            case Notice.UnpublishedByServer(var source) ->
                "The server took our " + device(source) + " out of the meeting.";
            case Notice.ChatNotSent(var text) -> "A chat message could not be sent: " + text;
            case Notice.MutedAfterSleep() -> "The machine slept, so camera and microphone are muted now.";
            case Notice.Reconnected(var gapMs) -> "Connected again after " + gapMs + " ms.";
        };
    }

    private static String fellBack(String kind, DeviceProblem problem, String device, String instead) {
        return "The " + kind + quoted(device) + " " + words(problem)
                + (instead.isEmpty() ? "; going on without one." : "; using" + quoted(instead) + " instead.");
    }

    private static String words(DeviceProblem problem) {
        return switch (problem) {
            case BUSY -> "is used by another program";
            case PERMISSION_DENIED -> "may not be used: permission is denied";
            case GONE -> "is gone";
            case STALLED -> "delivers nothing any more";
            case UNREACHABLE -> "cannot be reached";
            case UNAUTHORIZED -> "refused our user name and password";
            case UNREADABLE -> "cannot be read";
            case UNAVAILABLE -> "cannot be used";
        };
    }

    private static String device(TrackSource source) {
        return switch (source) {
            case CAMERA -> "camera";
            case MICROPHONE -> "microphone";
            case SCREEN_SHARE -> "screen share";
            case SCREEN_SHARE_AUDIO -> "screen share's sound";
        };
    }

    private static String quoted(String name) {
        return name.isBlank() ? "" : " '" + name + "'";
    }
}
