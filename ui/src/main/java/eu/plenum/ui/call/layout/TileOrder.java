// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call.layout;

import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.meeting.TrackState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The order in which the others are shown: pinned, raised hands, those who spoke lately, those with a camera, arrival. Once
 * shown, a tile keeps its place: somebody hidden who speaks takes the place of whoever was silent the longest.
 */
public record TileOrder(List<ParticipantId> people) {
    public static final TileOrder EMPTY = new TileOrder(List.of());

    public TileOrder {
        people = List.copyOf(people);
    }

    /**
     * What the order follows.
     *
     * @param others everybody but ourselves, in the order of arrival
     * @param pinned oldest pin first
     * @param onStage shown larger elsewhere: neither take a place nor give one up
     */
    public record Signs(
            List<Participant> others,
            List<ParticipantId> pinned,
            Set<ParticipantId> onStage,
            Hands hands,
            Speakers speakers) {}

    /**
     * The order that follows on this one.
     *
     * @param places for others on a page
     * @param page shown now, from 0; what is not on the first page is left as it is while another one is looked at
     */
    public TileOrder next(Signs signs, int places, int page) {
        List<ParticipantId> present = signs.others.stream().map(Participant::id).toList();
        Set<ParticipantId> here = new HashSet<>(present);
        int first = firstPage(here, signs.onStage, places);
        List<ParticipantId> shown = new ArrayList<>();
        people.subList(0, first).forEach(person -> shown.add(here.contains(person) ? person : null));
        List<ParticipantId> hidden = new ArrayList<>(people.subList(first, people.size()));
        hidden.retainAll(here);
        Set<ParticipantId> known = new HashSet<>(people);
        present.stream().filter(person -> !known.contains(person)).forEach(hidden::add);
        if (page == 0) {
            hidden.sort(rank(signs, present));
        }
        for (int place = 0; place < shown.size() && !hidden.isEmpty(); place++) {
            if (shown.get(place) == null) {
                shown.set(place, hidden.removeFirst());
            }
        }
        shown.removeIf(Objects::isNull);
        int visible = shown.size();
        List<ParticipantId> all = new ArrayList<>(shown);
        all.addAll(hidden);
        promote(all, signs, Math.max(visible, Math.min(places, all.size())), places, page);
        return new TileOrder(all.stream()
                .sorted(Comparator.comparingInt((ParticipantId person) -> precedence(person, signs)))
                .toList());
    }

    /** How many of the people known stand on the first page, those on the stage beside it included. */
    private int firstPage(Set<ParticipantId> here, Set<ParticipantId> onStage, int places) {
        int count = 0;
        int index = 0;
        while (index < people.size() && count < places) {
            if (!onStage.contains(people.get(index)) || !here.contains(people.get(index))) {
                count++;
            }
            index++;
        }
        return index;
    }

    private static void promote(List<ParticipantId> all, Signs signs, int visible, int places, int page) {
        for (int index = visible; index < all.size(); index++) {
            ParticipantId speaker = all.get(index);
            boolean lookedAt = page > 0 && places > 0 && index / places == page;
            if (lookedAt || !signs.speakers.speaks(speaker) || signs.onStage.contains(speaker)) {
                continue;
            }
            int victim = longestSilent(all, signs, visible);
            if (victim < 0) {
                return;
            }
            Collections.swap(all, index, victim);
        }
    }

    /** The place of the one to give way, or -1 when nobody shown may be moved. Of several, the last. */
    private static int longestSilent(List<ParticipantId> all, Signs signs, int visible) {
        int silent = -1;
        for (int place = 0; place < visible; place++) {
            ParticipantId person = all.get(place);
            if (precedence(person, signs) == Integer.MAX_VALUE
                    && !signs.onStage.contains(person)
                    && !signs.speakers.speaks(person)
                    && (silent < 0 || signs.speakers.lastHeard(person) <= signs.speakers.lastHeard(all.get(silent)))) {
                silent = place;
            }
        }
        return silent;
    }

    /** Pins, then hands; everybody else alike. */
    private static int precedence(ParticipantId person, Signs signs) {
        int pin = signs.pinned.indexOf(person);
        if (pin >= 0) {
            return pin;
        }
        int hand = signs.hands.place(person);
        return hand > 0 ? ViewChoices.MOST_PINNED + hand : Integer.MAX_VALUE;
    }

    private static Comparator<ParticipantId> rank(Signs signs, List<ParticipantId> arrival) {
        Set<ParticipantId> cameras = new HashSet<>();
        signs.others.stream().filter(TileOrder::hasCamera).forEach(person -> cameras.add(person.id()));
        return Comparator.comparingInt((ParticipantId person) -> precedence(person, signs))
                .thenComparing(signs.speakers::lastHeard, Comparator.reverseOrder())
                .thenComparingInt(person -> cameras.contains(person) ? 0 : 1)
                .thenComparingInt(arrival::indexOf);
    }

    private static boolean hasCamera(Participant person) {
        TrackState camera = person.tracks().get(TrackSource.CAMERA);
        return camera != null && !camera.muted();
    }
}
