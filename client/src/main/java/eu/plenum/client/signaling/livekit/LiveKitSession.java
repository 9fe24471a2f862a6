// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import com.google.protobuf.ByteString;
import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.signaling.LocalTrack;
import eu.plenum.client.signaling.MediaStatistics;
import eu.plenum.client.signaling.SignalingContext;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.client.signaling.SignalingListener;
import eu.plenum.client.signaling.SignalingSession;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SimulateScenario;

/**
 * A meeting on a LiveKit server. Callable from any thread: everything is posted to the one thread, named {@code livekit-…}, that
 * owns the call and all its parts.
 */
final class LiveKitSession implements SignalingSession {
    private static final Duration STATISTICS_LIMIT = Duration.ofSeconds(2);

    private final Mailbox mailbox;
    private final SignalingContext context;
    private final EventGate gate;
    private final Outbox outbox = new Outbox();
    private final Room room;
    private final Call call;

    /** @param mailboxes makes the session's thread from what takes its failures */
    LiveKitSession(
            Function<Consumer<Throwable>, Mailbox> mailboxes,
            URI address,
            Tokens tokens,
            SignalingContext context,
            SignalingListener listener) {
        this.mailbox = mailboxes.apply(this::broke);
        this.context = context;
        this.gate = new EventGate(listener);
        this.room = new Room(
                mailbox, outbox, context.clock(), this::newId, context.name(), context.subscribe(), gate::emit);
        Dialer dialer = new Dialer(context.network(), mailbox, address, tokens, context.clientVersion());
        this.call = new Call(mailbox, context, dialer, tokens, gate, outbox, room);
    }

    void start() {
        mailbox.post(call::start);
    }

    /** Ends without having begun. */
    void refuse(Failure failure) {
        mailbox.post(() -> {
            gate.emit(new SignalingEvent.Closed(new EndReason.Failed(failure)));
            mailbox.close();
        });
    }

    @Override
    public void publish(LocalTrack track) {
        mailbox.post(() -> room.publications().publish(track));
    }

    @Override
    public void unpublish(TrackSource source) {
        mailbox.post(() -> room.publications().unpublish(source));
    }

    @Override
    public void mute(TrackSource source, boolean muted) {
        mailbox.post(() -> room.publications().mute(source, muted));
    }

    @Override
    public void show(TrackId track, ViewSize size) {
        mailbox.post(() -> room.subscriptions().show(track, size));
    }

    @Override
    public void sendChat(String text) {
        mailbox.post(() -> {
            Optional<ParticipantId> self = room.self().map(info -> new ParticipantId(info.getIdentity()));
            if (self.isPresent() && room.permissions().data()) {
                room.data().sendChat(text, self.get());
            } else {
                gate.emit(new SignalingEvent.ChatRefused(text));
            }
        });
    }

    @Override
    public void sendData(String topic, byte[] payload, boolean reliable, List<ParticipantId> to) {
        ByteString copy = ByteString.copyFrom(payload);
        List<ParticipantId> receivers = List.copyOf(to);
        mailbox.post(() -> {
            if (room.permissions().data()) {
                room.data().send(topic, copy, reliable, receivers);
            }
        });
    }

    @Override
    public void rename(String name) {
        mailbox.post(() -> room.own().rename(name));
    }

    @Override
    public void raiseHand(boolean raised) {
        String value = raised ? context.clock().instant().toString() : "";
        setAttributes(Map.of(ParticipantView.HAND_RAISED_AT, value));
    }

    @Override
    public void setAttributes(Map<String, String> attributes) {
        Map<String, String> copy = Map.copyOf(attributes);
        mailbox.post(() -> room.own().set(copy));
    }

    @Override
    public void networkChanged() {
        mailbox.post(call::networkChanged);
    }

    @Override
    public CompletableFuture<MediaStatistics> statistics() {
        CompletableFuture<MediaStatistics> result = new CompletableFuture<>();
        mailbox.post(() -> {
            CompletableFuture<MediaStatistics> _ = Measurements.take(call.transports(), room)
                    .whenComplete(
                            (measured, problem) -> result.complete(measured != null ? measured : MediaStatistics.NONE));
        });
        // A closed session takes no more tasks.
        return result.completeOnTimeout(MediaStatistics.NONE, STATISTICS_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void leave() {
        mailbox.post(call::leave);
    }

    /** For tests: has the server play a fault on us. */
    void simulate(SimulateScenario scenario) {
        mailbox.post(() ->
                outbox.send(SignalRequest.newBuilder().setSimulate(scenario).build()));
    }

    private void broke(Throwable problem) {
        call.broke(problem);
    }

    /** Random enough not to meet another of the meeting; from the context's generator so that tests repeat. */
    private String newId() {
        return new UUID(context.random().nextLong(), context.random().nextLong()).toString();
    }
}
