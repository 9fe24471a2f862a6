// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.ReconnectKind;
import eu.plenum.client.signaling.livekit.ConnectionState.Phase;
import java.util.ArrayList;
import java.util.List;
import livekit.LivekitModels.DisconnectReason;
import livekit.LivekitModels.ReconnectReason;
import livekit.LivekitRtc.LeaveRequest;

/**
 * Joining, resuming, joining anew, leaving: {@code (state, event) -> (state, effects)}. Pure. The rules: the first join gives up;
 * a running call never does while only the network is missing; a resume that fails for another reason than the network becomes a
 * full reconnect, never the other way round; after Over nothing happens.
 */
final class ConnectionMachine {
    private final ReconnectPolicy policy;

    ConnectionMachine(ReconnectPolicy policy) {
        this.policy = policy;
    }

    record Step(ConnectionState state, List<ConnectionEffect> effects) {
        Step {
            effects = List.copyOf(effects);
        }
    }

    Step step(ConnectionState state, ConnectionEvent event) {
        if (state.phase() instanceof Phase.Over) {
            return stay(state);
        }
        return switch (event) {
            case ConnectionEvent.Started started -> started(state);
            case ConnectionEvent.Accepted accepted -> accepted(state, accepted.resumable());
            case ConnectionEvent.TransportsUp up -> transportsUp(state);
            case ConnectionEvent.HeldUp held -> state.phase() instanceof Phase.Up ? stay(state.stable()) : stay(state);
            case ConnectionEvent.Failed failed -> failed(state, failed.failure(), failed.reason());
            case ConnectionEvent.Ordered ordered -> ordered(state, ordered.action(), ordered.reason());
            case ConnectionEvent.WaitOver over -> waitOver(state);
            case ConnectionEvent.JoinLimitReached limit -> joinLimitReached(state, limit.otherwise());
            case ConnectionEvent.NetworkChanged changed -> networkChanged(state);
            case ConnectionEvent.NotReallyUp mismatch -> notReallyUp(state);
            case ConnectionEvent.LeaveAsked leave -> over(state, new EndReason.Left());
        };
    }

    private Step started(ConnectionState state) {
        if (!(state.phase() instanceof Phase.Idle)) {
            return stay(state);
        }
        return new Step(
                state.in(new Phase.Dialing(Route.JOIN, 1)),
                List.of(new ConnectionEffect.Dial(Route.JOIN, ReconnectReason.RR_UNKNOWN)));
    }

    private Step accepted(ConnectionState state, boolean resumable) {
        return state.phase() instanceof Phase.Dialing(Route route, int attempt)
                ? new Step(
                        state.allowingResume(resumable).in(new Phase.Connecting(route, attempt)),
                        List.of(new ConnectionEffect.AwaitTransports(route)))
                : stay(state);
    }

    private Step transportsUp(ConnectionState state) {
        return state.phase() instanceof Phase.Connecting(Route route, int attempt)
                ? new Step(state.up(route == Route.JOIN ? 0 : attempt), List.of(new ConnectionEffect.AnnounceUp(route)))
                : stay(state);
    }

    private static Step joinLimitReached(ConnectionState state, Failure otherwise) {
        if (state.joined()) {
            return stay(state);
        }
        // That one try got no answer is the same as that all of them got none, with a shorter limit.
        Failure why = state.last()
                .filter(last -> !(last instanceof Failure.ServerNotAnswering))
                .orElse(otherwise);
        return over(state, new EndReason.Failed(why));
    }

    private Step failed(ConnectionState before, Failure failure, ReconnectReason reason) {
        ConnectionState state = before.after(failure);
        if (!state.joined()) {
            return firstJoinFailed(state, failure);
        }
        if (policy.endsRunningCall(failure, state.violations())) {
            return over(state, new EndReason.Failed(failure));
        }
        return switch (state.phase()) {
            case Phase.Up(int attempts) ->
                // Whatever broke a call that was up, its session may still be there: try to resume it first.
                again(state, state.resumable() ? Route.RESUME : Route.FULL, attempts + 1, reason);
            case Phase.Dialing(Route route, int attempt) -> again(state, next(route, failure), attempt + 1, reason);
            case Phase.Connecting(Route route, int attempt) -> again(state, next(route, failure), attempt + 1, reason);
            default -> stay(state);
        };
    }

    private Route next(Route route, Failure failure) {
        return route == Route.RESUME && policy.resumable(failure) ? Route.RESUME : Route.FULL;
    }

    private Step firstJoinFailed(ConnectionState state, Failure failure) {
        if (!(state.phase() instanceof Phase.Dialing) && !(state.phase() instanceof Phase.Connecting)) {
            return stay(state);
        }
        int attempt = attempt(state.phase());
        if (attempt >= policy.firstJoinTries(failure)) {
            return over(state, new EndReason.Failed(failure));
        }
        return new Step(
                state.in(new Phase.Waiting(Route.JOIN, attempt + 1, ReconnectReason.RR_UNKNOWN)),
                List.of(new ConnectionEffect.HangUp(), new ConnectionEffect.Wait(attempt + 1)));
    }

