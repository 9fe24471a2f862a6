// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.meeting.Capabilities;
import eu.plenum.client.meeting.ConnectionQuality;
import eu.plenum.client.meeting.Permissions;
import eu.plenum.client.meeting.RoomInfo;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.signaling.SignalingEvent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import livekit.LivekitModels;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitRtc.ConnectionQualityUpdate;
import livekit.LivekitRtc.JoinResponse;
import livekit.LivekitRtc.RequestResponse;
import livekit.LivekitRtc.RoomMovedResponse;
import livekit.LivekitRtc.SignalResponse;
import livekit.LivekitRtc.StreamState;
import livekit.LivekitRtc.StreamStateUpdate;
import livekit.LivekitRtc.SyncState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What we know of the room and want in it, over all its connections: takes the server's messages that are about the room and
 * passes each to the part it is for. Unknown ones are ignored. Owner: the session's thread.
 */
final class Room {
    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    private final Consumer<SignalingEvent> events;
    private final Participants participants;
    private final Subscriptions subscriptions;
    private final ArrivingTracks arriving;
    private final SyncGroups groups = new SyncGroups();
    private final Publications publications;
    private final DataExchange data;
    private final OwnMetadata own;
    private final Speakers speakers = new Speakers();
    private RoomInfo info = RoomInfo.UNKNOWN;
    private boolean resumed;
    private Permissions permissions = new Permissions(Set.of(), false, false, false);

