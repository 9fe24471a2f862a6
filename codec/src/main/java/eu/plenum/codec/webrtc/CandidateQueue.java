// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCPeerConnection;
import eu.plenum.codec.IceCandidate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The other end's candidates, kept while there is no remote description they belong to: before the first, and while a restart is
 * in flight. Owner: the {@code rtc} thread.
 */
final class CandidateQueue {
    private static final Logger LOG = LoggerFactory.getLogger(CandidateQueue.class);
    /** Far more than a machine with many interfaces has; more is an attack. */
    private static final int MOST = 500;

    private final List<IceCandidate> waiting = new ArrayList<>();
    private final CandidateTally given = new CandidateTally();
    private boolean holds = true;

    void add(RTCPeerConnection connection, IceCandidate candidate) {
        if (candidate.candidate().isEmpty()) {
            // The end of candidates, of which libwebrtc need not be told.
            return;
        }
        if (!holds) {
            give(connection, candidate);
        } else if (waiting.size() < MOST) {
            waiting.add(candidate);
        } else {
            LOG.warn("dropped a candidate: {} wait already", waiting.size());
        }
    }

    /** Keeps candidates from now on. */
    void hold() {
        holds = true;
    }

    /** Gives the connection what was kept, and what comes from now on at once. */
    void release(RTCPeerConnection connection) {
        holds = false;
        waiting.forEach(candidate -> give(connection, candidate));
        waiting.clear();
    }

    /** What the connection was given. */
    CandidateTally given() {
        return given;
    }

    private void give(RTCPeerConnection connection, IceCandidate candidate) {
        try {
            connection.addIceCandidate(
                    new RTCIceCandidate(candidate.sdpMid(), candidate.sdpMLineIndex(), candidate.candidate()));
            given.add(candidate.candidate());
        } catch (RuntimeException | Error e) {
            // One that cannot be read is one way fewer, not the end of the connection.
            LOG.info("a candidate was not understood: {}", e.getMessage());
        }
    }
}
