// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

/** Finds what no event tells: for a long while we have believed to be up and are not. Owner: the session's thread. */
final class OffWatch {
    /** Checks in a row that must find us off before the call is joined anew. */
    private static final int CHECKS = 3;

    private boolean off;
    private long sinceNanos;

    /** We have just come up. */
    void reset() {
        off = false;
    }

    /** @return whether we have been off for too long */
    boolean look(boolean offNow, long now) {
        if (!offNow || !off) {
            sinceNanos = now;
        }
        off = offNow;
        return off && now - sinceNanos >= Limits.RECONCILE.toNanos() * CHECKS;
    }
}
