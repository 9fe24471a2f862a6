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
    private boolean agreed;
    private int newest;

    /**
     * @param id of the new offer
     * @param restart whether it restarts ICE
     * @param givesUp whether there is an offer in flight to be got over first
     */
    record Offer(int id, boolean restart, boolean givesUp) {}

    /** Notes that an offer is wanted. True when a timer is to be started that ends in {@link #due}. */
    boolean request() {
        wanted = true;
        return startTimer();
    }

    /**
     * Notes that ICE is to be restarted; {@link #due} is to be called at once. The very first offer is not given up for it: there
     * is nothing agreed to go back to, so the restart follows its answer.
     */
    void requestRestart() {
        restart = true;
    }

    /** The offer to make now, if any. */
    Optional<Offer> due() {
        timed = false;
        boolean restarts = restart && (agreed || !inFlight);
        if (!restarts && (!wanted || inFlight)) {
            return Optional.empty();
        }
        Offer offer = new Offer(++newest, restarts, inFlight);
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
        agreed = true;
        return (wanted || restart) && startTimer();
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
