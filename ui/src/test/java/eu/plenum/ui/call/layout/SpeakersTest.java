// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call.layout;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.meeting.ParticipantId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpeakersTest {
    private static final ParticipantId ANNA = new ParticipantId("anna");
    private static final ParticipantId BEN = new ParticipantId("ben");
    private static final Set<ParticipantId> BOTH = Set.of(ANNA, BEN);

    @Test
    void theFirstToSpeakHasTheStageAtOnce() {
        assertThat(Speakers.NONE.heard(Set.of(ANNA), BOTH, 0).onStage()).contains(ANNA);
    }

    @Test
    void aCoughDoesNotTakeTheStage() {
        Speakers speakers = annaSpokeLongAgo()
                .heard(Set.of(BEN), BOTH, ms(10_000))
                .heard(Set.of(BEN), BOTH, ms(11_400))
                .heard(Set.of(), BOTH, ms(11_500));
        assertThat(speakers.onStage()).contains(ANNA);
    }

    @Test
    void whoSpeaksForASecondAndAHalfTakesTheStage() {
        Speakers speakers =
                annaSpokeLongAgo().heard(Set.of(BEN), BOTH, ms(10_000)).heard(Set.of(BEN), BOTH, ms(11_500));
        assertThat(speakers.onStage()).contains(BEN);
    }

    @Test
    void theStageIsNotTakenFromSomebodyWhoSpeaks() {
        Speakers speakers = annaSpokeLongAgo().heard(BOTH, BOTH, ms(10_000)).heard(BOTH, BOTH, ms(60_000));
        assertThat(speakers.onStage()).contains(ANNA);
    }

    @Test
    void theStageGoesBackAfterThreeSecondsAtTheEarliest() {
        Speakers ben = annaSpokeLongAgo()
                .heard(Set.of(BEN), BOTH, ms(10_000))
                .heard(Set.of(BEN), BOTH, ms(11_500))
                .heard(Set.of(ANNA), BOTH, ms(11_600));
        assertThat(ben.heard(Set.of(ANNA), BOTH, ms(14_400)).onStage()).contains(BEN);
        assertThat(ben.heard(Set.of(ANNA), BOTH, ms(14_500)).onStage()).contains(ANNA);
    }

    @Test
    void theStageStaysWithWhoSpokeLastUntilTheyLeave() {
        Speakers quiet = annaSpokeLongAgo().heard(Set.of(), BOTH, ms(600_000));
        assertThat(quiet.onStage()).contains(ANNA);
        assertThat(quiet.heard(Set.of(), Set.of(BEN), ms(600_001)).onStage()).isEmpty();
    }

    private static Speakers annaSpokeLongAgo() {
        return Speakers.NONE.heard(Set.of(ANNA), BOTH, 0).heard(Set.of(), BOTH, ms(400));
    }

    private static long ms(long milliseconds) {
        return milliseconds * 1_000_000;
    }
}
