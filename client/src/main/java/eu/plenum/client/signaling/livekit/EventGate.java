// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.client.signaling.SignalingListener;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the promise that {@link SignalingEvent.Joined} comes before everything it introduces, save that we were let in, and
 * nothing after {@link SignalingEvent.Closed}. While shut, changes that the next Joined will carry are dropped and the others wait for it.
 * Owner: the session's thread.
 */
final class EventGate {
    private static final int MAX_WAITING = 10_000;

    private final SignalingListener listener;
    private final List<SignalingEvent> waiting = new ArrayList<>();
    private boolean open;
    private boolean over;

    EventGate(SignalingListener listener) {
        this.listener = listener;
    }

    void open(SignalingEvent.Joined joined) {
        if (over) {
            return;
        }
        listener.event(joined);
        open = true;
        waiting.forEach(listener::event);
        waiting.clear();
    }

    /** A new join begins. */
    void shut() {
        open = false;
        waiting.clear();
    }

    void emit(SignalingEvent event) {
        if (over) {
            return;
        }
        switch (event) {
            case SignalingEvent.Closed closed -> {
                over = true;
                waiting.clear();
                listener.event(closed);
            }
            case SignalingEvent.Admitted admitted -> listener.event(admitted);
            case SignalingEvent.Reconnecting reconnecting -> listener.event(reconnecting);
            case SignalingEvent.ParticipantChanged carried -> ifOpen(carried);
            case SignalingEvent.ParticipantLeft carried -> ifOpen(carried);
            case SignalingEvent.RoomChanged carried -> ifOpen(carried);
            case SignalingEvent.PermissionsChanged carried -> ifOpen(carried);
            case SignalingEvent.QualityChanged carried -> ifOpen(carried);
            case SignalingEvent.SpeakersChanged carried -> ifOpen(carried);
            default -> later(event);
        }
    }

    private void ifOpen(SignalingEvent event) {
        if (open) {
            listener.event(event);
        }
    }

    private void later(SignalingEvent event) {
        if (open) {
            listener.event(event);
        } else if (waiting.size() < MAX_WAITING) {
            waiting.add(event);
        }
    }
}
