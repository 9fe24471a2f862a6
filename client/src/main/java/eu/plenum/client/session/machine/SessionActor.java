// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.media.VideoViews;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.media.view.TrackViews;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.platform.ConnectivityListener;
import eu.plenum.client.session.CallCommands;
import eu.plenum.client.session.CallStatistics;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import eu.plenum.client.session.SessionSnapshot;
import eu.plenum.client.session.machine.SessionEffect.ToSignaling;
import eu.plenum.client.signaling.SignalingSession;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session: owns its state on the thread of its mailbox ({@code session-…}), runs the reducer's effects through the ports and
 * turns what they report into events. What other threads read is volatile, or guarded where it lives.
 */
public final class SessionActor implements Session {

    /** How long the devices may take to close before the session counts as over all the same. */
    static final Duration RELEASE_LIMIT = Duration.ofMillis(500);

    private static final Duration STATISTICS_LIMIT = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(SessionActor.class);

    private final SessionPorts ports;
    private final Mailbox mailbox;
    private final Executor blocking;
    private final SnapshotPublisher publisher;
    private final TrackViews views = new TrackViews(this::show);
    private final CallCommands commands = new PostedCommands(this::post);
    private final CompletableFuture<SessionSnapshot> ended = new CompletableFuture<>();
    private final CameraPort camera;
    private SessionState state;
    private volatile @Nullable SignalingSession signaling;
    private volatile @Nullable SoundPort sound;
    private Runnable stopWatching = () -> {};
    private Optional<ParticipantId> shownAs = Optional.empty();

    /**
     * Starts joining.
     *
     * @param mailbox becomes this session's own and is closed with it
     * @param blocking runs what may wait, away from the session's thread
     */
    public SessionActor(JoinRequest request, SessionPorts ports, Mailbox mailbox, Executor blocking) {
        this.ports = ports;
        this.mailbox = mailbox;
        this.blocking = blocking;
        this.camera = new CameraPort(ports.cameras(), this::post, blocking);
        Step first = SessionReducer.start(request, mailbox.nanoTime());
        this.state = first.state();
        this.publisher = new SnapshotPublisher(Snapshots.of(first.state()));
        mailbox.post(() -> start(first));
    }

    @Override
    public SessionSnapshot snapshot() {
        return publisher.newest();
    }

    @Override
    public Runnable onChange(Consumer<SessionSnapshot> changed) {
        return publisher.subscribe(changed);
    }

    @Override
    public CallCommands commands() {
        return commands;
    }

    @Override
    public VideoViews views() {
        return views;
    }

    @Override
    public double level(ParticipantId participant) {
        SoundPort open = sound;
        if (open == null) {
            return 0;
        }
        return isSelf(participant) ? open.microphoneLevel() : open.level(participant);
    }

