// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import java.util.Optional;

/**
 * When a sending peer offers: one offer in flight, what is asked meanwhile goes into the next, and a restart gives up the one in
 * flight. Pure: no clock, no native call. Owner: the {@code rtc} thread.
 */
final class OfferState {
    private boolean wanted;
    private boolean restart;
    private boolean inFlight;
    private boolean timed;
    private int newest;

    /**
     * @param id of the new offer
     * @param restart whether it restarts ICE
     * @param givesUp whether the offer in flight must be rolled back first
     */
    record Offer(int id, boolean restart, boolean givesUp) {}

    /** Notes that an offer is wanted. True when a timer is to be started that ends in {@link #due}. */
    boolean request() {
        wanted = true;
        return startTimer();
    }

    /** Notes that ICE is to be restarted; {@link #due} is to be called at once. */
    void requestRestart() {
        restart = true;
    }

    /** The offer to make now, if any. */
    Optional<Offer> due() {
        timed = false;
        if (!restart && (!wanted || inFlight)) {
            return Optional.empty();
        }
        Offer offer = new Offer(++newest, restart, inFlight);
        wanted = false;
        restart = false;
        inFlight = true;
        return Optional.of(offer);
    }

    /** Whether an answer belongs to the offer in flight; 0 is an end that does not say. */
    boolean expects(int id) {
        return inFlight && (id == 0 || id == newest);
    }

    /** Notes that the answer is in force. True when a timer is to be started for what was asked meanwhile. */
    boolean answered() {
        inFlight = false;
        return wanted && startTimer();
    }

    boolean isInFlight() {
        return inFlight;
    }

    private boolean startTimer() {
        if (inFlight || timed) {
            return false;
        }
        timed = true;
        return true;
    }
}
