// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.CallStatistics;
import eu.plenum.client.session.CallStatistics.Received;
import eu.plenum.client.session.CallStatistics.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MediaTotalsTest {
    private static final TrackId CAMERA = new TrackId(new ParticipantId("ada"), TrackSource.CAMERA);
    private static final TrackId MICROPHONE = new TrackId(new ParticipantId("ada"), TrackSource.MICROPHONE);
    private final MediaTotals totals = new MediaTotals();
    private long now;

    private static Received video(long frames, long lost, long bytes) {
        return new Received("VP8", 640, 360, frames, 30, frames / 10, frames, lost, 2.5, 0, 0, 0, bytes);
    }

    private static Received sound(long samples, double level) {
        return new Received("opus", 0, 0, 0, 0, 0, 0, 0, 1, samples / 100, samples, level, samples / 10);
    }

    private static Sent layer(String rid, long frames, long bytes, boolean active) {
        return new Sent(rid, "VP8", 320, 180, 14, frames, bytes, active);
    }

    private void received(TrackId track, Received... measured) {
        for (Received one : measured) {
            add(new CallStatistics(Map.of(track, one), Map.of()));
        }
    }

    private void sent(Sent... layers) {
        add(new CallStatistics(Map.of(), Map.of(TrackSource.CAMERA, List.of(layers))));
    }

    private void add(CallStatistics statistics) {
        totals.add(statistics, now);
        now += 1_000_000_000L;
    }

    @Test
    void countersOfOneLifeAreTheNewest() {
        received(CAMERA, video(10, 1, 1000), video(30, 2, 3000));
        assertThat(totals.received(CAMERA)).isEqualTo(video(30, 2, 3000));
    }

    @Test
    void aRepublishedTrackGoesOnCounting() {
        received(CAMERA, video(100, 5, 10_000), video(20, 1, 2_000), video(50, 1, 5_000), video(10, 0, 900));
        Received total = totals.received(CAMERA);
        assertThat(total.framesDecoded()).isEqualTo(160);
        assertThat(total.packetsLost()).isEqualTo(6);
        assertThat(total.bytes()).isEqualTo(15_900);
        assertThat(total.freezeCount()).isEqualTo(16);
        assertThat(total.freezeMs()).isEqualTo(160);
    }

    @Test
    void aLatePacketIsNoNewLife() {
        received(CAMERA, video(100, 5, 10_000), video(101, 4, 10_100));
        assertThat(totals.received(CAMERA).packetsLost()).isEqualTo(4);
        assertThat(totals.received(CAMERA).framesDecoded()).isEqualTo(101);
    }

    @Test
    void aTrackThatIsGoneKeepsWhatItHad() {
        received(CAMERA, video(100, 5, 10_000));
        add(CallStatistics.NONE);
        assertThat(totals.received(CAMERA).framesDecoded()).isEqualTo(100);
    }

    @Test
    void aNewLifeWithoutPicturesYetKeepsSizeAndCodec() {
        received(CAMERA, video(100, 0, 10_000), new Received("", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(totals.received(CAMERA).codec()).isEqualTo("VP8");
        assertThat(totals.received(CAMERA).width()).isEqualTo(640);
        assertThat(totals.received(CAMERA).jitterMs()).isEqualTo(2.5);
    }

    @Test
    void theBlankPicturesAtTheEndOfAStreamAreNoSize() {
        Received blank = new Received("VP8", 8, 8, 31, 30, 0, 0, 0, 1, 0, 0, 0, 3100);
        received(CAMERA, video(30, 0, 3000), blank, blank);
        assertThat(totals.received(CAMERA).width()).isEqualTo(640);
        assertThat(totals.received(CAMERA).height()).isEqualTo(360);
        assertThat(totals.received(CAMERA).framesDecoded()).isEqualTo(31);
    }

    @Test
    void levelsOfTwoLivesAreTheMeanOfTheirEnergies() {
        received(MICROPHONE, sound(48_000, 0.5), sound(16_000, 0.1));
        assertThat(totals.received(MICROPHONE).audioLevel())
                .isCloseTo(Math.sqrt((0.25 * 48_000 + 0.01 * 16_000) / 64_000), within(1e-12));
        assertThat(totals.received(MICROPHONE).totalSamples()).isEqualTo(64_000);
        assertThat(totals.received(MICROPHONE).concealedSamples()).isEqualTo(640);
    }

    @Test
    void soundIsHeardOnceBytesOfItCame() {
        received(CAMERA, video(1, 0, 10));
        received(MICROPHONE, sound(0, 0));
        assertThat(totals.heard()).isFalse();
        received(MICROPHONE, sound(480, 0));
        assertThat(totals.heard()).isTrue();
    }

    @Test
    void anUnknownTrackHasNothing() {
        assertThat(totals.received(CAMERA)).isEqualTo(ReceivedTotals.NONE.total());
    }

    @Property
    void whateverTheLivesTheirFramesAddUp(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 1000) Integer> lives) {
        MediaTotals sums = new MediaTotals();
        long expected = 0;
        List<Received> measured = new ArrayList<>();
        for (int frames : lives) {
            // A life is noticed by counters that fall, so each begins below the end of the one before.
            measured.add(video(0, 0, 0));
            measured.add(video(frames / 2, 0, frames / 2));
            measured.add(video(frames, 0, frames));
            expected += frames;
        }
        measured.forEach(one -> sums.add(new CallStatistics(Map.of(CAMERA, one), Map.of()), 0));
        assertThat(sums.received(CAMERA).framesDecoded()).isEqualTo(expected);
    }

    @Test
    void ratesOfALayerAreMeansOverTheTimeItWasSent() {
        sent(layer("q", 0, 0, true));
        sent(layer("q", 15, 20_000, true));
        sent(layer("q", 30, 40_000, true));
        sent(layer("q", 30, 40_000, false));
        sent(layer("q", 30, 40_000, false));
        SentTotals q = totals.sent().get(TrackSource.CAMERA).getFirst();
        assertThat(q.fps()).isEqualTo(15);
        assertThat(q.bitrate()).isEqualTo(160_000);
        assertThat(q.newest().active()).isFalse();
    }

    @Test
    void layersGoOnCountingWhenPublishedAgain() {
        sent(layer("q", 100, 100_000, true));
        sent(layer("q", 115, 120_000, true));
        sent(layer("q", 15, 20_000, true));
        SentTotals q = totals.sent().get(TrackSource.CAMERA).getFirst();
        assertThat(q.fps()).isEqualTo(15);
        assertThat(q.bitrate()).isEqualTo(160_000);
    }

    @Test
    void layersStandInTheOrderMeasured() {
        sent(layer("q", 0, 0, true), layer("h", 0, 0, true), layer("f", 0, 0, true));
        sent(layer("q", 1, 1, true), layer("h", 1, 1, true), layer("f", 1, 1, true));
        assertThat(totals.sent().get(TrackSource.CAMERA))
                .extracting(layer -> layer.newest().rid())
                .containsExactly("q", "h", "f");
    }

    @Test
    void aTrackNoLongerSentIsInactive() {
        sent(layer("", 0, 0, true));
        sent(layer("", 10, 1000, true));
        add(CallStatistics.NONE);
        SentTotals gone = totals.sent().get(TrackSource.CAMERA).getFirst();
        assertThat(gone.newest().active()).isFalse();
        assertThat(gone.fps()).isEqualTo(10);
    }

    @Test
    void aPausedLayerKeepsTheSizeItHad() {
        sent(layer("q", 0, 0, true));
        sent(new Sent("q", "", 0, 0, 0, 0, 0, false));
        Sent shown = totals.sent().get(TrackSource.CAMERA).getFirst().newest();
        assertThat(shown).isEqualTo(new Sent("q", "VP8", 320, 180, 0, 0, 0, false));
    }
}