    @Override
    public CompletableFuture<CallStatistics> statistics() {
        SignalingSession open = signaling;
        return open == null || snapshot().ended()
                ? CompletableFuture.completedFuture(CallStatistics.NONE)
                : open.statistics()
                        .thenApply(Statistics::of)
                        .completeOnTimeout(CallStatistics.NONE, STATISTICS_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public CompletableFuture<SessionSnapshot> ended() {
        return ended.copy();
    }

    private void post(SessionEvent event) {
        mailbox.post(() -> handle(event));
    }

    private void start(Step first) {
        try {
            signaling = ports.server().open(event -> post(new SessionEvent.FromSignaling(event)));
        } catch (CannotJoin refused) {
            LOG.warn("Joining ended before it began: {}.", refused.failure(), refused);
            handle(new SessionEvent.Broken(refused.failure()));
            return;
        } catch (RuntimeException | Error fault) {
            // Nobody else would end a session that has no server.
            LOG.error("Joining broke.", fault);
            handle(new SessionEvent.Broken(new Failure.Internal(fault.getClass().getSimpleName())));
            return;
        }
        stopWatching = ports.watch().apply(new MachineReports());
        sound = new SoundPort(ports.sound(), this::post);
        first.effects().forEach(this::run);
    }

    private void handle(SessionEvent event) {
        Step step;
        try {
            step = SessionReducer.step(state, event, mailbox.nanoTime());
        } catch (RuntimeException fault) {
            LOG.error("The session broke on a {}.", event.getClass().getSimpleName(), fault);
            step = SessionReducer.step(
                    state,
                    new SessionEvent.Broken(
                            new Failure.Internal(fault.getClass().getSimpleName())),
                    mailbox.nanoTime());
        }
        boolean changed = step.state().call().version() != state.call().version();
        state = step.state();
        if (changed) {
            publisher.publish(Snapshots.of(state));
            showOurselves();
        }
        step.effects().forEach(this::run);
    }

    /** Our own camera is a track like any other's as soon as we have a name in the room. */
    private void showOurselves() {
        if (shownAs.isEmpty()) {
            shownAs = state.call().roster().self().map(Participant::id);
            shownAs.ifPresent(self -> views.received(new TrackId(self, TrackSource.CAMERA), camera.ownPictures()));
        }
    }

    private void run(SessionEffect effect) {
        try {
            switch (effect) {
                case ToSignaling out -> tell(out);
                case SessionEffect.ToSound out -> {
                    SoundPort open = sound;
                    if (open != null) {
                        open.run(out);
                    }
                }
                case SessionEffect.ToCamera out -> camera.run(out);
                case SessionEffect.ShowPictures(var id, var track) -> views.received(id, track);
                case SessionEffect.LosePictures(var id) -> views.lost(id);
                case SessionEffect.StartLeaveTimer(Duration limit) ->
                    mailbox.schedule(limit, () -> handle(new SessionEvent.LeaveTimedOut()));
                case SessionEffect.Release() -> release();
            }
        } catch (RuntimeException | LinkageError fault) {
            LOG.error("A {} failed.", effect.getClass().getSimpleName(), fault);
        }
    }

    private void tell(ToSignaling effect) {
        SignalingSession open = signaling;
        if (open == null) {
            return;
        }
        switch (effect) {
            case SessionEffect.Publish(var track) -> open.publish(track);
            case SessionEffect.Unpublish(var source) -> open.unpublish(source);
            case SessionEffect.TellMuted(var source, boolean muted) -> open.mute(source, muted);
            case SessionEffect.TellChat(String text) -> open.sendChat(text);
            case SessionEffect.TellHand(boolean raised) -> open.raiseHand(raised);
            case SessionEffect.TellName(String name) -> open.rename(name);
            case SessionEffect.CheckNetwork() -> open.networkChanged();
            case SessionEffect.LeaveServer() -> open.leave();
        }
    }

    private void show(TrackId track, ViewSize size) {
        mailbox.post(() -> {
            SignalingSession open = signaling;
            if (open != null && !isSelf(track.participant())) {
                open.show(track, size);
            }
        });
    }

    private boolean isSelf(ParticipantId participant) {
        return snapshot()
                .self()
                .map(Participant::id)
                .filter(participant::equals)
                .isPresent();
    }

    private void release() {
        SessionSnapshot last = snapshot();
        SignalingSession server = signaling;
        SoundPort open = sound;
        CompletableFuture<?> closed = CompletableFuture.allOf(
                camera.release(),
                CompletableFuture.runAsync(
                        () -> {
                            stopWatching.run();
                            views.loseAll();
                            if (open != null) {
                                open.close();
                            }
                            if (server != null) {
                                server.leave();
                            }
                        },
                        blocking));
        var _ = closed.orTimeout(RELEASE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((_, late) -> {
                    if (late != null) {
                        LOG.warn("The session ended before all its devices were closed.", late);
                    }
                    mailbox.close();
                    ended.complete(last);
                });
    }

    /** Turns what the machine reports into events. */
    private final class MachineReports implements ConnectivityListener {
        @Override
        public void networkChanged() {
            post(new SessionEvent.NetworkChanged());
        }

        @Override
        public void woke() {
            post(new SessionEvent.Woke());
        }
    }
}
