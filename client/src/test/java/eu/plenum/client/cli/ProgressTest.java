// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.device.DeviceProblem;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ReconnectKind;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.Notice;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final Progress progress = new Progress();

    private List<String> lines(Snapshot snapshot) {
        return progress.lines(snapshot.build());
    }

    @Test
    void nothingIsSaidWhileConnecting() {
        assertThat(lines(Snapshot.CONNECTING)).isEmpty();
    }

    @Test
    void joiningTellsWhoIsHere() {
        assertThat(lines(Snapshot.CONNECTING.connected())).containsExactly("Joined 'r' as 'me'; nobody else is here.");
        Participant[] crowd = IntStream.range(0, 30)
                .mapToObj(number -> People.other("p" + number, "P" + number))
                .toArray(Participant[]::new);
        assertThat(new Progress().lines(Snapshot.CONNECTING.connected(crowd).build()))
                .singleElement()
                .asString()
                .startsWith("Joined 'r' as 'me'; 30 here: 'P0', 'P1'")
                .hasSizeLessThan(200);
    }

    @Test
    void comingAndGoingIsToldOnce() {
        lines(Snapshot.CONNECTING.connected());
        Snapshot withAda = Snapshot.CONNECTING.connected(People.other("ada", ""));
        assertThat(lines(withAda)).containsExactly("'ada' joined.");
        assertThat(lines(withAda)).isEmpty();
        assertThat(lines(Snapshot.CONNECTING.connected())).containsExactly("'ada' left.");
    }

    @Test
    void chatOfOthersIsToldOnceAndCut() {
        Snapshot joined = Snapshot.CONNECTING.connected(People.other("ada", "Ada"));
        lines(joined);
        Snapshot said = joined.said("1", "ada", "x".repeat(500)).said("2", "me", "ours");
        assertThat(lines(said))
                .singleElement()
                .asString()
                .startsWith("Chat from 'Ada': xxx")
                .hasSizeLessThan(230);
        assertThat(lines(said)).isEmpty();
    }

    @Test
    void aLossOfTheConnectionIsToldOnceEvenWhenItIsTriedAnotherWay() {
        Snapshot joined = Snapshot.CONNECTING.connected();
        lines(joined);
        assertThat(lines(joined.reconnecting(ReconnectKind.RESUME)))
                .containsExactly("The connection is lost; reconnecting (resume) …");
        assertThat(lines(joined.reconnecting(ReconnectKind.FULL))).isEmpty();
        assertThat(lines(joined.noticed(1, new Notice.Reconnected(1200))))
                .containsExactly("Connected again after 1200 ms.");
        assertThat(lines(joined.reconnecting(ReconnectKind.FULL)))
                .containsExactly("The connection is lost; reconnecting (full) …");
    }

    @Test
    void aForgedNameCannotWriteALineOfItsOwn() {
        lines(Snapshot.CONNECTING.connected());
        assertThat(lines(Snapshot.CONNECTING.connected(People.other("e", "Eve\nLeft.\u001b[2J"))))
                .containsExactly("'Eve Left.\uFFFD[2J' joined.");
    }

    @Test
    void everyNoticeAndEveryTroubleOfADeviceHasItsOwnSentence() {
        List<Notice> notices = List.of(
                new Notice.DeviceReturned(TrackSource.CAMERA, "c"),
                new Notice.SpeakerReturned("s"),
                new Notice.MutedByHost(TrackSource.MICROPHONE),
                new Notice.UnpublishedByServer(TrackSource.CAMERA),
                new Notice.ChatNotSent("t"),
                new Notice.MutedAfterSleep(),
                new Notice.Reconnected(1),
                new Notice.SpeakerFellBack(DeviceProblem.GONE, "s", ""),
                new Notice.DeviceFellBack(TrackSource.CAMERA, DeviceProblem.BUSY, "c", "d"));
        assertThat(notices.stream().map(Notice::getClass).distinct())
                .hasSameSizeAs(Notice.class.getPermittedSubclasses());
        assertThat(notices.stream().map(NoticeSentence::of))
                .doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.matches("[A-Z][^\\n]{10,}"));
        assertThat(Arrays.stream(DeviceProblem.values())
                        .map(problem -> NoticeSentence.of(
                                new Notice.DeviceFellBack(TrackSource.CAMERA, problem, "Webcam", "Other"))))
                .doesNotHaveDuplicates()
                .allMatch(sentence ->
                        sentence.startsWith("The camera 'Webcam' ") && sentence.endsWith("; using 'Other' instead."));
        assertThat(NoticeSentence.of(new Notice.SpeakerFellBack(DeviceProblem.UNAVAILABLE, "", "")))
                .isEqualTo("The speaker cannot be used; going on without one.");
    }
}
