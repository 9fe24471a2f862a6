// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.ReconnectKind;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.CallStatistics;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CallRecordTest {
    private static final long MS = 1_000_000;
    private static final Participant ADA =
            People.other("ada", "Ada", TrackSource.CAMERA, TrackSource.MICROPHONE, TrackSource.SCREEN_SHARE);
    private final CallRecord record = new CallRecord(1000 * MS);

    private static TrackId track(TrackSource source) {
        return new TrackId(new ParticipantId("ada"), source);
    }

    private void at(long ms, Snapshot snapshot) {
        record.snapshot(snapshot.build(), ms * MS);
    }

    private Report report() {
        return record.report(new EndReason.Left(), new Report.ProcessUse(0, OptionalDouble.empty()));
    }

    @Test
    void timesCountFromTheRightMoments() {
        at(1100, Snapshot.CONNECTING);
        at(1412, Snapshot.CONNECTING.connected(ADA));
        at(1500, Snapshot.CONNECTING.connected(ADA));
        record.view(track(TrackSource.CAMERA)).picture(1700 * MS);
        record.view(track(TrackSource.SCREEN_SHARE)).picture(1650 * MS);
        record.heard(1600 * MS);
        record.heard(1800 * MS);
        Report.Timings timings = report().timings();
        assertThat(timings.connectMs()).hasValue(412);
        assertThat(timings.firstVideoFrameMs()).hasValue(238);
        assertThat(timings.firstAudioMs()).hasValue(188);
    }

    @Test
    void aPictureAMomentBeforeJoinedCountsAsAtOnce() {
        record.view(track(TrackSource.CAMERA)).picture(1400 * MS);
        at(1412, Snapshot.CONNECTING.connected(ADA));
        assertThat(report().timings().firstVideoFrameMs()).hasValue(0);
    }

    @Test
    void peopleWhoLeftStayWithTheirTracksAndWeAreNotAmongThem() {
        at(1100, Snapshot.CONNECTING.connected(ADA));
        at(1200, Snapshot.CONNECTING.connected(People.other("bob", "Bob")));
        assertThat(report().participants()).extracting(Report.Person::identity).containsExactly("ada", "bob");
        assertThat(report().participants().getFirst().tracks())
                .extracting(Report.Track::source)
                .containsExactly("camera", "microphone", "screen_share");
    }

    @Test
    void aNameThatComesLaterIsTaken() {
        at(1100, Snapshot.CONNECTING.connected(People.other("ada", "")));
        at(1200, Snapshot.CONNECTING.connected(People.other("ada", "Ada")));
        at(1300, Snapshot.CONNECTING.connected(People.other("ada", "")));
        assertThat(report().participants()).extracting(Report.Person::name).containsExactly("Ada");
    }

    @Test
    void aReconnectThatIsTriedTwoWaysIsOneWithTheLastKind() {
        Snapshot joined = Snapshot.CONNECTING.connected(ADA);
        at(2000, joined);
        record.view(track(TrackSource.CAMERA)).picture(2900 * MS);
        at(3000, joined.reconnecting(ReconnectKind.RESUME));
        at(4000, joined.reconnecting(ReconnectKind.FULL));
        at(5000, joined);
        record.view(track(TrackSource.CAMERA)).picture(5600 * MS);
        record.view(track(TrackSource.CAMERA)).picture(5640 * MS);
        assertThat(report().reconnects()).singleElement().satisfies(reconnect -> {
            assertThat(reconnect.kind()).isEqualTo("full");
            assertThat(reconnect.atMs()).isEqualTo(1000);
            assertThat(reconnect.gapMs()).hasValue(2700);
        });
    }

    @Test
    void theGapIsTheLongestOfAllViewsButNotOfMutedOnes() {
        Snapshot joined = Snapshot.CONNECTING.connected(People.muted(ADA));
        at(2000, joined);
        record.view(track(TrackSource.CAMERA)).picture(2100 * MS);
        at(3000, joined.reconnecting(ReconnectKind.RESUME));
        at(3100, joined);
        record.view(track(TrackSource.CAMERA)).picture(9000 * MS);
        assertThat(report().reconnects().getFirst().gapMs()).isEmpty();
    }

    @Test
    void losingAServerNeverReachedIsNoReconnect() {
        at(1100, Snapshot.CONNECTING.reconnecting(ReconnectKind.FULL));
        assertThat(report().reconnects()).isEmpty();
    }

    @Test
    void layersAreListedFromLowToHigh() {
        record.statistics(
                new CallStatistics(
                        Map.of(), Map.of(TrackSource.CAMERA, List.of(sent("f", 1280), sent("q", 320), sent("h", 640)))),
                MS);
        assertThat(report().published().getFirst().layers())
                .extracting(Report.Layer::rid)
                .containsExactly("q", "h", "f");
    }

    private static CallStatistics.Sent sent(String rid, int width) {
        return new CallStatistics.Sent(rid, "VP8", width, width * 9 / 16, 30, 1, 1, true);
    }

    @Test
    void chatIsKeptInItsOrderAlsoWhenTheSessionForgetsIt() {
        Snapshot joined = Snapshot.CONNECTING.connected(ADA);
        at(1100, joined.said("1", "ada", "one").said("2", "me", "two"));
        at(1200, joined.said("2", "me", "two").said("3", "ada", "three"));
        assertThat(report().chat())
                .containsExactly(
                        new Report.Line("ada", "one"), new Report.Line("me", "two"), new Report.Line("ada", "three"));
    }
}
