// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling;

import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.meeting.Meeting;
import java.util.Optional;

/** Knows one kind of meeting server. */
public interface SignalingProvider {

    /** Stable, lower case: {@code livekit}, {@code lasuite}, {@code lan}. */
    String id();

    /** The meeting this invitation is for, if it is one of ours. Pure: no network, no clock. */
    Optional<Meeting> recognise(Invitation invitation);

    /**
     * Why an invitation that is ours by its form cannot be used, as the end of a sentence; empty when it is not ours or is fine.
     * Pure.
     */
    default Optional<String> refusal(Invitation invitation) {
        return Optional.empty();
    }

    /**
     * Starts joining and returns at once. The first event is {@link SignalingEvent.Joined} or {@link SignalingEvent.Closed}, save
     * that {@link SignalingEvent.Admitted} may come before; nothing follows Closed.
     */
    SignalingSession open(Meeting meeting, SignalingContext context, SignalingListener listener);
}
