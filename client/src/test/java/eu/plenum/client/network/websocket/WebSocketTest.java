// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WebSocketTest {
    private static final int BINARY = 0x82;
    private static final int TEXT = 0x81;
    private static final int PING = 0x89;
    private static final int CLOSE = 0x88;

    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
    private final WebSocketListener listener = new WebSocketListener() {
        @Override
        public void opened() {
            told.add("opened");
        }

        @Override
        public void binary(byte[] message) {
            told.add(message.length);
        }

        @Override
        public void text(String message) {
            told.add(message);
        }

        @Override
        public void ended(WebSocketEnd end) {
            told.add(end);
        }
    };

    @Test
    void messagesGoBothWaysAndTheOtherSidesGoodbyeIsAnswered() throws Exception {
        CompletableFuture<String> asked = new CompletableFuture<>();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (RawServer server = new RawServer(talk -> {
            asked.complete(talk.upgrade());
            for (int i = 0; i < 3; i++) {
                heard.add(talk.frame());
            }
            talk.frame(TEXT, "grüezi");
            talk.frame(BINARY, new byte[40_000]);
            talk.frame(CLOSE, new byte[] {0x03, (byte) 0xe9});
            heard.add(talk.frame());
            talk.waitForItsEnd();
        })) {
            WebSocket socket = open(server, Map.of("Authorization", "Bearer abc"));
            socket.send("salut");
            socket.send(new byte[] {65, 66});
            socket.send("x".repeat(70_000));

            assertThat(asked.join()).startsWith("GET /rtc?a=b HTTP/1.1\r\n").contains("Authorization: Bearer abc\r\n");
            assertThat(heard.take()).isEqualTo("1:salut");
            assertThat(heard.take()).isEqualTo("2:AB");
            assertThat(heard.take()).hasSize(70_002);
            assertThat(next()).isEqualTo("opened");
            assertThat(next()).isEqualTo("grüezi");
            assertThat(next()).isEqualTo(40_000);
            assertThat(heard.take()).startsWith("8:");
            assertThat(next()).isEqualTo(new WebSocketEnd.Closed(1001));
            assertThat(server.ended.join()).hasMessage("ended by the client");
        }
    }

    @Test
    void aPingBetweenTheFramesOfAMessageIsAnswered() throws Exception {
        CompletableFuture<String> pong = new CompletableFuture<>();
        try (RawServer server = new RawServer(talk -> {
            talk.upgrade();
            talk.frame(0x01, "in ");
            talk.frame(PING, "are you there");
            talk.frame(0x80, "parts");
            pong.complete(talk.frame());
            talk.waitForItsEnd();
        })) {
            WebSocket socket = open(server, Map.of());
            assertThat(next()).isEqualTo("opened");
            assertThat(next()).isEqualTo("in parts");
            assertThat(pong.join()).isEqualTo("10:are you there");
            socket.abort();
            assertThat(server.ended.join()).isNotNull();
            assertThat(told).isEmpty();
        }
    }

    @Test
    void theBodyOfARefusalIsNotRead() throws Exception {
        AtomicLong sent = new AtomicLong();
        try (RawServer server = new RawServer(talk -> {
            talk.head();
            talk.say("HTTP/1.1 404 Not Found\r\n\r\n");
            byte[] flood = new byte[64 * 1024];
            while (true) {
                talk.out.write(flood);
                sent.addAndGet(flood.length);
            }
        })) {
            open(server, Map.of());
            assertThat(next()).isEqualTo(new WebSocketEnd.Refused(404));
            assertThat(server.ended.join()).isInstanceOf(IOException.class);
            // What the two sockets' buffers hold.
            assertThat(sent.get()).isLessThan(64 << 20);
        }
    }

    @Test
    void headersWithoutEndAreGivenUp() throws Exception {
        try (RawServer server = new RawServer(talk -> {
            talk.head();
            talk.say("HTTP/1.1 101 Switching Protocols\r\n");
            while (true) {
                talk.say("X-More: " + "x".repeat(1000) + "\r\n");
            }
        })) {
            open(server, Map.of());
            assertThat(next()).isInstanceOf(WebSocketEnd.NotAWebSocket.class);
        }
    }

    @Test
    void whoSwitchesWithoutHavingUnderstoodIsNoWebSocket() throws Exception {
        try (RawServer server = new RawServer(talk -> {
            talk.head();
            talk.say(
                    "HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: bm8=\r\n\r\n");
            talk.waitForItsEnd();
        })) {
            open(server, Map.of());
            assertThat(next()).isInstanceOf(WebSocketEnd.NotAWebSocket.class);
        }
    }

    @Test
    void whatIsNotHttpIsNoWebSocket() throws Exception {
        try (RawServer server = new RawServer(talk -> {
            talk.head();
            talk.say("220 mail.example ESMTP\r\n\r\n");
            talk.waitForItsEnd();
        })) {
            open(server, Map.of());
            assertThat(next()).isInstanceOf(WebSocketEnd.NotAWebSocket.class);
        }
    }

    @Test
    void aFrameThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        assertViolation(talk -> {
            talk.out.write(new byte[] {(byte) BINARY, 127, 0x7f, -1, -1, -1, -1, -1, -1, -1});
            talk.out.flush();
        });
    }

    @Test
    void framesThatAreTooMuchTogetherAreRefused() throws Exception {
        assertViolation(talk -> {
            talk.frame(0x02, new byte[60_000]);
            talk.frame(0x00, new byte[60_000]);
        });
    }

    @Test
    void aMessageInTooManyPartsIsRefused() throws Exception {
        assertViolation(talk -> {
            talk.frame(0x02, new byte[0]);
            for (int i = 0; i < 20; i++) {
                talk.frame(0x00, new byte[0]);
            }
        });
    }

    @Test
    void aMessageWithinAMessageIsRefused() throws Exception {
        assertViolation(talk -> {
            talk.frame(0x02, "one");
            talk.frame(0x02, "two");
        });
    }

    @Test
    void aMaskFromAServerIsRefused() throws Exception {
        assertViolation(talk -> {
            talk.out.write(new byte[] {(byte) BINARY, (byte) 0x81, 1, 2, 3, 4, 5});
            talk.out.flush();
        });
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws Exception {
        assertViolation(talk -> talk.frame(TEXT, new byte[] {(byte) 0xff, (byte) 0xfe}));
    }

    @Test
    void aConnectionThatEndsInAFrameIsBroken() throws Exception {
        try (RawServer server = new RawServer(talk -> {
            talk.upgrade();
            talk.out.write(new byte[] {(byte) BINARY, 100, 1, 2, 3});
            talk.out.flush();
        })) {
            open(server, Map.of());
            assertThat(next()).isEqualTo("opened");
            assertThat(next()).isInstanceOf(WebSocketEnd.Broken.class);
        }
    }

    @Test
    void aProxyIsAskedForATunnel() throws Exception {
        CompletableFuture<String> asked = new CompletableFuture<>();
        try (RawServer proxy = new RawServer(talk -> {
            asked.complete(talk.head());
            talk.say("HTTP/1.1 200 Connection established\r\n\r\n");
            talk.upgrade();
            talk.frame(TEXT, "through");
            talk.waitForItsEnd();
        })) {
            WebSocket socket = through(proxy);
            assertThat(asked.join()).startsWith("CONNECT meet.example:80 HTTP/1.1\r\n");
            assertThat(next()).isEqualTo("opened");
            assertThat(next()).isEqualTo("through");
            socket.abort();
        }
    }

    @Test
    void aProxyThatRefusesIsToldWithItsStatus() throws Exception {
        try (RawServer proxy = new RawServer(talk -> {
            talk.head();
            talk.say("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
            talk.waitForItsEnd();
        })) {
            through(proxy);
            assertThat(next())
                    .isInstanceOfSatisfying(
                            WebSocketEnd.Broken.class,
                            broken -> assertThat(broken.cause()).hasMessageContaining("407"));
        }
    }

    @Test
    void aHeaderThatWouldBeTwoIsRefused() {
        URI address = URI.create("ws://meet.example/");
        assertThatThrownBy(
                        () -> new WebSocketRequest(address, Map.of("A", "b\r\nC: d"), Duration.ofSeconds(1), 1000, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertViolation(RawServer.Script script) throws Exception {
        try (RawServer server = new RawServer(talk -> {
            talk.upgrade();
            script.serve(talk);
            talk.waitForItsEnd();
        })) {
            open(server, Map.of());
            assertThat(next()).isEqualTo("opened");
            assertThat(next()).isInstanceOf(WebSocketEnd.Violation.class);
            assertThat(server.ended.join()).isInstanceOf(IOException.class);
        }
    }

    private WebSocket open(RawServer server, Map<String, String> headers) {
        return sockets(Proxy.NO_PROXY)
                .open(
                        new WebSocketRequest(
                                URI.create("ws://127.0.0.1:" + server.port() + "/rtc?a=b"),
                                headers,
                                Duration.ofSeconds(5),
                                100_000,
                                10),
                        listener);
    }

    private WebSocket through(RawServer proxy) {
        return sockets(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("127.0.0.1", proxy.port())))
                .open(
                        new WebSocketRequest(
                                URI.create("ws://meet.example"), Map.of(), Duration.ofSeconds(5), 100_000, 10),
                        listener);
    }

    private static WebSockets sockets(Proxy proxy) {
        return new WebSockets(
                () -> {
                    throw new IllegalStateException("no TLS here");
                },
                new ProxySelector() {
                    @Override
                    public List<Proxy> select(URI uri) {
                        return List.of(proxy);
                    }

                    @Override
                    public void connectFailed(URI uri, SocketAddress address, IOException problem) {}
                });
    }

    private Object next() throws InterruptedException {
        Object next = told.poll(20, TimeUnit.SECONDS);
        assertThat(next).as("something told").isNotNull();
        return next;
    }
}
