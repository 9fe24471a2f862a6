// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.ui.device.Hearing.Verdict;
import org.junit.jupiter.api.Test;

class HearingTest {
    private static final long STEP_NANOS = 50_000_000;
    private static final double SPEECH = 0.05;
    private static final double MURMUR = 0.006;
    private static final double ROOM = 0.001;

    private final Hearing hearing = new Hearing();
    private long now;

    @Test
    void nothingIsJudgedBeforeAnyoneSpeaks() {
        assertThat(hear(ROOM, 10)).isEqualTo(Verdict.LISTENING);
    }

    @Test
    void normalSpeechIsHeardWellThroughItsPauses() {
        hear(SPEECH, 0.5);
        assertThat(hear(ROOM, 2)).isEqualTo(Verdict.WELL);
    }

    @Test
    void aVerdictGoesWhenNobodySpeaksAnyMore() {
        hear(SPEECH, 1);
        assertThat(hear(ROOM, 4)).isEqualTo(Verdict.LISTENING);
    }

    @Test
    void aMurmurIsTooQuietAndAShoutTooLoud() {
        assertThat(hear(MURMUR, 2)).isEqualTo(Verdict.QUIET);
        assertThat(hear(0.5, 2)).isEqualTo(Verdict.LOUD);
    }

    @Test
    void fiveSecondsWithoutAnySoundAreSaidAndNotFour() {
        assertThat(hear(0, 4.9)).isEqualTo(Verdict.LISTENING);
        assertThat(hear(0, 0.3)).isEqualTo(Verdict.SILENT);
    }

    @Test
    void silenceEndsWithTheFirstWord() {
        hear(0, 8);
        assertThat(hear(SPEECH, 0.1)).isEqualTo(Verdict.WELL);
    }

    @Test
    void aVerdictStaysLongEnoughToBeRead() {
        hear(MURMUR, 0.2);
        assertThat(hear(SPEECH, 1)).isEqualTo(Verdict.QUIET);
        assertThat(hear(SPEECH, 1)).isEqualTo(Verdict.WELL);
    }

    private Verdict hear(double rms, double seconds) {
        Verdict verdict = Verdict.LISTENING;
        for (long end = now + Math.round(seconds * 1e9); now < end; now += STEP_NANOS) {
            verdict = hearing.hear(rms, now);
        }
        return verdict;
    }
}
