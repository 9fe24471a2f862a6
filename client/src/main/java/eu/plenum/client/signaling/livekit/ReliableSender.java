// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.actor.Mailbox;
import eu.plenum.codec.DataChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import livekit.LivekitModels.DataPacket;
import org.jspecify.annotations.Nullable;

/**
 * Sends reliable packets with sequence numbers, never more at once than the channel's buffer should hold, and keeps the newest so
 * that those lost with a connection can be sent again. Owner: the session's thread.
 */
final class ReliableSender {
    /** libwebrtc never says that a channel's buffer has room again (measured), so we look. */
    private static final Duration POLL = Duration.ofMillis(20);

    private final Mailbox mailbox;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Deque<Kept> kept = new ArrayDeque<>();
    private int keptBytes;
    private int sequence;
    private @Nullable DataChannel channel;
    private boolean polling;
    private boolean held;

    private record Waiting(DataPacket.Builder packet, Runnable sent) {}

    private record Kept(int sequence, com.google.protobuf.ByteString packet) {}

    ReliableSender(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** A new join: numbers start again, what was sent is the old session's; what waits is still to be said. */
    void rejoin(DataChannel newChannel) {
        channel = newChannel;
        sequence = 0;
        kept.clear();
        keptBytes = 0;
        held = false;
        pump();
    }

    /** The connection is gone: nothing is sent before {@link #resume} or {@link #rejoin}. */
    void hold() {
        held = true;
    }

    /** @param lastReceived by the server, before the connection was lost */
    void resume(int lastReceived) {
        held = false;
        DataChannel open = channel;
        if (open != null && open.isOpen()) {
            kept.stream()
                    .filter(packet -> Integer.compareUnsigned(packet.sequence(), lastReceived) > 0)
                    .forEach(packet -> open.send(packet.packet().toByteArray()));
        }
        pump();
    }

    /**
     * @param sent told when the packet has been given to the channel
     * @return false when too much waits already
     */
    boolean send(DataPacket.Builder packet, Runnable sent) {
        if (waiting.size() >= Limits.WAITING_SENDS) {
            return false;
        }
        waiting.add(new Waiting(packet, sent));
        pump();
        return true;
    }

    /** Whether so many packets may be sent now. */
    boolean accepts(int packets) {
        return waiting.size() + packets <= Limits.WAITING_SENDS;
    }

    private void pump() {
        DataChannel open = channel;
        while (!waiting.isEmpty()
                && !held
                && open != null
                && open.isOpen()
                && open.buffered() < Limits.RELIABLE_BUFFER_BYTES) {
            Waiting next = waiting.remove();
            sequence++;
            com.google.protobuf.ByteString packet =
                    next.packet().setSequence(sequence).build().toByteString();
            keep(new Kept(sequence, packet));
            open.send(packet.toByteArray());
            next.sent().run();
        }
        if (!waiting.isEmpty() && !polling) {
            polling = true;
            mailbox.schedule(POLL, () -> {
                polling = false;
                pump();
            });
        }
    }

    private void keep(Kept packet) {
        kept.add(packet);
        keptBytes += packet.packet().size();
        while (keptBytes > Limits.KEPT_PACKET_BYTES) {
            keptBytes -= kept.remove().packet().size();
        }
    }
}
