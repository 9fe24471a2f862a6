// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.plenum.codec.DataChannel;
import eu.plenum.codec.DataChannelOptions;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopbackDataTest {
    private static WebRtcEngine engine;

    private Loopback call;
    private DataChannel ours;
    private DataChannel theirs;

    @BeforeAll
    static void open() {
        engine = new WebRtcEngine();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @BeforeEach
    void join() {
        call = new Loopback(engine);
        ours = call.sender.createDataChannel(new DataChannelOptions("_reliable", true, DataChannelOptions.RELIABLE));
        call.sender.createDataChannel(new DataChannelOptions("_lossy", false, 0));
        call.connect();
        Until.seconds(10, "two channels", () -> ours.isOpen() && call.channels.size() == 2);
        theirs = call.channels.get("_reliable");
    }

    @AfterEach
    void leave() {
        call.close();
    }

    @Test
    void messagesOfEverySizeUpToTheCapArriveInOrderBothWays() {
        Inbox atTheirs = new Inbox();
        Inbox atOurs = new Inbox();
        theirs.listen(atTheirs);
        ours.listen(atOurs);
        List<byte[]> messages = List.of(message(1), message(1200), message(15_000), message(DataChannel.MAX_MESSAGE));

        messages.forEach(ours::send);
        messages.forEach(theirs::send);

        Until.seconds(10, "four messages each", () -> atTheirs.messages.size() == 4 && atOurs.messages.size() == 4);
        for (int i = 0; i < 4; i++) {
            assertThat(atTheirs.messages.get(i)).isEqualTo(messages.get(i));
            assertThat(atOurs.messages.get(i)).isEqualTo(messages.get(i));
        }
        assertThat(ours.id()).isNotNegative();
        assertThat(atOurs.opened).containsExactly(true);
    }

    @Test
    void aMessageOverTheCapIsRefusedAndTheChannelStays() {
        assertThatThrownBy(() -> ours.send(new byte[DataChannel.MAX_MESSAGE + 1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ours.isOpen()).isTrue();
    }

    @Test
    void messagesThatCameBeforeAListenerAreDeliveredToIt() {
        ours.send(message(10));
        ours.send(message(20));
        Until.seconds(10, "all sent", () -> ours.buffered() == 0);
        Inbox inbox = new Inbox();

        theirs.listen(inbox);

        Until.seconds(10, "both", () -> inbox.messages.size() == 2);
        assertThat(inbox.messages.getFirst()).hasSize(10);
    }

    @Test
    void whatWaitsIsCountedUntilItHasLeft() {
        Inbox inbox = new Inbox();
        theirs.listen(inbox);

        for (int i = 0; i < 100; i++) {
            ours.send(message(DataChannel.MAX_MESSAGE));
        }

        assertThat(ours.buffered()).isPositive();
        Until.seconds(20, "all arrived", () -> inbox.messages.size() == 100);
        Until.seconds(5, "nothing waits", () -> ours.buffered() == 0);
    }

    @Test
    void aListenerThatThrowsHurtsNobody() {
        theirs.listen(new DataChannel.Listener() {
            @Override
            public void openChanged(boolean open) {
                throw new IllegalStateException("on purpose");
            }

            @Override
            public void message(ByteBuffer message) {
                throw new IllegalStateException("on purpose");
            }
        });
        ours.send(message(5));
        Inbox inbox = new Inbox();
        theirs.listen(inbox);

        ours.send(message(7));

        Until.seconds(10, "a message", () -> inbox.messages.stream().anyMatch(message -> message.length == 7));
    }

    @Test
    void aClosedPeerClosesItsChannels() {
        Inbox inbox = new Inbox();
        theirs.listen(inbox);

        call.sender.close();

        Until.seconds(10, "closed", () -> !ours.isOpen() && !theirs.isOpen());
        ours.send(message(3));
        assertThat(inbox.opened).containsExactly(true, false);
    }

    private static byte[] message(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 + size);
        }
        return bytes;
    }

    private static final class Inbox implements DataChannel.Listener {
        private final List<byte[]> messages = new CopyOnWriteArrayList<>();
        private final List<Boolean> opened = new CopyOnWriteArrayList<>();

        @Override
        public void openChanged(boolean open) {
            opened.add(open);
        }

        @Override
        public void message(ByteBuffer message) {
            byte[] bytes = new byte[message.remaining()];
            message.get(bytes);
            messages.add(Arrays.copyOf(bytes, bytes.length));
        }
    }
}
