// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.ReconnectKind;
import eu.plenum.client.signaling.livekit.ConnectionState.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import livekit.LivekitModels.DisconnectReason;
import livekit.LivekitModels.ReconnectReason;
import livekit.LivekitRtc.LeaveRequest;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionMachineTest {
    private static final Failure UNREACHABLE = new Failure.ServerUnreachable("host", "refused");
    private static final Failure SILENT = new Failure.ServerNotAnswering("host", Duration.ofSeconds(5));
    private static final Failure BUSY = new Failure.ServerBusy("host", 503);
    private static final Failure REFUSED = new Failure.NotPermitted("expired");
    private static final Failure NO_MEDIA = new Failure.MediaUnreachable("receive");
    private static final Failure BROKEN = new Failure.ProtocolViolation("garbage");
    private static final Failure UNTRUSTED = new Failure.TlsUntrusted("host", "self-signed");
    private static final ConnectionState UP = new ConnectionState(new Phase.Up(0), true, true, 0, Optional.empty());

    private final ConnectionMachine machine = new ConnectionMachine(new ReconnectPolicy());

    @Test
    void aJoinDialsIsAcceptedAwaitsItsTransportsAndIsUp() {
        var dialing = step(ConnectionState.IDLE, new ConnectionEvent.Started());
        assertThat(dialing.effects())
                .containsExactly(new ConnectionEffect.Dial(Route.JOIN, ReconnectReason.RR_UNKNOWN));
        var connecting = step(dialing.state(), new ConnectionEvent.Accepted(true));
        assertThat(connecting.effects()).containsExactly(new ConnectionEffect.AwaitTransports(Route.JOIN));
        var up = step(connecting.state(), new ConnectionEvent.TransportsUp());
        assertThat(up.effects()).containsExactly(new ConnectionEffect.AnnounceUp(Route.JOIN));
        assertThat(up.state().joined()).isTrue();
    }

    @Test
    void aFirstJoinGivesUpOnTheThirdRefusedConnection() {
        ConnectionState state = in(new Phase.Dialing(Route.JOIN, 1), false);
        for (int attempt = 2; attempt <= 3; attempt++) {
            var failed = step(state, lost(UNREACHABLE));
            assertThat(failed.state().phase())
                    .isEqualTo(new Phase.Waiting(Route.JOIN, attempt, ReconnectReason.RR_UNKNOWN));
            state = step(failed.state(), new ConnectionEvent.WaitOver()).state();
        }
        assertThat(step(state, lost(UNREACHABLE)).effects())
                .containsExactly(new ConnectionEffect.Finish(new EndReason.Failed(UNREACHABLE)));
    }

    @Test
    void aFirstJoinFailsAtOnceWhereWaitingDoesNotHelp() {
        for (Failure failure : List.of(REFUSED, UNTRUSTED, BROKEN, new Failure.RoomNotFound())) {
            assertThat(step(in(new Phase.Dialing(Route.JOIN, 1), false), lost(failure))
                            .state()
                            .phase())
                    .isEqualTo(new Phase.Over(new EndReason.Failed(failure)));
        }
    }

    @Test
    void aFirstJoinWaitsForABusyServerUntilItsLimit() {
        ConnectionState state = in(new Phase.Dialing(Route.JOIN, 50), false);
        var failed = step(state, lost(BUSY));
        assertThat(failed.state().phase()).isInstanceOf(Phase.Waiting.class);
        assertThat(step(failed.state(), new ConnectionEvent.JoinLimitReached(SILENT))
                        .effects())
                .containsExactly(new ConnectionEffect.Finish(new EndReason.Failed(BUSY)));
    }

    @Test
    void theJoinLimitMeansNothingToARunningCall() {
        assertThat(step(UP, new ConnectionEvent.JoinLimitReached(SILENT)).state())
                .isEqualTo(UP);
    }

    @Test
    void aLostSocketIsResumedAtOnce() {
        var lost = step(UP, lost(UNREACHABLE));
        assertThat(lost.effects())
                .containsExactly(
                        new ConnectionEffect.AnnounceReconnecting(ReconnectKind.RESUME),
                        new ConnectionEffect.Dial(Route.RESUME, ReconnectReason.RR_SIGNAL_DISCONNECTED));
    }

    @Test
    void aRunningCallNeverEndsWhileOnlyTheNetworkIsMissing() {
        ConnectionState state = UP;
        for (int i = 0; i < 10_000; i++) {
            for (Failure failure : List.of(UNREACHABLE, SILENT, BUSY, UNTRUSTED, NO_MEDIA)) {
                state = step(state, lost(failure)).state();
                state = step(state, new ConnectionEvent.WaitOver()).state();
                assertThat(state.phase()).isInstanceOf(Phase.Dialing.class);
            }
        }
    }

    @Test
    void aRefusedTokenEndsARunningCall() {
        assertThat(step(in(new Phase.Dialing(Route.RESUME, 4), true), lost(REFUSED))
                        .state()
                        .phase())
                .isEqualTo(new Phase.Over(new EndReason.Failed(REFUSED)));
    }

    @Test
    void aResumeThatFailsForTheNetworkStaysAResume() {
        var failed = step(in(new Phase.Dialing(Route.RESUME, 1), true), lost(UNREACHABLE));
        assertThat(failed.effects()).containsExactly(new ConnectionEffect.HangUp(), new ConnectionEffect.Wait(2));
        assertThat(failed.state().phase())
                .isEqualTo(new Phase.Waiting(Route.RESUME, 2, ReconnectReason.RR_SIGNAL_DISCONNECTED));
    }

    @Test
    void aResumeWithoutMediaBecomesAFullReconnect() {
        var failed = step(in(new Phase.Connecting(Route.RESUME, 1), true), lost(NO_MEDIA));
        assertThat(failed.effects()).contains(new ConnectionEffect.AnnounceReconnecting(ReconnectKind.FULL));
        assertThat(failed.state().phase())
                .isEqualTo(new Phase.Waiting(Route.FULL, 2, ReconnectReason.RR_SIGNAL_DISCONNECTED));
    }

    @Test
    void aFullReconnectNeverGoesBackToAResume() {
        ConnectionState full = in(new Phase.Connecting(Route.FULL, 3), true);
        for (ConnectionEvent event : List.of(
                lost(UNREACHABLE),
                new ConnectionEvent.Ordered(LeaveRequest.Action.RESUME, DisconnectReason.MIGRATION),
                new ConnectionEvent.NetworkChanged())) {
            assertThat(route(step(full, event).state().phase())).isEqualTo(Route.FULL);
        }
    }

    @Test
    void aServerThatAlwaysOrdersUsAwayIsNotHammered() {
        ConnectionState state = in(new Phase.Up(0), true);
        for (int i = 0; i < 5; i++) {
            var ordered = step(
                    state, new ConnectionEvent.Ordered(LeaveRequest.Action.RECONNECT, DisconnectReason.STATE_MISMATCH));
            state = ordered.state();
            if (i > 0) {
                assertThat(ordered.effects()).contains(new ConnectionEffect.Wait(i + 1));
                state = step(state, new ConnectionEvent.WaitOver()).state();
            }
            state = step(state, new ConnectionEvent.Accepted(true)).state();
            state = step(state, new ConnectionEvent.TransportsUp()).state();
        }
        assertThat(step(step(state, new ConnectionEvent.HeldUp()).state(), lost(UNREACHABLE))
                        .effects())
                .as("after a while it is forgiven")
                .contains(new ConnectionEffect.Dial(Route.RESUME, ReconnectReason.RR_SIGNAL_DISCONNECTED));
    }

    @Test
    void threeViolationsInARowEndARunningCall() {
        ConnectionState state = UP;
        for (int i = 0; i < 2; i++) {
            state = step(state, lost(BROKEN)).state();
            state = step(state, new ConnectionEvent.WaitOver()).state();
        }
        assertThat(step(state, lost(BROKEN)).state().phase()).isEqualTo(new Phase.Over(new EndReason.Failed(BROKEN)));
    }

    @Test
    void aServerThatLostUsIsJoinedAnew() {
        for (DisconnectReason reason : List.of(
                DisconnectReason.CONNECTION_TIMEOUT, DisconnectReason.SIGNAL_CLOSE, DisconnectReason.MEDIA_FAILURE)) {
            var ordered = step(UP, new ConnectionEvent.Ordered(LeaveRequest.Action.DISCONNECT, reason));
            assertThat(ordered.effects()).contains(new ConnectionEffect.Dial(Route.FULL, ReconnectReason.RR_UNKNOWN));
        }
    }

    @ParameterizedTest
    @EnumSource(DisconnectReason.class)
    void everyReasonHasItsEnd(DisconnectReason reason) {
        var joining = in(new Phase.Dialing(Route.JOIN, 1), false);
        assertThat(step(joining, new ConnectionEvent.Ordered(LeaveRequest.Action.DISCONNECT, reason))
                        .state()
                        .phase())
                .isEqualTo(new Phase.Over(LeaveReasons.end(reason)));
    }

    @Property(tries = 2_000)
    void everyStateAcceptsLeaveAndOverAbsorbs(
            @ForAll("states") ConnectionState state, @ForAll("events") ConnectionEvent event) {
        var left = step(state, new ConnectionEvent.LeaveAsked());
        assertThat(left.state().phase()).isInstanceOf(Phase.Over.class);
        var after = step(left.state(), event);
        assertThat(after.state()).isEqualTo(left.state());
        assertThat(after.effects()).isEmpty();
    }

    @Property(tries = 5_000)
    void whateverHappensTheRulesHold(@ForAll("histories") List<ConnectionEvent> history) {
        ConnectionState state =
                step(ConnectionState.IDLE, new ConnectionEvent.Started()).state();
        for (ConnectionEvent event : history) {
            var next = step(state, event);
            long finishes = next.effects().stream()
                    .filter(ConnectionEffect.Finish.class::isInstance)
                    .count();
            boolean nowOver = next.state().phase() instanceof Phase.Over;
            assertThat(finishes).isEqualTo(nowOver && !(state.phase() instanceof Phase.Over) ? 1 : 0);
            boolean waits = next.state().phase() instanceof Phase.Waiting
                    && !next.state().equals(state);
            if (waits && !state.phase().equals(next.state().phase())) {
                assertThat(next.effects())
                        .as("nothing waits without a timer")
                        .hasAtLeastOneElementOfType(ConnectionEffect.Wait.class);
            }
            if (next.effects().stream().anyMatch(ConnectionEffect.AnnounceReconnecting.class::isInstance)) {
                assertThat(next.state().joined()).isTrue();
            }
            state = next.state();
        }
    }

    @Provide
    Arbitrary<ConnectionEvent> events() {
        return Arbitraries.of(
                new ConnectionEvent.Started(),
                new ConnectionEvent.Accepted(true),
                new ConnectionEvent.Accepted(false),
                new ConnectionEvent.TransportsUp(),
                new ConnectionEvent.HeldUp(),
                lost(UNREACHABLE),
                lost(SILENT),
                lost(BUSY),
                lost(REFUSED),
                lost(NO_MEDIA),
                lost(BROKEN),
                lost(UNTRUSTED),
                new ConnectionEvent.Ordered(LeaveRequest.Action.RESUME, DisconnectReason.MIGRATION),
                new ConnectionEvent.Ordered(LeaveRequest.Action.RECONNECT, DisconnectReason.STATE_MISMATCH),
                new ConnectionEvent.Ordered(LeaveRequest.Action.DISCONNECT, DisconnectReason.PARTICIPANT_REMOVED),
                new ConnectionEvent.Ordered(LeaveRequest.Action.DISCONNECT, DisconnectReason.CONNECTION_TIMEOUT),
                new ConnectionEvent.WaitOver(),
                new ConnectionEvent.JoinLimitReached(SILENT),
                new ConnectionEvent.NetworkChanged(),
                new ConnectionEvent.NotReallyUp(),
                new ConnectionEvent.LeaveAsked());
    }

    @Provide
    Arbitrary<List<ConnectionEvent>> histories() {
        return events().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<ConnectionState> states() {
        return histories().map(history -> {
            ConnectionState state = ConnectionState.IDLE;
            for (ConnectionEvent event : history) {
                if (!(event instanceof ConnectionEvent.LeaveAsked)) {
                    var next = step(state, event).state();
                    state = next.phase() instanceof Phase.Over ? state : next;
                }
            }
            return state;
        });
    }

    private ConnectionMachine.Step step(ConnectionState state, ConnectionEvent event) {
        return machine.step(state, event);
    }

    private static ConnectionEvent lost(Failure failure) {
        return new ConnectionEvent.Failed(failure, ReconnectReason.RR_SIGNAL_DISCONNECTED);
    }

    private static ConnectionState in(Phase phase, boolean joined) {
        return new ConnectionState(phase, joined, true, 0, Optional.empty());
    }

    private static Route route(Phase phase) {
        return switch (phase) {
            case Phase.Dialing(Route route, int attempt) -> route;
            case Phase.Connecting(Route route, int attempt) -> route;
            case Phase.Waiting(Route route, int attempt, ReconnectReason reason) -> route;
            default -> throw new AssertionError(phase.toString());
        };
    }
}
