// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.session.Notice;
import eu.plenum.client.session.SessionSnapshot;
import eu.plenum.ui.testing.RecordedCommands;
import eu.plenum.ui.testing.Talk;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ChatModelTest {
    private final Talk quiet = Talk.among("Henrik Voss", "Lotte de Wit");
    private final ObjectProperty<SessionSnapshot> session = new SimpleObjectProperty<>(quiet.snapshot());
    private final RecordedCommands commands = new RecordedCommands();
    private final ChatModel model = new ChatModel(session, commands, ZoneOffset.UTC);

    @Test
    void whatOnePersonWritesWithinAMinuteStandsTogether() {
        session.set(quiet.says(1, "14:09:00", "a")
                .says(1, "14:09:59", "b")
                .says(1, "14:10:00", "c")
                .says(2, "14:10:01", "d")
                .says(1, "14:10:02", "e")
                .snapshot());
        assertThat(shape())
                .isEqualTo(
                        "kept Henrik Voss 14:09 a|b Henrik Voss 14:10 c Lotte de Wit 14:10 d" + " Henrik Voss 14:10 e");
    }

    @Test
    void unreadIsCountedWhileNobodyLooks() {
        Talk talk = quiet.says(1, "14:09:00", "a").says(0, "14:09:01", "mine").says(2, "14:09:02", "b");
        session.set(talk.snapshot());
        assertThat(model.unread().get()).isEqualTo(2);

        model.open(true);
        assertThat(model.unread().get()).isZero();
        session.set(talk.says(1, "14:12:00", "c").snapshot());
        assertThat(model.unread().get()).isZero();

        model.open(false);
        session.set(talk.says(1, "14:12:00", "c").says(1, "14:13:00", "d").snapshot());
        assertThat(model.unread().get()).isEqualTo(1);
    }

    @Test
    void theLineStandsAboveWhatCameMeanwhileUntilOneAnswersOrLooksAway() {
        Talk read = quiet.says(1, "14:00:00", "a");
        session.set(read.snapshot());
        model.open(true);
        model.open(false);
        Talk more = read.says(1, "14:00:30", "b");
        session.set(more.snapshot());
        model.open(true);
        assertThat(shape()).isEqualTo("kept Henrik Voss 14:00 a NEW Henrik Voss 14:00 b");

        Talk later = more.says(2, "14:01:00", "c");
        session.set(later.snapshot());
        assertThat(shape()).isEqualTo("kept Henrik Voss 14:00 a NEW Henrik Voss 14:00 b Lotte de Wit 14:01 c");

        assertThat(model.send("answer")).isTrue();
        assertThat(shape()).doesNotContain("NEW");
    }

    @Test
    void aMessageOfOursIsOnItsWayUntilItComesBack() {
        assertThat(model.send("  I will collect them.\n")).isTrue();
        assertThat(commands.lines()).containsExactly("chat I will collect them.");
        assertThat(shape()).isEqualTo("kept sending:I will collect them.");

        session.set(quiet.says(0, "14:23:00", "I will collect them.").snapshot());
        assertThat(shape()).isEqualTo("kept You 14:23 I will collect them.");
        assertThat(model.unread().get()).isZero();
    }

    @Test
    void aRefusedMessageIsKeptAndCanBeSentAgainOrDiscarded() {
        model.send("text");
        Talk refused = quiet.noting(new Notice.ChatNotSent("text"));
        session.set(refused.snapshot());
        assertThat(shape()).isEqualTo("kept failed:text");
        session.set(refused.with(quiet.call().speaks(1)).snapshot());
        assertThat(shape()).isEqualTo("kept failed:text");

        model.sendAgain(failed());
        assertThat(commands.lines()).containsExactly("chat text", "chat text");
        assertThat(shape()).isEqualTo("kept sending:text");

        session.set(refused.noting(new Notice.ChatNotSent("text")).snapshot());
        model.discard(failed());
        assertThat(shape()).isEmpty();
    }

    @Test
    void nothingAndTooMuchAreNotSent() {
        assertThat(model.send(" \n ")).isFalse();
        assertThat(model.send("😀".repeat(ChatModel.LONGEST + 1))).isFalse();
        assertThat(model.send("😀".repeat(ChatModel.LONGEST))).isTrue();
        assertThat(commands.lines()).hasSize(1);
    }

    @Test
    void whoWroteAndLeftIsStillNamedAndARenamingReachesWhatTheyWrote() {
        Talk talk = quiet.says(1, "14:00:00", "a");
        session.set(talk.snapshot());
        session.set(talk.with(quiet.call().leaves(1)).snapshot());
        assertThat(shape()).isEqualTo("kept Henrik Voss 14:00 a");

        session.set(talk.with(Talk.among("Henrik V\u202Eoss", "Lotte").call()).snapshot());
        assertThat(shape()).isEqualTo("kept Henrik Voss 14:00 a");
        session.set(talk.with(Talk.among("H. Voss", "Lotte").call()).snapshot());
        assertThat(shape()).isEqualTo("kept H. Voss 14:00 a");
    }

    @Test
    void theSessionForgettingItsOldestIsNotTakenForNews() {
        Talk talk = quiet.saysMuch(1_000);
        session.set(talk.snapshot());
        model.open(true);
        model.open(false);
        Talk next = talk.says(2, "23:59:00", "last");
        session.set(next.forgettingAllBut(1_000).snapshot());
        assertThat(model.unread().get()).isEqualTo(1);
        assertThat(model.rows()).hasSize(1_001);
    }

    @Test
    void whetherOneMayWriteFollowsTheMeeting() {
        assertThat(model.allowed().get()).isTrue();
        session.set(quiet.forbidden().snapshot());
        assertThat(model.allowed().get()).isFalse();
    }

    @Test
    void afterClosingNothingIsFollowed() {
        model.close();
        session.set(quiet.says(1, "14:00:00", "a").snapshot());
        assertThat(model.rows()).isEmpty();
    }

    private Outgoing failed() {
        return model.rows().stream()
                .filter(ChatRow.OnItsWay.class::isInstance)
                .map(row -> ((ChatRow.OnItsWay) row).message())
                .filter(Outgoing::failed)
                .findFirst()
                .orElseThrow();
    }

    private String shape() {
        List<ChatRow> rows = model.rows();
        return rows.stream()
                .map(row -> switch (row) {
                    case ChatRow.Kept _ -> "kept";
                    case ChatRow.New _ -> " NEW";
                    case ChatRow.Said said when !said.first() -> "|" + said.text();
                    case ChatRow.Said said ->
                        " " + (said.mine() ? "You" : said.name()) + " "
                                + said.at().withSecond(0) + " " + said.text();
                    case ChatRow.OnItsWay(Outgoing message) ->
                        (message.failed() ? " failed:" : " sending:") + message.text();
                })
                .collect(Collectors.joining());
    }
}
