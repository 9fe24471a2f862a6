// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.codec.PeerState;
import java.time.Duration;

/**
 * Judges whether a peer's transport really works. After an ICE restart libwebrtc goes on saying CONNECTED for seconds though the
 * path is dead, so a resumed peer is believed only when it became connected after the restart, or was negotiated anew and has
 * stayed connected for a while. Owner: the session's thread.
 */
final class PeerWatch {
    private final long settleNanos;
    private final long disconnectedNanos;
    private PeerState state = PeerState.NEW;
    private long changedNanos;
    private boolean restarting;
    private boolean negotiated;
    private boolean reconnected;
    private long restartedNanos;

    PeerWatch(long now) {
        this.settleNanos = Limits.SETTLE.toNanos();
        this.disconnectedNanos = Limits.DISCONNECTED.toNanos();
        this.changedNanos = now;
    }

    void restarted(long now) {
        restarting = true;
        negotiated = false;
        reconnected = false;
        restartedNanos = now;
    }

    /** An offer and its answer are both in place. */
    void negotiated() {
        negotiated = true;
    }

    void changed(PeerState to, long now) {
        if (to == state) {
            return;
        }
        state = to;
        changedNanos = now;
        reconnected = restarting && to == PeerState.CONNECTED;
    }

    boolean up(long now) {
        if (state != PeerState.CONNECTED) {
            return false;
        }
        return !restarting || reconnected || (negotiated && now - restartedNanos >= settleNanos);
    }

    /** Whether the peer has been as it is now for so long. */
    boolean steadyFor(Duration time, long now) {
        return now - changedNanos >= time.toNanos();
    }

    boolean lost(long now) {
        return switch (state) {
            case FAILED, CLOSED -> true;
            case DISCONNECTED -> now - changedNanos >= disconnectedNanos;
            default -> false;
        };
    }

    PeerState state() {
        return state;
    }
}
