// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.people;

import eu.plenum.client.meeting.ConnectionQuality;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.meeting.TrackState;
import eu.plenum.client.session.CallCommands;
import eu.plenum.client.session.SessionSnapshot;
import eu.plenum.ui.call.layout.Hands;
import eu.plenum.ui.text.PlainText;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The people of one call. It goes on while its panel is closed, because hands stand in the order and with the time in which we saw
 * them go up. Used on the JavaFX thread alone; ends when closed.
 */
public final class PeopleModel implements AutoCloseable {
    private static final String MARKS = "\\p{M}+";

    private final ObservableValue<SessionSnapshot> session;
    private final CallCommands commands;
    private final Clock clock;
    private final Optional<Pins> pins;
    private final ObservableList<PeopleRow> rows = FXCollections.observableArrayList();
    // One view for all: JavaFX ties a view to its list weakly, so a listener on one that nobody keeps is forgotten.
    private final ObservableList<PeopleRow> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final Map<ParticipantId, LocalTime> handsSince = new HashMap<>();
    private final Subscription subscription;
    private Hands hands = Hands.NONE;
    private String query = "";
    private @Nullable ParticipantId open;

    /**
     * Follows a call.
     *
     * @param clock the time of day where we are
     * @param pins none where nobody can be pinned
     */
    public PeopleModel(
            ObservableValue<SessionSnapshot> session, CallCommands commands, Clock clock, Optional<Pins> pins) {
        this.session = session;
        this.commands = commands;
        this.clock = clock;
        this.pins = pins;
        Subscription pinned =
                pins.map(some -> some.pinned().subscribe(_ -> show())).orElse(Subscription.EMPTY);
        this.subscription = session.subscribe(_ -> show()).and(pinned);
    }

    /** How many are in the meeting, ourselves included. */
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    ObservableList<PeopleRow> rows() {
        return shownRows;
    }

    boolean canPin() {
        return pins.isPresent();
    }

    /** Shows only those whose name has this in it, whatever its accents; all for an empty text. */
    void search(String text) {
        query = plain(text.strip());
        show();
    }

    /** Opens someone's row, or closes it; one at a time. Our own has nothing to open. */
    void toggle(PeopleRow.Person person) {
        open = person.self() || person.id().equals(open) ? null : person.id();
        show();
    }

    void volume(PeopleRow.Person person, double volume) {
        commands.volume(person.id(), volume);
    }

    void togglePin(PeopleRow.Person person) {
        pins.ifPresent(some -> some.toggle().accept(person.id()));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void show() {
        SessionSnapshot now = session.getValue();
        List<Participant> people = now.participants();
        hands = hands.seen(people);
        handsSince.keySet().retainAll(hands.raised());
        hands.raised().forEach(person -> handsSince.computeIfAbsent(person, _ -> LocalTime.now(clock)));
        count.set(people.size());
        List<PeopleRow.Person> found = people.stream()
                .map(person -> row(person, now))
                .filter(person -> query.isEmpty() || plain(person.name()).contains(query))
                .toList();
        List<PeopleRow> next = new ArrayList<>();
        section(
                next,
                PeopleWord.RAISED_HANDS,
                found.stream()
                        .filter(person -> person.hand() > 0)
                        .sorted(Comparator.comparingInt(PeopleRow.Person::hand))
                        .toList());
        section(
                next,
                PeopleWord.IN_MEETING,
                found.stream().filter(person -> person.hand() == 0).toList());
        replace(next);
    }

    private static void section(List<PeopleRow> rows, PeopleWord title, List<PeopleRow.Person> people) {
        if (!people.isEmpty()) {
            rows.add(new PeopleRow.Section(title));
            rows.addAll(people);
        }
    }

    /** Row by row, so that a slider that is held stays where it is. */
    private void replace(List<PeopleRow> next) {
        int shared = Math.min(rows.size(), next.size());
        for (int at = 0; at < shared; at++) {
            if (!rows.get(at).equals(next.get(at))) {
                rows.set(at, next.get(at));
            }
        }
        if (rows.size() > shared) {
            rows.remove(shared, rows.size());
        }
        rows.addAll(next.subList(shared, next.size()));
    }

    private PeopleRow.Person row(Participant person, SessionSnapshot now) {
        Set<ParticipantId> pinned = pins.map(some -> some.pinned().getValue()).orElse(Set.of());
        return new PeopleRow.Person(
                person.id(),
                PlainText.line(person.shownName()),
                person.self(),
                hands.place(person.id()),
                Optional.ofNullable(handsSince.get(person.id())),
                sound(person, now),
                link(person.quality()),
                off(person, TrackSource.CAMERA),
                now.volume(person.id()),
                pinned.contains(person.id()),
                person.id().equals(open));
    }

    private static PeopleRow.Sound sound(Participant person, SessionSnapshot now) {
        if (off(person, TrackSource.MICROPHONE)) {
            return PeopleRow.Sound.OFF;
        }
        return now.speaking().containsKey(person.id()) ? PeopleRow.Sound.SPEAKING : PeopleRow.Sound.ON;
    }

    private static boolean off(Participant person, TrackSource source) {
        TrackState track = person.tracks().get(source);
        return track == null || track.muted();
    }

    private static PeopleRow.Link link(ConnectionQuality quality) {
        return switch (quality) {
            case LOST -> PeopleRow.Link.LOST;
            case POOR -> PeopleRow.Link.WEAK;
            case UNKNOWN, GOOD, EXCELLENT -> PeopleRow.Link.GOOD;
        };
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll(MARKS, "")
                .toLowerCase(Locale.ROOT);
    }
}
