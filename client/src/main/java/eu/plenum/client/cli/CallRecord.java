// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.meeting.ChatMessage;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.meeting.TrackState;
import eu.plenum.client.session.CallStatistics;
import eu.plenum.client.session.SessionPhase;
import eu.plenum.client.session.SessionSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Gathers what the report tells, from snapshots, statistics and the times of pictures. Owned by the call's
 * thread; all times are {@link System#nanoTime}.
 */
final class CallRecord {
    private static final int PEOPLE_LIMIT = 10_000;
    private static final int CHAT_LIMIT = 10_000;

    /** The ids of simulcast layers, low to high; statistics come in no order. */
    private static final List<String> LAYERS = List.of("q", "h", "f");

    private final long acceptedNanos;
    private final MediaTotals media = new MediaTotals();
    private final Map<TrackId, FrameTimes> views = new LinkedHashMap<>();
    private final Map<ParticipantId, String> names = new LinkedHashMap<>();
    private final Map<ParticipantId, Set<TrackSource>> tracks = new LinkedHashMap<>();
    private final Map<String, Report.Line> chat = new LinkedHashMap<>();
    private final List<Reconnection> reconnections = new ArrayList<>();
    private OptionalLong joinedNanos = OptionalLong.empty();
    private OptionalLong heardNanos = OptionalLong.empty();

    /** @param acceptedNanos when the join command was understood */
    CallRecord(long acceptedNanos) {
        this.acceptedNanos = acceptedNanos;
    }

    /** The times of a track's pictures, kept over everything that happens to the track. */
    FrameTimes view(TrackId track) {
        return views.computeIfAbsent(track, _ -> new FrameTimes());
    }

    /** Takes the times of a track's pictures from elsewhere. */
    void view(TrackId track, FrameTimes times) {
        views.putIfAbsent(track, times);
    }

    void snapshot(SessionSnapshot snapshot, long nanos) {
        if (snapshot.phase() instanceof SessionPhase.Connected && joinedNanos.isEmpty()) {
            joinedNanos = OptionalLong.of(nanos);
        }
        snapshot.participants().stream().filter(person -> !person.self()).forEach(this::person);
        connection(snapshot, nanos);
        for (ChatMessage message : snapshot.chat()) {
            if (chat.size() < CHAT_LIMIT || chat.containsKey(message.id())) {
                chat.put(message.id(), new Report.Line(message.from().value(), message.text()));
            }
        }
    }

    void statistics(CallStatistics statistics, long nanos) {
        media.add(statistics, nanos);
        if (media.heard()) {
            heard(nanos);
        }
    }

    /** Sound of somebody has arrived. */
    void heard(long nanos) {
        if (heardNanos.isEmpty()) {
            heardNanos = OptionalLong.of(nanos);
        }
    }

    boolean hasHeard() {
        return heardNanos.isPresent();
    }

    Report report(EndReason reason, Report.ProcessUse process) {
        List<Report.Person> people = new ArrayList<>();
        names.forEach((id, name) -> people.add(new Report.Person(
                id.value(),
                name,
                tracks.getOrDefault(id, Set.of()).stream()
                        .map(source -> track(new TrackId(id, source)))
                        .toList())));
        List<Report.Publication> published = new ArrayList<>();
        media.sent().forEach((source, layers) -> published.add(publication(source, layers)));
        long joined = joinedNanos.orElse(acceptedNanos);
        return new Report(
                timings(),
                people,
                published,
                List.copyOf(chat.values()),
                reconnections.stream()
                        .map(reconnection -> reconnection.report(joined))
                        .toList(),
                reason.label(),
                process);
    }

    private void person(Participant person) {
        if (names.size() >= PEOPLE_LIMIT && !names.containsKey(person.id())) {
            return;
        }
        names.merge(person.id(), person.name(), (before, now) -> now.isBlank() ? before : now);
        tracks.computeIfAbsent(person.id(), _ -> EnumSet.noneOf(TrackSource.class))
                .addAll(person.tracks().keySet());
    }

    private void connection(SessionSnapshot snapshot, long nanos) {
        boolean open = !reconnections.isEmpty() && !reconnections.getLast().isOver();
        if (snapshot.phase() instanceof SessionPhase.Reconnecting lost && joinedNanos.isPresent()) {
            if (open) {
                reconnections.getLast().triedAs(lost.kind());
                return;
            }
            Reconnection reconnection = new Reconnection(lost.kind(), nanos);
            snapshot.participants().forEach(person -> watch(reconnection, person));
            reconnections.add(reconnection);
        } else if (snapshot.phase() instanceof SessionPhase.Connected && open) {
            reconnections.getLast().over(nanos);
        }
    }

    /** A track that was muted or held back had no pictures to lose. */
    private void watch(Reconnection reconnection, Participant person) {
        for (TrackState track : person.tracks().values()) {
            FrameTimes view = views.get(new TrackId(person.id(), track.source()));
            if (view != null && !track.muted() && !track.pausedByServer()) {
                reconnection.watch(view);
            }
        }
    }

    private Report.Track track(TrackId track) {
        FrameTimes view = views.get(track);
        return new Report.Track(track.source().label(), media.received(track), view == null ? 0 : view.fps());
    }

    private static Report.Publication publication(TrackSource source, List<SentTotals> layers) {
        String codec = layers.stream()
                .map(layer -> layer.newest().codec())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        return new Report.Publication(
                source.label(),
                codec,
                layers.stream()
                        .sorted(Comparator.comparingInt(
                                layer -> LAYERS.indexOf(layer.newest().rid())))
                        .map(layer -> new Report.Layer(
                                layer.newest().rid(),
                                layer.newest().width(),
                                layer.newest().height(),
                                layer.fps(),
                                layer.bitrate(),
                                layer.newest().active()))
                        .toList());
    }

    private Report.Timings timings() {
        if (joinedNanos.isEmpty()) {
            return new Report.Timings(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
        }
        long joined = joinedNanos.getAsLong();
        OptionalLong firstPicture = views.values().stream()
                .map(FrameTimes::firstNanos)
                .filter(OptionalLong::isPresent)
                .mapToLong(first -> first.getAsLong() - joined)
                .min();
        OptionalLong firstSound =
                heardNanos.isPresent() ? OptionalLong.of(heardNanos.getAsLong() - joined) : OptionalLong.empty();
        return new Report.Timings(
                millis(OptionalLong.of(joined - acceptedNanos)), millis(firstPicture), millis(firstSound));
    }

    /** Not below 0: a picture may be there a moment before the session says that it has joined. */
    private static OptionalLong millis(OptionalLong nanos) {
        return nanos.isPresent() ? OptionalLong.of(Math.max(0, nanos.getAsLong() / 1_000_000)) : nanos;
    }
}
