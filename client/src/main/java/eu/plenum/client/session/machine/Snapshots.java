// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.session.LocalMedia;
import eu.plenum.client.session.SessionPhase;
import eu.plenum.client.session.SessionSnapshot;

/** What a screen may see of a state. */
final class Snapshots {
    private Snapshots() {}

    static SessionSnapshot of(SessionState state) {
        Call call = state.call();
        Local local = call.local();
        return new SessionSnapshot(
                call.version(),
                phase(state),
                call.room(),
                call.roster().participants(),
                call.roster().speaking(),
                call.chat(),
                call.notices().newest(),
                new LocalMedia(
                        local.camera().choice(),
                        local.camera().muted(),
                        local.microphone(),
                        local.microphoneMuted(),
                        local.speaker(),
                        local.handRaised()),
                call.capabilities(),
                call.permissions(),
                call.volumes());
    }

    private static SessionPhase phase(SessionState state) {
        return switch (state) {
            case SessionState.Connecting(var _, long since) -> new SessionPhase.Connecting(since);
            case SessionState.Connected(var _, long since) -> new SessionPhase.Connected(since);
            case SessionState.Reconnecting(var _, long _, var kind, long since) ->
                new SessionPhase.Reconnecting(kind, since);
            case SessionState.Leaving(var _) -> new SessionPhase.Leaving();
            case SessionState.Ended(var _, var reason) -> new SessionPhase.Ended(reason);
        };
    }
}
