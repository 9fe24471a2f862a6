// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling;

import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * One meeting on one server. The provider owns its peers, negotiation and reconnecting, on one thread of its own. Every method
 * may be called from any thread, returns at once, and does nothing after the session closed. What was published, muted, shown
 * and named is kept over reconnects by the provider.
 */
public interface SignalingSession {

    /** Publishes, or replaces the track of this source. {@link SignalingEvent.LocalTrackLive} says where to feed it. */
    void publish(LocalTrack track);

    void unpublish(TrackSource source);

    void mute(TrackSource source, boolean muted);

    /** The largest size the track is shown at; tracks never shown are never streamed. */
    void show(TrackId track, ViewSize size);

    /** Sends to everybody; our own message comes back as {@link SignalingEvent.ChatReceived} once it has been accepted. */
    void sendChat(String text);

    /** Sends data to the participants named, or to all when there are none. Unreliable data may be lost. */
    void sendData(String topic, byte[] payload, boolean reliable, List<ParticipantId> to);

    void rename(String name);

    void raiseHand(boolean raised);

    /** Sets attributes of our own; an empty value deletes one. */
    void setAttributes(Map<String, String> attributes);

    /** The machine's network changed, or it woke from sleep: the transports are to be checked now. */
    void networkChanged();

    /** Measured now; an empty list when there is nothing to measure. Completes on any thread. */
    CompletableFuture<MediaStatistics> statistics();

    /** Leaves cleanly: {@link SignalingEvent.Closed} follows within two seconds. */
    void leave();
}
