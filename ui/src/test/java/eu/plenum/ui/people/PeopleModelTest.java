// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.meeting.ConnectionQuality;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.session.SessionSnapshot;
import eu.plenum.ui.call.CallPeople;
import eu.plenum.ui.testing.RecordedCommands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class PeopleModelTest {
    private final CallPeople four = CallPeople.named("Henrik Voss", "Lotte de Wit", "Leïla Haddad");
    private final ObjectProperty<SessionSnapshot> session = new SimpleObjectProperty<>(four.snapshot());
    private final ObjectProperty<Set<ParticipantId>> pinned = new SimpleObjectProperty<>(Set.of());
    private final List<ParticipantId> toggled = new ArrayList<>();
    private final RecordedCommands commands = new RecordedCommands();
    private Instant now = Instant.parse("2026-11-24T14:38:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final PeopleModel model =
            new PeopleModel(session, commands, clock, Optional.of(new Pins(pinned, toggled::add)));

    @Test
    void handsStandFirstInTheOrderTheyWentUp() {
        session.set(four.handUp(3, true).snapshot());
        now = now.plus(Duration.ofMinutes(3));
        session.set(four.handUp(3, true).handUp(2, true).snapshot());
        assertThat(names())
                .isEqualTo("RAISED_HANDS: Leïla Haddad 14:38, Lotte de Wit 14:41; IN_MEETING: Self, Henrik Voss");
        assertThat(person("Lotte de Wit").hand()).isEqualTo(2);

        session.set(four.handUp(2, true).snapshot());
        session.set(four.handUp(2, true).handUp(3, true).snapshot());
        assertThat(names())
                .isEqualTo("RAISED_HANDS: Lotte de Wit 14:41, Leïla Haddad 14:41; IN_MEETING: Self, Henrik Voss");
    }

    @Test
    void marksFollowThePerson() {
        session.set(four.muted(1)
                .speaks(2)
                .cameraOff(3)
                .quality(3, ConnectionQuality.POOR)
                .snapshot());
        assertThat(person("Henrik Voss").sound()).isEqualTo(PeopleRow.Sound.OFF);
        assertThat(person("Lotte de Wit").sound()).isEqualTo(PeopleRow.Sound.SPEAKING);
        assertThat(person("Leïla Haddad").link()).isEqualTo(PeopleRow.Link.WEAK);
        assertThat(person("Leïla Haddad").cameraOff()).isTrue();
        assertThat(model.count().get()).isEqualTo(4);
    }

    @Test
    void oneRowIsOpenAtATimeAndNeverOurOwn() {
        model.toggle(person("Henrik Voss"));
        model.toggle(person("Lotte de Wit"));
        model.toggle(person("Self"));
        assertThat(model.rows()).noneMatch(row -> row instanceof PeopleRow.Person shown && shown.open());
        model.toggle(person("Lotte de Wit"));
        assertThat(person("Lotte de Wit").open()).isTrue();
        model.toggle(person("Lotte de Wit"));
        assertThat(person("Lotte de Wit").open()).isFalse();
    }

    @Test
    void namesAreFoundWhateverTheirAccents() {
        model.search(" leila ");
        assertThat(names()).isEqualTo("IN_MEETING: Leïla Haddad");
        model.search("nobody");
        assertThat(model.rows()).isEmpty();
        model.search("");
        assertThat(model.rows()).hasSize(5);
    }

    @Test
    void pinsGoWhereTheyAreKept() {
        model.togglePin(person("Henrik Voss"));
        assertThat(toggled).containsExactly(CallPeople.id(1));
        pinned.set(Set.of(CallPeople.id(1)));
        assertThat(person("Henrik Voss").pinned()).isTrue();
    }

    @Test
    void onlyTheRowsThatChangeAreTouched() {
        List<Integer> touched = new ArrayList<>();
        model.rows().addListener((ListChangeListener<PeopleRow>) change -> {
            while (change.next()) {
                touched.add(change.getFrom());
            }
        });
        session.set(four.speaks(2).snapshot());
        assertThat(touched).containsExactly(3);
    }

    @Test
    void hostileNamesAreMadePlain() {
        session.set(CallPeople.named("A\u202Edmin\n\n\nx" + "\u0301".repeat(50)).snapshot());
        assertThat(names()).isEqualTo("IN_MEETING: Self, Admin x" + "\u0301".repeat(4));
    }

    private PeopleRow.Person person(String name) {
        return model.rows().stream()
                .filter(PeopleRow.Person.class::isInstance)
                .map(PeopleRow.Person.class::cast)
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String names() {
        return model.rows().stream()
                .map(row -> switch (row) {
                    case PeopleRow.Section(PeopleWord title) -> "; " + title + ": ";
                    case PeopleRow.Person person ->
                        person.name()
                                + person.handSince().map(since -> " " + since).orElse("") + ", ";
                })
                .collect(Collectors.joining())
                .replace(", ;", ";")
                .replaceAll("^; |, $", "");
    }
}
