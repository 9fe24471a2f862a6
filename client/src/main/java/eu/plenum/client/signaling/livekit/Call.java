// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.ReconnectKind;
import eu.plenum.client.signaling.SignalingContext;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.client.signaling.livekit.ConnectionState.Phase;
import eu.plenum.codec.DataChannel;
import eu.plenum.codec.EngineException;
import eu.plenum.codec.EngineFailure;
import eu.plenum.codec.ReceivedTrack;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import livekit.LivekitModels.ClientConfigSetting;
import livekit.LivekitModels.DisconnectReason;
import livekit.LivekitModels.ReconnectReason;
import livekit.LivekitRtc.JoinResponse;
import livekit.LivekitRtc.LeaveRequest;
import livekit.LivekitRtc.ReconnectResponse;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what the {@link ConnectionMachine} decides: dials, hangs up, waits, watches, and tells the machine what came of it. Owner:
 * the session's thread.
 */
final class Call implements Transports.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Call.class);
    private static final Duration WATCH = Duration.ofMillis(250);

    private final Mailbox mailbox;
    private final SignalingContext context;
    private final Dialer dialer;
    private final Tokens tokens;
    private final EventGate gate;
    private final Outbox outbox;
    private final Liveness liveness;
    private final Room room;
    private final ReconnectPolicy policy = new ReconnectPolicy();
    private final ConnectionMachine machine = new ConnectionMachine(policy);
    private final OffWatch offWatch = new OffWatch();
    private final Deque<ConnectionEvent> happened = new ArrayDeque<>();
    private ConnectionState state = ConnectionState.IDLE;
    private boolean stepping;
    private @Nullable Line line;
    private @Nullable Transports transports;
    private Mailbox.@Nullable Timer step;
    private Mailbox.@Nullable Timer watch;
    private int lastReceivedByServer;

    Call(
            Mailbox mailbox,
            SignalingContext context,
            Dialer dialer,
            Tokens tokens,
            EventGate gate,
            Outbox outbox,
            Room room) {
        this.mailbox = mailbox;
        this.context = context;
        this.dialer = dialer;
        this.tokens = tokens;
        this.gate = gate;
        this.outbox = outbox;
        this.room = room;
        this.liveness = new Liveness(mailbox, context.clock(), outbox::send, this::silent);
    }

    void start() {
        mailbox.schedule(Limits.FIRST_JOIN, this::joinLimitReached);
        happened(new ConnectionEvent.Started());
    }

    void leave() {
        happened(new ConnectionEvent.LeaveAsked());
    }

    void networkChanged() {
        happened(new ConnectionEvent.NetworkChanged());
    }

    /** A fault of ours ends the call, visibly. */
    void broke(Throwable problem) {
        LOG.error("the LiveKit session broke", problem);
        if (!(state.phase() instanceof Phase.Over)) {
            Failure failure = new Failure.Internal(problem.getClass().getSimpleName());
            state = state.in(new Phase.Over(new EndReason.Failed(failure)));
            finish(new EndReason.Failed(failure));
        }
    }

    @Nullable
    Transports transports() {
        return transports;
    }

    // --- the machine ------------------------------------------------------------------------------------------------

    /** Takes events one at a time, also those that carrying out another one makes happen. */
    private void happened(ConnectionEvent event) {
        happened.add(event);
        if (stepping) {
            return;
        }
        stepping = true;
        try {
            while (!happened.isEmpty()) {
                ConnectionEvent next = happened.remove();
                ConnectionMachine.Step result = machine.step(state, next);
                if (!result.state().phase().equals(state.phase())) {
                    LOG.info("{} -> {}", next, result.state().phase());
                }
                state = result.state();
                result.effects().forEach(this::carryOut);
            }
        } finally {
            stepping = false;
        }
    }

    private void carryOut(ConnectionEffect effect) {
        switch (effect) {
            case ConnectionEffect.Dial dial -> dial(dial.route(), dial.reason());
            case ConnectionEffect.HangUp hangUp -> hangUp();
            case ConnectionEffect.Wait wait ->
                next(
                        policy.delay(wait.attempt(), context.random().nextDouble()),
                        () -> happened(new ConnectionEvent.WaitOver()));
            case ConnectionEffect.AwaitTransports await -> awaitTransports();
            case ConnectionEffect.AnnounceReconnecting announce ->
                gate.emit(new SignalingEvent.Reconnecting(announce.kind()));
            case ConnectionEffect.AnnounceUp up -> announceUp(up.route());
            case ConnectionEffect.Finish finish -> finish(finish.reason());
        }
    }

    private void dial(Route route, ReconnectReason reason) {
        if (route != Route.RESUME) {
            sayGoodbye(DisconnectReason.CLIENT_INITIATED);
        }
        hangUp();
        Line dialed = new Line(route);
        line = dialed;
        dialed.connection = dialer.dial(route, room.participants().selfSid(), reason, dialed);
    }

    private void hangUp() {
        next(Duration.ZERO, null);
        stopWatching();
        liveness.stop();
        outbox.disconnect();
        room.data().hold();
        if (line != null) {
            line.abort();
            line = null;
        }
    }

    private void awaitTransports() {
        next(Limits.TRANSPORTS, this::transportsLimitReached);
        startWatching();
    }

    private void transportsLimitReached() {
        Transports current = transports;
        if (current != null
                && state.phase() instanceof Phase.Connecting(Route route, int attempt)
                && current.connected(route)) {
            happened(new ConnectionEvent.TransportsUp());
        } else {
            mediaLost(missingPart());
        }
    }

    private void announceUp(Route route) {
        next(Limits.STABLE, () -> happened(new ConnectionEvent.HeldUp()));
        offWatch.reset();
        if (route == Route.RESUME) {
            room.resumed(lastReceivedByServer);
            outbox.flow();
            gate.emit(new SignalingEvent.Reconnected(ReconnectKind.RESUME));
            return;
        }
        gate.open(room.joined());
        if (route == Route.FULL) {
            gate.emit(new SignalingEvent.Reconnected(ReconnectKind.FULL));
        }
    }

    private void finish(EndReason reason) {
        next(Duration.ZERO, null);
        stopWatching();
        liveness.stop();
        sayGoodbye(DisconnectReason.CLIENT_INITIATED);
        if (line != null) {
            line.close();
            line = null;
        }
        outbox.disconnect();
        room.close();
        if (transports != null) {
            transports.close();
        }
        LOG.info("ended: {}", reason);
        gate.emit(new SignalingEvent.Closed(reason));
        mailbox.schedule(Limits.FAREWELL.plusMillis(100), mailbox::close);
    }

    /** Without it the server would keep us in the room for a while. */
    private void sayGoodbye(DisconnectReason reason) {
        outbox.send(SignalRequest.newBuilder()
                .setLeave(LeaveRequest.newBuilder().setReason(reason).setAction(LeaveRequest.Action.DISCONNECT))
                .build());
        if (line != null) {
            line.close();
        }
    }

    /** The one thing that happens next if nothing else does. */
    private void next(Duration delay, @Nullable Runnable task) {
        if (step != null) {
            step.cancel();
        }
        step = task == null ? null : mailbox.schedule(delay, task);
    }

    private void joinLimitReached() {
        Failure otherwise = state.phase() instanceof Phase.Connecting
                ? new Failure.MediaUnreachable(missingPart())
                : new Failure.ServerNotAnswering(dialer.host(), Limits.FIRST_JOIN);
        happened(new ConnectionEvent.JoinLimitReached(otherwise));
    }

    private void silent(Duration limit) {
        failed(new Failure.ServerNotAnswering(dialer.host(), limit), ReconnectReason.RR_SIGNAL_DISCONNECTED);
    }

    private void failed(Failure failure, ReconnectReason reason) {
        happened(new ConnectionEvent.Failed(failure, reason));
    }

    // --- the transports ---------------------------------------------------------------------------------------------

    private void startWatching() {
        stopWatching();
        watch = mailbox.schedule(WATCH, () -> {
            watch = null;
            startWatching();
            lookAtTransports();
        });
    }

    private void stopWatching() {
        if (watch != null) {
            watch.cancel();
            watch = null;
        }
    }

    private void lookAtTransports() {
        Transports current = transports;
        if (current == null) {
            return;
        }
        switch (state.phase()) {
            case Phase.Connecting(Route route, int attempt)
            when current.up(route) -> happened(new ConnectionEvent.TransportsUp());
            case Phase.Up up -> {
                current.lostPart().ifPresent(this::mediaLost);
                boolean off = current.shaky() || line == null || !line.isOpen();
                if (offWatch.look(off, mailbox.nanoTime())) {
                    happened(new ConnectionEvent.NotReallyUp());
                }
            }
            default -> {}
        }
    }

    private void mediaLost(String part) {
        failed(
                new Failure.MediaUnreachable(part),
                part.equals("send") ? ReconnectReason.RR_PUBLISHER_FAILED : ReconnectReason.RR_SUBSCRIBER_FAILED);
    }

    private String missingPart() {
        return transports == null ? "receive" : transports.missingPart();
    }

    @Override
    public void transportsChanged() {
        lookAtTransports();
    }

    @Override
    public void trackArrived(ReceivedTrack track) {
        room.arriving().arrived(track);
    }

    @Override
    public void trackGone(ReceivedTrack track) {
        room.arriving().gone(track);
    }

    @Override
    public void channelOpened(DataChannel channel) {
        room.data().listen(channel);
    }

    @Override
    public void transportBroken(String part, EngineFailure failure) {
        LOG.warn("the {} peer cannot go on: {}", part, failure);
        if (failure instanceof EngineFailure.NativeLibraryMissing missing) {
            failed(new Failure.MediaEngineUnavailable(missing.detail()), ReconnectReason.RR_UNKNOWN);
        } else if (state.phase() instanceof Phase.Up) {
            // Only new peers help, so there is nothing to resume.
            happened(new ConnectionEvent.NotReallyUp());
        } else {
            mediaLost(part);
        }
    }

    // --- the server's messages --------------------------------------------------------------------------------------

    private void message(Line from, SignalResponse message) {
        liveness.heard();
        switch (message.getMessageCase()) {
            case LEAVE -> left(message.getLeave());
            case REFRESH_TOKEN -> tokens.refreshed(message.getRefreshToken());
            case PONG_RESP -> liveness.pong(message.getPongResp());
            case PONG -> LOG.trace("pong");
            default -> {
                if (state.phase() instanceof Phase.Dialing) {
                    first(from, message);
                } else {
                    aboutTheRoom(message);
                }
            }
        }
    }

    /** The first message of a connection decides. */
    private void first(Line from, SignalResponse message) {
        if (from.route != Route.RESUME) {
            if (message.hasJoin()) {
                join(from, message.getJoin());
            }
            return;
        }
        resume(from, message.getReconnect());
        if (!message.hasReconnect()) {
            aboutTheRoom(message);
        }
    }

    private void aboutTheRoom(SignalResponse message) {
        if (message.hasRoomMoved()) {
            tokens.refreshed(message.getRoomMoved().getToken());
        }
        if (transports != null) {
            room.message(message, transports);
        }
    }

    private void join(Line from, JoinResponse join) {
        if (join.getParticipant().getSid().isEmpty()
                || join.getParticipant().getSid().length() > Limits.SID_CHARACTERS) {
            failed(new Failure.ProtocolViolation("a join without a participant"), ReconnectReason.RR_UNKNOWN);
            return;
        }
        Transports old = transports;
        Transports fresh;
        try {
            fresh = new Transports(
                    context.engine(),
                    IceConfigurations.of(join.getIceServersList(), join.getClientConfiguration()),
                    join.getSubscriberPrimary(),
                    mailbox,
                    outbox,
                    this);
        } catch (EngineException problem) {
            LOG.error("the media engine does not run", problem);
            failed(new Failure.MediaEngineUnavailable(problem.failure().detail()), ReconnectReason.RR_UNKNOWN);
            return;
        }
        room.forget();
        gate.shut();
        if (old != null) {
            old.close();
        }
        transports = fresh;
        lastReceivedByServer = 0;
        liveness.configure(join.getPingInterval(), join.getPingTimeout());
        outbox.forget();
        from.accept();
        outbox.flow();
        room.join(join, fresh);
        if (from.route == Route.JOIN) {
            gate.emit(room.admitted());
        }
        happened(new ConnectionEvent.Accepted(
                join.getClientConfiguration().getResumeConnection() != ClientConfigSetting.DISABLED));
    }

    private void resume(Line from, ReconnectResponse reconnect) {
        Transports current = transports;
        if (current == null) {
            failed(new Failure.ProtocolViolation("a resume before any join"), ReconnectReason.RR_UNKNOWN);
            return;
        }
        lastReceivedByServer = reconnect.getLastMessageSeq();
        current.expectRestart(IceConfigurations.of(reconnect.getIceServersList(), reconnect.getClientConfiguration()));
        from.accept();
        outbox.send(
                SignalRequest.newBuilder().setSyncState(room.syncState(current)).build());
        current.restartSender();
        happened(new ConnectionEvent.Accepted(
                reconnect.getClientConfiguration().getResumeConnection() != ClientConfigSetting.DISABLED));
    }

    private void left(LeaveRequest leave) {
        LeaveRequest.Action action = leave.getAction();
        if (action == LeaveRequest.Action.DISCONNECT && leave.getCanReconnect()) {
            action = LeaveRequest.Action.RECONNECT;
        }
        LOG.info("the server says leave: {} because of {}", action, leave.getReason());
        happened(new ConnectionEvent.Ordered(action, leave.getReason()));
    }

    /** One connection's events, ignored once another line took its place. */
    private final class Line implements Dialer.Listener {
        private final Route route;
        private @Nullable SignalConnection connection;

        Line(Route route) {
            this.route = route;
        }

        boolean isOpen() {
            return connection != null && connection.isOpen();
        }

        void accept() {
            SignalConnection open = connection;
            if (open != null) {
                outbox.connect(open::send);
            }
            liveness.start();
        }

        void close() {
            if (connection != null) {
                connection.close();
            }
        }

        void abort() {
            if (connection != null) {
                connection.abort();
            }
        }

        @Override
        public void opened() {
            if (line == this) {
                next(Limits.FIRST_MESSAGE, () -> silent(Limits.FIRST_MESSAGE));
            }
        }

        @Override
        public void message(SignalResponse message) {
            if (line == this) {
                Call.this.message(this, message);
            }
        }

        @Override
        public void lost(Failure failure) {
            if (line == this) {
                failed(failure, ReconnectReason.RR_SIGNAL_DISCONNECTED);
            }
        }
    }
}
