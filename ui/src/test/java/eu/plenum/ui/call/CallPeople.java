// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.meeting.Capabilities;
import eu.plenum.client.meeting.ConnectionQuality;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.Permissions;
import eu.plenum.client.meeting.RoomInfo;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.meeting.TrackState;
import eu.plenum.client.session.LocalMedia;
import eu.plenum.client.session.NumberedNotice;
import eu.plenum.client.session.SessionPhase;
import eu.plenum.client.session.SessionSnapshot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A call with the people a test needs; each method gives the next state of the same call. */
public record CallPeople(
        List<Participant> people, Set<ParticipantId> speaking, SessionPhase phase, List<NumberedNotice> notices) {

    /** Ourselves and this many others, {@code p1} the first to arrive, all with a camera. */
    public static CallPeople with(int others) {
        List<Participant> people = new ArrayList<>(List.of(person("self", "Self", true)));
        IntStream.rangeClosed(1, others).forEach(number -> people.add(person("p" + number, "Person " + number, false)));
        return new CallPeople(people, Set.of(), new SessionPhase.Connected(0), List.of());
    }

    /** Ourselves and others by name, whose ids are p1, p2, … */
    public static CallPeople named(String... names) {
        List<Participant> people = new ArrayList<>(List.of(person("self", "Self", true)));
        for (String name : names) {
            people.add(person("p" + people.size(), name, false));
        }
        return new CallPeople(people, Set.of(), new SessionPhase.Connected(0), List.of());
    }

    public static ParticipantId id(int number) {
        return new ParticipantId("p" + number);
    }

    public static TrackId tile(int number) {
        return new TrackId(id(number), TrackSource.CAMERA);
    }

    public static TrackId share(int number) {
        return new TrackId(id(number), TrackSource.SCREEN_SHARE);
    }

    public static TrackId own() {
        return new TrackId(new ParticipantId("self"), TrackSource.CAMERA);
    }

    public CallPeople speaks(Integer... numbers) {
        return new CallPeople(
                people, Stream.of(numbers).map(CallPeople::id).collect(Collectors.toSet()), phase, notices);
    }

    public CallPeople leaves(int number) {
        return with(people.stream()
                .filter(person -> !person.id().equals(id(number)))
                .toList());
    }

    public CallPeople arrives(int number) {
        List<Participant> next = new ArrayList<>(people);
        next.add(person("p" + number, "Person " + number, false));
        return with(next);
    }

    public CallPeople handUp(int number, boolean raised) {
        return change(
                id(number),
                person -> new Participant(
                        person.id(),
                        person.name(),
                        person.self(),
                        person.tracks(),
                        person.metadata(),
                        person.attributes(),
                        raised,
                        person.quality()));
    }

    public CallPeople quality(int number, ConnectionQuality quality) {
        return change(
                id(number),
                person -> new Participant(
                        person.id(),
                        person.name(),
                        person.self(),
                        person.tracks(),
                        person.metadata(),
                        person.attributes(),
                        person.handRaised(),
                        quality));
    }

    public CallPeople shares(int number) {
        return track(id(number), new TrackState(TrackSource.SCREEN_SHARE, false, 1920, 1080, false));
    }

    public CallPeople cameraOff(int number) {
        return track(id(number), new TrackState(TrackSource.CAMERA, true, 1280, 720, false));
    }

    public CallPeople muted(int number) {
        return track(id(number), new TrackState(TrackSource.MICROPHONE, true, 0, 0, false));
    }

    public CallPeople paused(int number) {
        return track(id(number), new TrackState(TrackSource.CAMERA, false, 1280, 720, true));
    }

    public CallPeople phase(SessionPhase next) {
        return new CallPeople(people, speaking, next, notices);
    }

    public SessionSnapshot snapshot() {
        return new SessionSnapshot(
                1,
                phase,
                new RoomInfo("Winter preparedness cell", "", false, people.size()),
                people,
                speaking.stream().collect(Collectors.toMap(person -> person, _ -> 0.5)),
                List.of(),
                notices,
                new LocalMedia(
                        new CameraChoice.Synthetic(),
                        false,
                        new MicrophoneChoice.SystemDefault(),
                        false,
                        new SpeakerChoice.SystemDefault(),
                        false),
                new Capabilities(true, true, true, true, false),
                new Permissions(EnumSet.allOf(TrackSource.class), true, true, true));
    }

    private CallPeople with(List<Participant> next) {
        return new CallPeople(next, speaking, phase, notices);
    }

    private CallPeople track(ParticipantId id, TrackState state) {
        return change(id, person -> {
            Map<TrackSource, TrackState> tracks = new EnumMap<>(person.tracks());
            tracks.put(state.source(), state);
            return new Participant(
                    person.id(),
                    person.name(),
                    person.self(),
                    tracks,
                    person.metadata(),
                    person.attributes(),
                    person.handRaised(),
                    person.quality());
        });
    }

    private CallPeople change(ParticipantId id, UnaryOperator<Participant> change) {
        return with(people.stream()
                .map(person -> person.id().equals(id) ? change.apply(person) : person)
                .toList());
    }

    private static Participant person(String id, String name, boolean self) {
        return new Participant(
                new ParticipantId(id),
                name,
                self,
                Map.of(
                        TrackSource.CAMERA, new TrackState(TrackSource.CAMERA, false, 1280, 720, false),
                        TrackSource.MICROPHONE, new TrackState(TrackSource.MICROPHONE, false, 0, 0, false)),
                "",
                Map.of(),
                false,
                ConnectionQuality.EXCELLENT);
    }
}
