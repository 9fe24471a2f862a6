// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.codec.DataChannel;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import livekit.LivekitModels.DataPacket;
import livekit.LivekitModels.UserPacket;
import livekit.LivekitRtc.DataChannelReceiveState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Packets in and out: chat, and data of applications. Owner: the session's thread; packets are copied on the engine's thread and
 * posted, as many as fit in a cap. Kinds we do not know are ignored.
 */
final class DataExchange {
    private static final Logger LOG = LoggerFactory.getLogger(DataExchange.class);

    private final Mailbox mailbox;
    private final Consumer<SignalingEvent> events;
    private final Function<String, Optional<ParticipantId>> known;
    private final ReliableSender reliable;
    private final ReceivedSequences sequences = new ReceivedSequences();
    private final Chat chat;
    private final AtomicLong waitingBytes = new AtomicLong();
    private @Nullable DataChannel lossy;

    /** @param known the participant with an identity, if they are in the room */
    DataExchange(
            Mailbox mailbox,
            Clock clock,
            Supplier<String> ids,
            Consumer<SignalingEvent> events,
            Function<String, Optional<ParticipantId>> known) {
        this.mailbox = mailbox;
        this.events = events;
        this.known = known;
        this.reliable = new ReliableSender(mailbox);
        this.chat = new Chat(reliable, events, clock, ids);
    }

    void rejoin(Transports transports) {
        lossy = transports.lossy();
        sequences.clear();
        chat.clear();
        listen(transports.reliable());
        listen(transports.lossy());
        reliable.rejoin(transports.reliable());
    }

    void hold() {
        reliable.hold();
    }

    void resume(int lastReceivedByServer) {
        reliable.resume(lastReceivedByServer);
    }

    /** Callable from any thread. */
    void listen(DataChannel channel) {
        channel.listen(new DataChannel.Listener() {
            @Override
            public void openChanged(boolean open) {
                LOG.debug("channel {} {}", channel.label(), open ? "open" : "closed");
            }

            @Override
            public void message(ByteBuffer message) {
                enqueue(message);
            }
        });
    }

    void sendChat(String text, ParticipantId self) {
        chat.send(text, self);
    }

    void send(String topic, ByteString payload, boolean guaranteed, List<ParticipantId> to) {
        UserPacket.Builder user = UserPacket.newBuilder().setPayload(payload);
        if (!topic.isEmpty()) {
            user.setTopic(topic);
        }
        DataPacket.Builder packet = DataPacket.newBuilder()
                .addAllDestinationIdentities(
                        to.stream().map(ParticipantId::value).toList())
                .setUser(user);
        if (packet.build().getSerializedSize() > DataChannel.MAX_MESSAGE - Integer.BYTES * 2) {
            LOG.warn("data of {} bytes does not fit into one packet; dropped", payload.size());
        } else if (guaranteed) {
            if (!reliable.send(packet, () -> {})) {
                LOG.warn("too much data waits to be sent; dropped a packet");
            }
        } else if (lossy != null && lossy.isOpen() && lossy.buffered() < Limits.LOSSY_BUFFER_BYTES) {
            lossy.send(lossyKind(packet).build().toByteArray());
        }
    }

    /** Someone left, with what they were saying. */
    void left(String participantSid) {
        sequences.left(participantSid);
        chat.keepOnly(identity -> known.apply(identity).isPresent());
    }

    List<DataChannelReceiveState> receiveStates() {
        return sequences.states();
    }

    /** On the engine's thread. */
    private void enqueue(ByteBuffer message) {
        int size = message.remaining();
        if (size > Limits.PACKET_BYTES || waitingBytes.get() + size > Limits.WAITING_PACKET_BYTES) {
            LOG.debug("dropped a packet of {} bytes", size);
            return;
        }
        waitingBytes.addAndGet(size);
        ByteString copy = ByteString.copyFrom(message);
        mailbox.post(() -> {
            waitingBytes.addAndGet(-size);
            received(copy);
        });
    }

    private void received(ByteString bytes) {
        DataPacket packet;
        try {
            packet = DataPacket.parseFrom(bytes);
        } catch (InvalidProtocolBufferException malformed) {
            LOG.debug("ignored a packet that is not protobuf");
            return;
        }
        String from = packet.getParticipantIdentity();
        if (from.length() > Limits.NAME_CHARACTERS
                || !sequences.take(packet.getParticipantSid(), packet.getSequence())) {
            return;
        }
        long now = mailbox.nanoTime();
        switch (packet.getValueCase()) {
            case USER -> user(from, packet.getUser());
            case CHAT_MESSAGE ->
                LegacyChat.of(packet.getChatMessage()).ifPresent(message -> chat.legacy(from, message));
            case STREAM_HEADER -> chat.header(from, packet.getStreamHeader(), now);
            case STREAM_CHUNK -> chat.chunk(from, packet.getStreamChunk(), now);
            case STREAM_TRAILER -> chat.trailer(from, packet.getStreamTrailer(), now);
            default -> LOG.trace("ignored a packet of kind {}", packet.getValueCase());
        }
    }

    private void user(String from, UserPacket packet) {
        if (packet.getTopic().equals(LegacyChat.TOPIC)) {
            LegacyChat.of(packet.getPayload()).ifPresent(message -> chat.legacy(from, message));
            return;
        }
        // The server itself sends data without a sender; someone who is not in the room yet may be announced later.
        ParticipantId sender = known.apply(from).orElseGet(() -> new ParticipantId(from));
        events.accept(new SignalingEvent.DataReceived(
                sender,
                Capped.text(packet.getTopic(), Limits.NAME_CHARACTERS),
                packet.getPayload().asReadOnlyByteBuffer()));
    }

    @SuppressWarnings("deprecation") // Older servers look here.
    private static DataPacket.Builder lossyKind(DataPacket.Builder packet) {
        return packet.setKind(DataPacket.Kind.LOSSY);
    }
}
