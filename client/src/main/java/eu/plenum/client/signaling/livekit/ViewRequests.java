// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.TrackId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The size each track is shown at, kept over reconnects. Becoming visible is told at once; a new size or becoming hidden waits a
 * moment, so that a window being dragged does not flood the server. Owner: the session's thread.
 */
final class ViewRequests {
    private final Mailbox mailbox;
    private final Consumer<TrackId> changed;
    private final Map<TrackId, ViewSize> wanted = new HashMap<>();
    private final Map<TrackId, Mailbox.Timer> pending = new HashMap<>();

    /** @param changed told when the size of a track is to be asked for */
    ViewRequests(Mailbox mailbox, Consumer<TrackId> changed) {
        this.mailbox = mailbox;
        this.changed = changed;
    }

    /** {@link ViewSize#HIDDEN} for what was never shown. */
    ViewSize size(TrackId track) {
        return wanted.getOrDefault(track, ViewSize.HIDDEN);
    }

    void show(TrackId track, ViewSize size) {
        ViewSize before = size(track);
        if (before.equals(size)) {
            return;
        }
        if (!wanted.containsKey(track) && wanted.size() >= Limits.SHOWN_TRACKS) {
            wanted.values().removeIf(ViewSize::hidden);
            if (wanted.size() >= Limits.SHOWN_TRACKS) {
                return;
            }
        }
        wanted.put(track, size);
        if (before.hidden()) {
            Mailbox.Timer later = pending.remove(track);
            if (later != null) {
                later.cancel();
            }
            changed.accept(track);
        } else if (!pending.containsKey(track)) {
            pending.put(track, mailbox.schedule(Limits.VIEW_DEBOUNCE, () -> {
                pending.remove(track);
                changed.accept(track);
            }));
        }
    }
}