    private Step ordered(ConnectionState state, LeaveRequest.Action action, DisconnectReason reason) {
        boolean ends = action != LeaveRequest.Action.RESUME && action != LeaveRequest.Action.RECONNECT;
        if (ends && !(state.joined() && LeaveReasons.networkOnly(reason))) {
            return over(state, LeaveReasons.end(reason));
        }
        if (!state.joined()) {
            return firstJoinFailed(state, new Failure.EndedByServer(reason.name()));
        }
        boolean resume =
                action == LeaveRequest.Action.RESUME && state.resumable() && !(route(state.phase()) == Route.FULL);
        return again(state, resume ? Route.RESUME : Route.FULL, attempt(state.phase()) + 1, ReconnectReason.RR_UNKNOWN);
    }

    private static Step waitOver(ConnectionState state) {
        return state.phase() instanceof Phase.Waiting(Route route, int attempt, ReconnectReason reason)
                ? dial(state, route, attempt, reason)
                : stay(state);
    }

    /** A socket opened over the old network may never fail by itself, so every try starts anew. */
    private static Step networkChanged(ConnectionState state) {
        return switch (state.phase()) {
            case Phase.Up up
            when state.resumable() ->
                announced(state, Route.RESUME, dial(state, Route.RESUME, 1, ReconnectReason.RR_SWITCH_CANDIDATE));
            case Phase.Up up -> announced(state, Route.FULL, dial(state, Route.FULL, 1, ReconnectReason.RR_UNKNOWN));
            case Phase.Waiting(Route route, int attempt, ReconnectReason reason)
            when state.joined() -> dial(state, route, 1, ReconnectReason.RR_SWITCH_CANDIDATE);
            case Phase.Dialing(Route route, int attempt)
            when state.joined() -> dial(state, route, 1, ReconnectReason.RR_SWITCH_CANDIDATE);
            case Phase.Connecting(Route route, int attempt)
            when state.joined() -> dial(state, route, 1, ReconnectReason.RR_SWITCH_CANDIDATE);
            default -> stay(state);
        };
    }

    private static Step notReallyUp(ConnectionState state) {
        return state.phase() instanceof Phase.Up(int attempts)
                ? again(state, Route.FULL, attempts + 1, ReconnectReason.RR_UNKNOWN)
                : stay(state);
    }

    /** The next try of a running call: the first at once, the others after a while. */
    private static Step again(ConnectionState state, Route route, int attempt, ReconnectReason reason) {
        Step step = attempt == 1
                ? dial(state, route, attempt, reason)
                : new Step(
                        state.in(new Phase.Waiting(route, attempt, reason)),
                        List.of(new ConnectionEffect.HangUp(), new ConnectionEffect.Wait(attempt)));
        return announced(state, route, step);
    }

    private static Step dial(ConnectionState state, Route route, int attempt, ReconnectReason reason) {
        return new Step(state.in(new Phase.Dialing(route, attempt)), List.of(new ConnectionEffect.Dial(route, reason)));
    }

    /** Says that we are reconnecting when that is new, or when a resume became a full reconnect. */
    private static Step announced(ConnectionState before, Route route, Step step) {
        if (route(before.phase()) == route) {
            return step;
        }
        ReconnectKind kind = route == Route.RESUME ? ReconnectKind.RESUME : ReconnectKind.FULL;
        List<ConnectionEffect> effects = new ArrayList<>();
        effects.add(new ConnectionEffect.AnnounceReconnecting(kind));
        effects.addAll(step.effects());
        return new Step(step.state(), effects);
    }

    private static Step over(ConnectionState state, EndReason reason) {
        return new Step(state.in(new Phase.Over(reason)), List.of(new ConnectionEffect.Finish(reason)));
    }

    private static Step stay(ConnectionState state) {
        return new Step(state, List.of());
    }

    private static int attempt(Phase phase) {
        return switch (phase) {
            case Phase.Dialing(Route route, int attempt) -> attempt;
            case Phase.Connecting(Route route, int attempt) -> attempt;
            case Phase.Waiting(Route route, int attempt, ReconnectReason reason) -> attempt;
            case Phase.Up(int attempts) -> attempts;
            case Phase.Idle idle -> 0;
            case Phase.Over over -> 0;
        };
    }

    /** {@link Route#JOIN} when no reconnecting is under way. */
    private static Route route(Phase phase) {
        return switch (phase) {
            case Phase.Dialing(Route route, int attempt) -> route;
            case Phase.Connecting(Route route, int attempt) -> route;
            case Phase.Waiting(Route route, int attempt, ReconnectReason reason) -> route;
            default -> Route.JOIN;
        };
    }
}
