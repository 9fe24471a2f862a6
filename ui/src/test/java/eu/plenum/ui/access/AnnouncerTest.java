// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.desktop.Desktop;
import eu.plenum.client.desktop.DesktopNote;
import eu.plenum.client.meeting.ReconnectKind;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.Notice;
import eu.plenum.client.session.SessionPhase;
import eu.plenum.client.session.SessionSnapshot;
import eu.plenum.ui.call.CallPeople;
import eu.plenum.ui.testing.Speech;
import eu.plenum.ui.testing.Talk;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class AnnouncerTest {
    private static final SessionPhase RECONNECTING = new SessionPhase.Reconnecting(ReconnectKind.RESUME, 0);

    private final Talk talk = Talk.among("Henrik Voss", "Lotte de Wit");
    private final ObjectProperty<SessionSnapshot> session = new SimpleObjectProperty<>(talk.snapshot());
    private final List<String> said = new ArrayList<>();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<CallEvent> heard = new ArrayList<>();
    private final Speech speech = new Speech();
    private boolean chatOpen;
    private final Announcer announcer =
            new Announcer(session, speech.words(), said::add, () -> chatOpen, heard::addAll, (time, task) -> {
                pauses.add(time);
                later.add(task);
            });

    @Test
    void oneSentenceIsSaidAtATimeAndTheNextAfterAPause() {
        session.set(talk.with(talk.call().arrives(3).handUp(1, true)).snapshot());
        assertThat(said).containsExactly("Henrik Voss raised a hand");
        pause();
        assertThat(said).containsExactly("Henrik Voss raised a hand", "Person 3 joined");
        pause();
        assertThat(later).isEmpty();
        assertThat(pauses).hasSize(2).containsOnly(Announcer.APART);

        session.set(talk.snapshot());
        assertThat(said).last().isEqualTo("Person 3 left");
    }

    @Test
    void whatIsUrgentIsSaidBeforeWhatWaits() {
        session.set(talk.with(talk.call().arrives(3).arrives(4)).snapshot());
        session.set(talk.with(talk.call().arrives(3).arrives(4))
                .noting(new Notice.MutedByHost(TrackSource.MICROPHONE))
                .snapshot());
        pause();
        pause();
        assertThat(said).containsExactly("Person 3 joined", "The host turned your microphone off.", "Person 4 joined");
    }

    @Test
    void manyOfAKindAreOneSentence() {
        CallPeople crowd = IntStream.rangeClosed(3, 40).boxed().reduce(talk.call(), CallPeople::arrives, (a, _) -> a);
        session.set(talk.with(crowd).snapshot());
        assertThat(said).containsExactly("38 people joined");
    }

    @Test
    void messagesAreSaidWhileTheChatIsClosedAndNeverOurOwn() {
        Talk wrote = talk.says(0, "14:00:00", "mine").says(1, "14:00:01", "The map\u202E is\nthere");
        session.set(wrote.snapshot());
        assertThat(said).containsExactly("Message from Henrik Voss: The map is there");
        chatOpen = true;
        pause();
        session.set(wrote.says(2, "14:00:02", "seen").snapshot());
        assertThat(said).hasSize(1);
        assertThat(heard).as("toasts and notifications decide themselves").hasSize(2);
    }

    @Test
    void aLostConnectionIsSaidAndWhoIsFoundAfterItIsNot() {
        session.set(talk.phase(RECONNECTING).snapshot());
        assertThat(said).containsExactly("Connection lost. Plenum is reconnecting.");
        pause();
        session.set(talk.with(talk.call().arrives(3).leaves(1)).snapshot());
        pause();
        assertThat(said).containsExactly("Connection lost. Plenum is reconnecting.", "The connection is back.");
    }

    @Test
    void aConnectionThatIsBackBeforeItWasSaidLostIsOnlyBack() {
        session.set(talk.with(talk.call().arrives(3)).snapshot());
        session.set(talk.with(talk.call().arrives(3)).phase(RECONNECTING).snapshot());
        session.set(talk.with(talk.call().arrives(3)).snapshot());
        pause();
        pause();
        assertThat(said).containsExactly("Person 3 joined", "The connection is back.");
    }

    @Test
    void afterClosingNothingIsSaid() {
        session.set(talk.with(talk.call().arrives(3).arrives(4)).snapshot());
        announcer.close();
        pause();
        session.set(talk.snapshot());
        assertThat(said).hasSize(1);
    }

    @Test
    void messagesAreNotifiedAsOneWhilePlenumIsNotInFront() {
        List<String> asked = new ArrayList<>();
        Desktop desktop = new Desktop() {
            @Override
            public void notify(DesktopNote note) {
                asked.add(note.title() + " | " + note.text());
            }

            @Override
            public void withdraw(String topic) {
                asked.add("withdraw " + topic);
            }

            @Override
            public Awake keepAwake() {
                throw new IllegalStateException("not asked here");
            }
        };
        boolean[] front = {true};
        Attention attention = new Attention(desktop, () -> front[0], speech.words());
        attention.tell(List.of(new CallEvent.Wrote("Henrik Voss", "seen")));
        attention.seen();
        assertThat(asked).isEmpty();

        front[0] = false;
        attention.tell(List.of(new CallEvent.Joined("x"), new CallEvent.Wrote("Henrik Voss", "one")));
        attention.tell(List.of(new CallEvent.Wrote("Lotte de Wit", "two")));
        attention.seen();
        attention.seen();
        assertThat(asked)
                .containsExactly(
                        "Henrik Voss | one", "2 new messages | Message from Lotte de Wit: two", "withdraw chat");
    }

    private void pause() {
        Runnable task = later.poll();
        if (task != null) {
            task.run();
        }
    }
}
