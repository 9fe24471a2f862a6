// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livekit.LivekitRtc.DataChannelReceiveState;

/** The newest reliable packet received from each participant, so that one sent again is not taken twice. Owner: the session's thread. */
final class ReceivedSequences {
    private final Map<String, Integer> last = new HashMap<>();

    /** Whether the packet is new. One without a number or sender always is. */
    boolean take(String participantSid, int sequence) {
        if (sequence == 0 || participantSid.isEmpty()) {
            return true;
        }
        Integer before = last.get(participantSid);
        if (before != null && Integer.compareUnsigned(sequence, before) <= 0) {
            return false;
        }
        if (before != null || (last.size() < Limits.PARTICIPANTS && participantSid.length() <= Limits.SID_CHARACTERS)) {
            last.put(participantSid, sequence);
        }
        return true;
    }

    void left(String participantSid) {
        last.remove(participantSid);
    }

    void clear() {
        last.clear();
    }

    List<DataChannelReceiveState> states() {
        return last.entrySet().stream()
                .map(entry -> DataChannelReceiveState.newBuilder()
                        .setPublisherSid(entry.getKey())
                        .setLastSeq(entry.getValue())
                        .build())
                .toList();
    }
}
