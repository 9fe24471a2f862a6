// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Notice;
import eu.plenum.client.session.machine.SessionEffect.CheckNetwork;
import eu.plenum.client.session.machine.SessionEffect.LeaveServer;
import eu.plenum.client.session.machine.SessionEffect.StartLeaveTimer;
import eu.plenum.client.session.machine.SessionEvent.Command;
import eu.plenum.client.session.machine.SessionEvent.FromDevices;
import eu.plenum.client.session.machine.SessionEvent.FromMachine;
import eu.plenum.client.session.machine.SessionEvent.FromTimer;
import eu.plenum.client.session.machine.SessionState.Connected;
import eu.plenum.client.session.machine.SessionState.Connecting;
import eu.plenum.client.session.machine.SessionState.Ended;
import eu.plenum.client.session.machine.SessionState.Leaving;
import eu.plenum.client.session.machine.SessionState.Reconnecting;
import eu.plenum.client.signaling.SignalingEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The session as a pure function. An event first changes the state; what must then be done outside follows, for the most part,
 * from comparing the state before with the state after ({@link EffectsOfChange}), so that no path can forget a device.
 */
final class SessionReducer {

    /** After this the session ends even when the server has not answered our leave. */
    static final Duration LEAVE_LIMIT = Duration.ofMillis(1_500);

    private SessionReducer() {}

    /** The first state and what gets the devices going while the server is being reached. */
    static Step start(JoinRequest request, long nowNanos) {
        Connecting state = new Connecting(Call.of(Local.of(request)), nowNanos);
        return new Step(state, EffectsOfChange.atStart(state));
    }

    static Step step(SessionState before, SessionEvent event, long nowNanos) {
        if (before instanceof Ended) {
            return new Step(before);
        }
        Step direct = move(before, event, nowNanos);
        Reconciliation.Result told = Reconciliation.of(direct.state());
        SessionState after = told.state();
        List<SessionEffect> effects = new ArrayList<>(direct.effects());
        effects.addAll(told.effects());
        effects.addAll(EffectsOfChange.between(before, after));
        return new Step(
                after.equals(before)
                        ? before
                        : after.withCall(after.call().withVersion(before.call().version() + 1)),
                effects);
    }

    private static Step move(SessionState state, SessionEvent event, long now) {
        return switch (event) {
            case SessionEvent.Leave() -> leave(state);
            case Command command -> state instanceof Leaving ? new Step(state) : Commands.apply(state, command);
            case SessionEvent.FromSignaling(SignalingEvent signaling) -> signaling(state, signaling, now);
            case FromDevices devices ->
                state.capturing() ? within(state, DeviceReports.apply(state.call(), devices)) : new Step(state);
            case FromMachine machine -> state instanceof Leaving ? new Step(state) : machine(state, machine);
            case FromTimer _ -> state instanceof Leaving ? end(state, new EndReason.Left()) : new Step(state);
            case SessionEvent.Broken(var failure) -> end(state, new EndReason.Failed(failure));
        };
    }

    private static Step leave(SessionState state) {
        return state instanceof Leaving
                ? new Step(state)
                : new Step(new Leaving(state.call()), new LeaveServer(), new StartLeaveTimer(LEAVE_LIMIT));
    }

    private static Step machine(SessionState state, FromMachine event) {
        Call call = state.call();
        Call next = switch (event) {
            case SessionEvent.NetworkChanged() -> call;
            case SessionEvent.Woke() -> afterSleep(call);
        };
        return new Step(state.withCall(next), new CheckNetwork());
    }

    private static Call afterSleep(Call call) {
        Local local = call.local();
        boolean capturing = !local.microphoneMuted() || !local.camera().muted();
        return capturing
                ? call.withLocal(local.withMicrophoneMuted(true)
                                .withCamera(local.camera().mute(true)))
                        .noting(new Notice.MutedAfterSleep())
                : call;
    }

    private static Step signaling(SessionState state, SignalingEvent event, long now) {
        if (event instanceof SignalingEvent.Closed(EndReason reason)) {
            return end(state, reason);
        }
        if (state instanceof Leaving) {
            return new Step(state);
        }
        return switch (event) {
            case SignalingEvent.Admitted admitted ->
                state instanceof Connecting
                        ? within(state, ServerReports.admitted(state.call(), admitted))
                        : new Step(state);
            case SignalingEvent.Joined joined ->
                new Step(connected(state, ServerReports.joined(state.call(), joined), now));
            case SignalingEvent.Reconnected _ ->
                state instanceof Reconnecting ? new Step(connected(state, state.call(), now)) : new Step(state);
            case SignalingEvent.Reconnecting(var kind) ->
                switch (state) {
                    case Connected(Call call, long since) ->
                        new Step(new Reconnecting(call.withRoster(call.roster().silent()), since, kind, now));
                    case Reconnecting(Call call, long joined, var _, long since) ->
                        new Step(new Reconnecting(call, joined, kind, since));
                    default -> new Step(state);
                };
            default -> within(state, ServerReports.apply(state.call(), event));
        };
    }

    private static Connected connected(SessionState state, Call call, long now) {
        return switch (state) {
            case Reconnecting(var _, long joined, var _, long since) ->
                new Connected(
                        call.noting(new Notice.Reconnected(
                                Duration.ofNanos(now - since).toMillis())),
                        joined);
            case Connected(var _, long since) -> new Connected(call, since);
            default -> new Connected(call, now);
        };
    }

    /** Whoever is leaving has left, whatever else went wrong meanwhile. */
    private static Step end(SessionState state, EndReason reason) {
        return new Step(new Ended(state.call(), state instanceof Leaving ? new EndReason.Left() : reason));
    }

    private static Step within(SessionState state, Call call) {
        return new Step(state.withCall(call));
    }
}
