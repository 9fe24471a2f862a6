// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session;

import eu.plenum.client.device.DeviceProblem;
import eu.plenum.client.meeting.TrackSource;

/** Something a user should be told once. Each has its own sentence in the message bundles. */
public sealed interface Notice {

    /** The name of a device chosen is {@code device}; {@code instead} is the one now used, empty for none. */
    record DeviceFellBack(TrackSource source, DeviceProblem problem, String device, String instead) implements Notice {}

    record DeviceReturned(TrackSource source, String device) implements Notice {}

    record SpeakerFellBack(DeviceProblem problem, String device, String instead) implements Notice {}

    record SpeakerReturned(String device) implements Notice {}

    record MutedByHost(TrackSource source) implements Notice {}

    /** The server took a track of ours out. */
    record UnpublishedByServer(TrackSource source) implements Notice {}

    record ChatNotSent(String text) implements Notice {}

    /** The machine woke: camera and microphone were muted. */
    record MutedAfterSleep() implements Notice {}

    record Reconnected(long gapMs) implements Notice {}
}
