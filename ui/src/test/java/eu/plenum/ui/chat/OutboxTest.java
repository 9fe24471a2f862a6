// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Outbox two = Outbox.EMPTY.sending("yes").sending("yes");

    @Test
    void oneOfTwoEqualMessagesArrives() {
        assertThat(two.arrived("yes").messages()).containsExactly(new Outgoing(2, "yes", false));
        assertThat(two.arrived("no")).isEqualTo(two);
    }

    @Test
    void aRefusedMessageIsKeptInItsPlaceAndNeverTakenForOneThatArrived() {
        Outbox refused = two.refused("yes");
        assertThat(refused.messages()).containsExactly(new Outgoing(1, "yes", true), new Outgoing(2, "yes", false));
        assertThat(refused.arrived("yes").messages()).containsExactly(new Outgoing(1, "yes", true));
    }

    @Test
    void whatAnotherPartOfTheProgramSentInVainIsKeptToo() {
        assertThat(Outbox.EMPTY.refused("by command line").messages())
                .containsExactly(new Outgoing(1, "by command line", true));
    }

    @Test
    void numbersAreNotUsedAgain() {
        assertThat(two.discarding(1).discarding(2).sending("x").messages())
                .containsExactly(new Outgoing(3, "x", false));
    }
}