    Room(
            Mailbox mailbox,
            Requests requests,
            Clock clock,
            Supplier<String> ids,
            String name,
            boolean subscribe,
            Consumer<SignalingEvent> events) {
        this.events = events;
        this.participants = new Participants(events);
        this.subscriptions = new Subscriptions(mailbox, requests, subscribe);
        this.arriving = new ArrivingTracks(subscriptions::id, events);
        this.publications = new Publications(mailbox, requests, events, ids);
        this.data = new DataExchange(mailbox, clock, ids, events, participants::known);
        this.own = new OwnMetadata(requests, name);
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    ArrivingTracks arriving() {
        return arriving;
    }

    Publications publications() {
        return publications;
    }

    Participants participants() {
        return participants;
    }

    DataExchange data() {
        return data;
    }

    OwnMetadata own() {
        return own;
    }

    Permissions permissions() {
        return permissions;
    }

    /** The old peers are gone; everybody and everything is about to come anew. */
    void forget() {
        arriving.reset();
        groups.reset();
        subscriptions.reset();
        speakers.clear();
    }

    /** We are known to the server under a new sid, with new peers. */
    void join(JoinResponse join, Transports transports) {
        ParticipantInfo self = join.getParticipant();
        info = info(join.getRoom());
        permissions = Sources.permissions(self.getPermission());
        participants.reset(self, join.getOtherParticipantsList());
        subscriptions.permitted(permissions.subscribe());
        announced();
        data.rejoin(transports);
        boolean negotiate = join.getFastPublish() || !join.getSubscriberPrimary() || permissions.data();
        publications.permitted(permissions);
        publications.rejoin(transports.sender(), Codecs.choose(join.getEnabledPublishCodecsList()), negotiate);
        own.rejoin(self);
    }

    /** Who is there already, for the views to be made while the transports are. */
    SignalingEvent.Admitted admitted() {
        return new SignalingEvent.Admitted(info, participants.all());
    }

    SignalingEvent.Joined joined() {
        boolean data = permissions.data();
        boolean named = permissions.updateOwnMetadata();
        boolean screen = permissions.publish().contains(TrackSource.SCREEN_SHARE);
        return new SignalingEvent.Joined(
                info, participants.all(), new Capabilities(data, named, named, screen, false), permissions);
    }

    /** What a resuming server must be told before it is offered anything. */
    SyncState syncState(Transports transports) {
        SyncState.Builder state = SyncState.newBuilder()
                .setSubscription(subscriptions.state())
                .addAllPublishTracks(publications.published())
                .addAllTrackSidsDisabled(subscriptions.disabledSids())
                .addAllDatachannelReceiveStates(data.receiveStates());
        transports.describe(state);
        resumed = false;
        participants.startRollCall();
        return state.build();
    }

    /** The resume is complete: requests flow again. */
    void resumed(int lastReceivedByServer) {
        resumed = true;
        left(participants.endRollCall());
        announced();
        subscriptions.askAgain();
        participants.self().ifPresent(publications::reconcile);
        data.resume(lastReceivedByServer);
    }

    void close() {
        publications.close();
    }

    /** Passes on a message about the room. */
    void message(SignalResponse message, Transports transports) {
        switch (message.getMessageCase()) {
            case OFFER -> {
                arriving.sections(message.getOffer().getMidToTrackIdMap());
                transports.offered(message.getOffer(), groups::edit);
            }
            case ANSWER -> transports.answered(message.getAnswer());
            case TRICKLE -> transports.trickled(message.getTrickle());
            case UPDATE -> updated(message.getUpdate().getParticipantsList());
            case TRACK_PUBLISHED ->
                publications.published(
                        message.getTrackPublished().getCid(),
                        message.getTrackPublished().getTrack());
            case TRACK_UNPUBLISHED ->
                publications.ended(message.getTrackUnpublished().getTrackSid());
            case MUTE ->
                publications.mutedByServer(
                        message.getMute().getSid(), message.getMute().getMuted());
            case SUBSCRIBED_QUALITY_UPDATE -> publications.watched(message.getSubscribedQualityUpdate());
            case SPEAKERS_CHANGED -> {
                speakers.update(message.getSpeakersChanged().getSpeakersList());
                tellSpeakers();
            }
            case ROOM_UPDATE -> {
                info = info(message.getRoomUpdate().getRoom());
                events.accept(new SignalingEvent.RoomChanged(info));
            }
            case CONNECTION_QUALITY -> qualities(message.getConnectionQuality());
            case STREAM_STATE_UPDATE -> streamStates(message.getStreamStateUpdate());
            case SUBSCRIPTION_RESPONSE ->
                subscriptions.failed(
                        message.getSubscriptionResponse().getTrackSid(),
                        message.getSubscriptionResponse().getErr());
            case SUBSCRIPTION_PERMISSION_UPDATE -> {
                if (message.getSubscriptionPermissionUpdate().getAllowed()) {
                    subscriptions.allowed(
                            message.getSubscriptionPermissionUpdate().getTrackSid());
                }
            }
            case REQUEST_RESPONSE -> requestAnswered(message.getRequestResponse());
            case ROOM_MOVED -> moved(message.getRoomMoved());
            default -> LOG.debug("ignored a message of kind {}", message.getMessageCase());
        }
    }

    private void updated(List<ParticipantInfo> updates) {
        left(participants.update(updates));
        if (resumed) {
            left(participants.endRollCall());
        }
        announced();
        boolean aboutUs = updates.stream().anyMatch(update -> update.getSid().equals(participants.selfSid()));
        if (aboutUs) {
            participants.self().ifPresent(this::selfUpdated);
        }
    }

    private void selfUpdated(ParticipantInfo self) {
        Permissions now = Sources.permissions(self.getPermission());
        own.permitted(now.updateOwnMetadata());
        if (!now.equals(permissions)) {
            permissions = now;
            events.accept(new SignalingEvent.PermissionsChanged(now));
            subscriptions.permitted(now.subscribe());
            publications.permitted(now);
        }
        publications.reconcile(self);
    }

    private void announced() {
        groups.announced(participants.others());
        subscriptions.announced(participants.others());
        arriving.matchAgain();
    }

    private void left(List<String> sids) {
        for (String sid : sids) {
            speakers.left(sid);
            data.left(sid);
        }
    }

    private void moved(RoomMovedResponse moved) {
        if (!moved.hasParticipant() || moved.getParticipant().getSid().isEmpty()) {
            return;
        }
        info = info(moved.getRoom());
        events.accept(new SignalingEvent.RoomChanged(info));
        left(participants.move(moved.getParticipant(), moved.getOtherParticipantsList()));
        announced();
        participants.self().ifPresent(this::selfUpdated);
    }

    private void tellSpeakers() {
        events.accept(new SignalingEvent.SpeakersChanged(speakers.speaking(participants::idOf)));
    }

    private void qualities(ConnectionQualityUpdate update) {
        update.getUpdatesList().stream()
                .limit(Limits.PARTICIPANTS)
                .forEach(one -> participants.quality(one.getParticipantSid(), quality(one.getQuality())));
    }

    private void streamStates(StreamStateUpdate update) {
        update.getStreamStatesList()
                .forEach(one -> participants.paused(
                        one.getParticipantSid(), one.getTrackSid(), one.getState() == StreamState.PAUSED));
    }

    private void requestAnswered(RequestResponse response) {
        boolean fine = response.getReason() == RequestResponse.Reason.OK
                || response.getReason() == RequestResponse.Reason.QUEUED;
        if (fine) {
            return;
        }
        LOG.info("the server did not do what we asked: {} {}", response.getRequestCase(), response.getReason());
        if (response.getRequestCase() == RequestResponse.RequestCase.ADD_TRACK) {
            publications.refused(
                    response.getAddTrack().getCid(), response.getReason().name());
        }
    }

    private static ConnectionQuality quality(LivekitModels.ConnectionQuality quality) {
        return switch (quality) {
            case POOR -> ConnectionQuality.POOR;
            case GOOD -> ConnectionQuality.GOOD;
            case EXCELLENT -> ConnectionQuality.EXCELLENT;
            case LOST -> ConnectionQuality.LOST;
            case UNRECOGNIZED -> ConnectionQuality.UNKNOWN;
        };
    }

    private static RoomInfo info(LivekitModels.Room room) {
        return new RoomInfo(
                Capped.name(room.getName()),
                Capped.text(room.getMetadata(), Limits.METADATA_CHARACTERS),
                room.getActiveRecording(),
                Math.clamp(Integer.toUnsignedLong(room.getNumParticipants()), 0, Integer.MAX_VALUE));
    }

    /** For the session's own use: us, once we are in. */
    Optional<ParticipantInfo> self() {
        return participants.self();
    }
}
