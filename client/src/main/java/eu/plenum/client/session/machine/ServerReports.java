// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.Notice;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.codec.ReceivedTrack;
import java.util.HashMap;
import java.util.Map;

/** What the provider reports of the people, the tracks and the chat. */
final class ServerReports {
    private ServerReports() {}

    /** Who is there can be shown while we are still on our way in. */
    static Call admitted(Call call, SignalingEvent.Admitted admitted) {
        return call.withRoom(admitted.room()).withRoster(call.roster().joined(admitted.participants()));
    }

    static Call joined(Call call, SignalingEvent.Joined joined) {
        Roster roster = call.roster().joined(joined.participants());
        Map<TrackId, ReceivedTrack> received = new HashMap<>(call.received());
        received.keySet().removeIf(id -> !roster.contains(id.participant()));
        return call.withRoom(joined.room())
                .withRoster(roster)
                .withRights(joined.capabilities(), joined.permissions())
                .withReceived(received);
    }

    static Call apply(Call call, SignalingEvent event) {
        return switch (event) {
            case SignalingEvent.ParticipantChanged(Participant participant) -> changed(call, participant);
            case SignalingEvent.ParticipantLeft(ParticipantId id) -> left(call, id);
            case SignalingEvent.SpeakersChanged(var levels) ->
                call.withRoster(call.roster().speaking(levels));
            case SignalingEvent.QualityChanged(var id, var quality) ->
                call.withRoster(call.roster().quality(id, quality));
            case SignalingEvent.RoomChanged(var room) -> call.withRoom(room);
            case SignalingEvent.PermissionsChanged(var permissions) ->
                call.withRights(call.capabilities(), permissions);
            case SignalingEvent.TrackReceived(var id, var media) -> {
                Map<TrackId, ReceivedTrack> received = new HashMap<>(call.received());
                received.put(id, media);
                yield call.withReceived(received);
            }
            case SignalingEvent.TrackLost(var id, var media) -> {
                Map<TrackId, ReceivedTrack> received = new HashMap<>(call.received());
                received.remove(id, media);
                yield call.withReceived(received);
            }
            case SignalingEvent.LocalTrackLive(var source, var media) ->
                call.withLocal(call.local()
                        .withPublications(call.local().publications().live(source, media)));
            case SignalingEvent.LocalTrackGone(var source, boolean byServer) ->
                byServer
                        ? refused(call, source)
                        : call.withLocal(call.local()
                                .withPublications(call.local().publications().gone(source)));
            case SignalingEvent.MutedByServer(var source, boolean muted) -> mutedByServer(call, source, muted);
            case SignalingEvent.ChatReceived(var message) -> call.saying(message);
            case SignalingEvent.ChatRefused(String text) -> call.noting(new Notice.ChatNotSent(text));
            case SignalingEvent.DataReceived _ -> call; // no application of ours uses data yet
            case SignalingEvent.Admitted _,
                    SignalingEvent.Joined _,
                    SignalingEvent.Reconnecting _,
                    SignalingEvent.Reconnected _,
                    SignalingEvent.Closed _ -> throw new IllegalArgumentException("a change of state");
        };
    }

    private static Call changed(Call call, Participant participant) {
        boolean handBefore = call.roster().self().map(Participant::handRaised).orElse(false);
        Call next = call.withRoster(call.roster().changed(participant));
        // A host may lower our hand: follow the server when it says something new, not when it repeats what was.
        return participant.self() && participant.handRaised() != handBefore
                ? next.withLocal(next.local().withHandRaised(participant.handRaised()))
                : next;
    }

    private static Call left(Call call, ParticipantId id) {
        Map<TrackId, ReceivedTrack> received = new HashMap<>(call.received());
        received.keySet().removeIf(track -> track.participant().equals(id));
        return call.withRoster(call.roster().left(id)).withReceived(received);
    }

    private static Call refused(Call call, TrackSource source) {
        Local local = muted(call.local(), source);
        return call.withLocal(local.withPublications(local.publications().refuse(source)))
                .noting(new Notice.UnpublishedByServer(source));
    }

    /** A server may silence us. It can never open our microphone or camera: {@link Reconciliation} mutes again. */
    private static Call mutedByServer(Call call, TrackSource source, boolean muted) {
        Local local = call.local().withPublications(call.local().publications().mutedByServer(source, muted));
        return muted
                ? call.withLocal(muted(local, source)).noting(new Notice.MutedByHost(source))
                : call.withLocal(local);
    }

    private static Local muted(Local local, TrackSource source) {
        return switch (source) {
            case CAMERA -> local.withCamera(local.camera().mute(true));
            case MICROPHONE -> local.withMicrophoneMuted(true);
            case SCREEN_SHARE, SCREEN_SHARE_AUDIO -> local;
        };
    }
}
