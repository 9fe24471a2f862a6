// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.codec.webrtc.OfferState.Offer;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OfferStateTest {
    private final OfferState state = new OfferState();

    @Test
    void requestsBeforeTheTimerEndsAreOneOffer() {
        assertThat(state.request()).isTrue();
        assertThat(state.request()).isFalse();

        assertThat(state.due()).contains(new Offer(1, false, false));
        assertThat(state.due()).isEmpty();
    }

    @Test
    void requestsWhileAnOfferIsInFlightFollowItsAnswer() {
        assertThat(state.request()).isTrue();
        assertThat(state.due()).isPresent();

        assertThat(state.request()).isFalse();
        assertThat(state.due()).isEmpty();
        assertThat(state.answered()).isTrue();
        assertThat(state.due()).contains(new Offer(2, false, false));
    }

    @Test
    void onlyTheAnswerToTheNewestOfferIsExpected() {
        assertThat(state.expects(0)).isFalse();
        exchange();
        assertThat(state.request()).isTrue();
        assertThat(state.due()).contains(new Offer(2, false, false));

        assertThat(state.expects(1)).isFalse();
        assertThat(state.expects(3)).isFalse();
        assertThat(state.expects(2)).isTrue();
        assertThat(state.expects(0)).isTrue();
    }

    @Test
    void aRestartGivesUpTheOfferInFlight() {
        exchange();
        assertThat(state.request()).isTrue();
        assertThat(state.due()).isPresent();

        state.requestRestart();

        assertThat(state.due()).contains(new Offer(3, true, true));
        assertThat(state.expects(2)).isFalse();
    }

    @Test
    void aRestartDuringTheFirstOfferFollowsItsAnswer() {
        assertThat(state.request()).isTrue();
        assertThat(state.due()).isPresent();

        state.requestRestart();

        assertThat(state.due()).isEmpty();
        assertThat(state.answered()).isTrue();
        assertThat(state.due()).contains(new Offer(2, true, false));
    }

    @Test
    void aRestartTakesWhatWasWantedAlong() {
        exchange();
        assertThat(state.request()).isTrue();
        state.requestRestart();

        assertThat(state.due()).contains(new Offer(2, true, false));
        assertThat(state.answered()).isFalse();
        assertThat(state.due()).isEmpty();
    }

    /** Whatever comes in whatever order: ids grow by one, and an offer in flight is only ever given up for a restart. */
    @Property
    void noOrderOfEventsBreaksTheExchange(@ForAll List<Integer> events) {
        OfferState any = new OfferState();
        int newest = 0;
        boolean inFlight = false;
        for (int event : events) {
            switch (Math.floorMod(event, 4)) {
                case 0 -> any.request();
                case 1 -> any.requestRestart();
                case 2 -> {
                    if (any.expects(newest)) {
                        any.answered();
                        inFlight = false;
                    }
                }
                default -> {
                    Optional<Offer> offer = any.due();
                    if (offer.isPresent()) {
                        assertThat(offer.get().id()).isEqualTo(++newest);
                        assertThat(offer.get().givesUp()).isEqualTo(inFlight);
                        assertThat(inFlight && !offer.get().restart()).isFalse();
                        inFlight = true;
                    }
                }
            }
            assertThat(any.isInFlight()).isEqualTo(inFlight);
        }
    }

    private void exchange() {
        assertThat(state.request()).isTrue();
        assertThat(state.due()).contains(new Offer(1, false, false));
        assertThat(state.answered()).isFalse();
    }
}
