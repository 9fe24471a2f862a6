// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call.layout;

import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.SessionSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The layout of a call: an immutable value that each new snapshot, choice, size or passing moment turns into the next. What it
 * remembers is what keeps the picture calm: who spoke when, in which order hands went up, who is shown where.
 */
public record CallLayout(Speakers speakers, Hands hands, TileOrder order, Arrangement arrangement) {
    public static final CallLayout EMPTY =
            new CallLayout(Speakers.NONE, Hands.NONE, TileOrder.EMPTY, Arrangement.NOTHING);

    /** @param nanos of one monotonic clock */
    public CallLayout next(SessionSnapshot snapshot, ViewChoices choices, StageRoom room, long nanos) {
        List<Participant> others = snapshot.participants().stream()
                .filter(person -> !person.self())
                .toList();
        Set<ParticipantId> present = others.stream().map(Participant::id).collect(Collectors.toUnmodifiableSet());
        Speakers heard = speakers.heard(snapshot.speaking().keySet(), present, nanos);
        Hands raised = hands.seen(snapshot.participants());
        Cast cast = new Cast(others, self(snapshot), shares(others), choices, heard);
        List<TrackId> stage = cast.stage(order, room);
        TileOrder.Signs signs = new TileOrder.Signs(
                others,
                cast.pins().stream()
                        .map(TrackId::participant)
                        .filter(present::contains)
                        .distinct()
                        .toList(),
                stage.stream()
                        .filter(tile -> tile.source() == TrackSource.CAMERA)
                        .map(TrackId::participant)
                        .collect(Collectors.toUnmodifiableSet()),
                raised,
                heard);
        Places places = new Places(room, choices, cast.ownShown());
        TileOrder ordered = order.next(signs, places.forOthers(cast, stage), choices.page());
        return new CallLayout(heard, raised, ordered, places.arrange(cast, stage, ordered));
    }

    private static Optional<TrackId> self(SessionSnapshot snapshot) {
        return snapshot.self().map(person -> new TrackId(person.id(), TrackSource.CAMERA));
    }

    private static List<TrackId> shares(List<Participant> others) {
        return others.stream()
                .filter(person -> person.tracks().containsKey(TrackSource.SCREEN_SHARE))
                .map(person -> new TrackId(person.id(), TrackSource.SCREEN_SHARE))
                .toList();
    }

    /** Who can be shown, and what asks for the stage. */
    record Cast(
            List<Participant> others,
            Optional<TrackId> self,
            List<TrackId> shares,
            ViewChoices choices,
            Speakers speakers) {
        /** Two shares stand side by side from this many units. */
        private static final double TWO_SHARES_FROM = 1000;

        boolean ownShown() {
            return self.isPresent() && (!choices.ownViewHidden() || others.isEmpty());
        }

        /** The pins of those who are here. */
        List<TrackId> pins() {
            Set<TrackId> tiles = Stream.of(
                            others.stream().map(Participant::id).map(Cast::camera), shares.stream(), self.stream())
                    .flatMap(stream -> stream)
                    .collect(Collectors.toSet());
            return choices.present(tiles).pinned();
        }

        /** What stands on the stage; empty for a grid. */
        List<TrackId> stage(TileOrder order, StageRoom room) {
            boolean wanted = switch (choices.layout()) {
                case GRID -> false;
                case SPEAKER -> true;
                case AUTOMATIC -> !shares.isEmpty() || !pins().isEmpty();
            };
            if (!wanted || others.isEmpty()) {
                return List.of();
            }
            if (!shares.isEmpty()) {
                return shares.subList(0, Math.min(shares.size(), room.unitWidth() >= TWO_SHARES_FROM ? 2 : 1));
            }
            List<TrackId> pinned = pins();
            return pinned.isEmpty() ? List.of(camera(speaker(order))) : pinned;
        }

        private ParticipantId speaker(TileOrder order) {
            Set<ParticipantId> present = others.stream().map(Participant::id).collect(Collectors.toSet());
            return speakers.onStage()
                    .or(() -> order.people().stream().filter(present::contains).findFirst())
                    .orElseGet(() -> others.getFirst().id());
        }

        static TrackId camera(ParticipantId person) {
            return new TrackId(person, TrackSource.CAMERA);
        }
    }
}
