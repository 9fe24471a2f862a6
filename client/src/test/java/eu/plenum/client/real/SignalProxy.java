// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import livekit.LivekitModels.ClientConfigSetting;
import livekit.LivekitModels.ClientConfiguration;
import livekit.LivekitRtc.CandidateProtocol;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;
import livekit.LivekitRtc.SimulateScenario;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between a client and a server's signaling port, reads what the server says and may change it, and may say something
 * in the client's name: so a client with no hook for tests can be put through what only a client can ask for. Callable from any
 * thread.
 */
public final class SignalProxy implements AutoCloseable {

    /** The faults that an open-source server acts out for a client. */
    public enum Fault {
        SPEAKER_UPDATE,
        MIGRATION,
        NODE_FAILURE,
        SERVER_LEAVE,
        SWITCH_TO_TCP,
        LOW_BANDWIDTH,
        DISCONNECT_SIGNAL_ON_RESUME,
        DISCONNECT_SIGNAL_ON_RESUME_NO_MESSAGES;

        private SimulateScenario scenario() {
            SimulateScenario.Builder builder = SimulateScenario.newBuilder();
            return switch (this) {
                case SPEAKER_UPDATE -> builder.setSpeakerUpdate(3).build();
                case MIGRATION -> builder.setMigration(true).build();
                case NODE_FAILURE -> builder.setNodeFailure(true).build();
                case SERVER_LEAVE -> builder.setServerLeave(true).build();
                case SWITCH_TO_TCP ->
                    builder.setSwitchCandidateProtocol(CandidateProtocol.TCP).build();
                case LOW_BANDWIDTH -> builder.setSubscriberBandwidth(100_000).build();
                case DISCONNECT_SIGNAL_ON_RESUME ->
                    builder.setDisconnectSignalOnResume(true).build();
                case DISCONNECT_SIGNAL_ON_RESUME_NO_MESSAGES ->
                    builder.setDisconnectSignalOnResumeNoMessages(true).build();
            };
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(SignalProxy.class);

    private final LiveKitServer server;
    private final UnaryOperator<SignalResponse> change;
    private final ServerSocket listening = FaultProxy.socket();
    private final List<Link> links = new CopyOnWriteArrayList<>();

    private SignalProxy(LiveKitServer server, UnaryOperator<SignalResponse> change) {
        this.server = server;
        this.change = change;
        Thread.ofVirtual().name("signal-proxy").start(this::accept);
    }

    /** Changes nothing. */
    public static SignalProxy to(LiveKitServer server) {
        return new SignalProxy(server, UnaryOperator.identity());
    }

    /** Changes nothing, and shows what the server says, on the threads of its connections. */
    public static SignalProxy listening(LiveKitServer server, Consumer<SignalResponse> listener) {
        return new SignalProxy(server, response -> {
            listener.accept(response);
            return response;
        });
    }

    /** The server appears to demand that all media is relayed, as it does when it has seen direct ways fail. */
    public static SignalProxy demandingRelay(LiveKitServer server) {
        return new SignalProxy(server, SignalProxy::relayed);
    }

    public String url() {
        return "ws://127.0.0.1:" + listening.getLocalPort();
    }

    /** How many WebSockets were opened so far. */
    public int connections() {
        return links.size();
    }

    /** Asks the server, in the newest client's name, to act out a fault. */
    public void simulate(Fault fault) {
        say(SignalRequest.newBuilder().setSimulate(fault.scenario()).build());
    }

    /** Breaks the newest client's connection. */
    public void cut() {
        links.getLast().close();
    }

    private void say(SignalRequest request) {
        try {
            links.getLast().say(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Link link : links) {
                link.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                LOG.debug("no further connection", e);
            }
        }
    }

    private void connect(Socket client) {
        try (client;
                Socket upstream = new Socket(server.address(), server.port());
                Link link = new Link(client, upstream)) {
            link.run();
        } catch (IOException e) {
            LOG.debug("a link ended", e);
        }
    }

    private static SignalResponse relayed(SignalResponse response) {
        ClientConfiguration relay = ClientConfiguration.newBuilder()
                .setForceRelay(ClientConfigSetting.ENABLED)
                .build();
        if (response.hasJoin()) {
            return response.toBuilder()
                    .setJoin(response.getJoin().toBuilder().setClientConfiguration(relay))
                    .build();
        }
        if (response.hasReconnect()) {
            return response.toBuilder()
                    .setReconnect(response.getReconnect().toBuilder().setClientConfiguration(relay))
                    .build();
        }
        return response;
    }

    /** One connection through the proxy. */
    private final class Link implements AutoCloseable {

        private final Socket client;
        private final Socket upstream;
        private final DataInputStream fromClient;
        private final DataInputStream fromServer;
        private final DataOutputStream toClient;
        private final DataOutputStream toServer;

        Link(Socket client, Socket upstream) throws IOException {
            this.client = client;
            this.upstream = upstream;
            fromClient = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            fromServer = new DataInputStream(new BufferedInputStream(upstream.getInputStream()));
            toClient = new DataOutputStream(new BufferedOutputStream(client.getOutputStream()));
            toServer = new DataOutputStream(new BufferedOutputStream(upstream.getOutputStream()));
        }

        void run() throws IOException {
            // Without the offer of compression every frame can be read as it is.
            String request = head(fromClient)
                    .lines()
                    .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-extensions:"))
                    .collect(Collectors.joining("\r\n", "", "\r\n"));
            toServer.write(
                    (request + (request.endsWith("\r\n\r\n") ? "" : "\r\n")).getBytes(StandardCharsets.ISO_8859_1));
            toServer.flush();
            String answer = head(fromServer);
            toClient.write(answer.getBytes(StandardCharsets.ISO_8859_1));
            toClient.flush();
            if (!answer.contains(" 101 ")) {
                fromServer.transferTo(toClient);
                toClient.flush();
                return;
            }
            links.add(this);
            Thread.ofVirtual().start(this::upwards);
            downwards();
        }

        private void downwards() throws IOException {
            while (true) {
                WebSocketFrame frame = WebSocketFrame.read(fromServer);
                if (frame.wholeBinary()) {
                    SignalResponse changed = change.apply(SignalResponse.parseFrom(frame.payload()));
                    frame = new WebSocketFrame(frame.head(), changed.toByteArray());
                }
                frame.write(toClient, false);
            }
        }

        private void upwards() {
            try {
                while (true) {
                    write(WebSocketFrame.read(fromClient));
                }
            } catch (IOException e) {
                LOG.debug("the client has gone", e);
                close();
            }
        }

        void say(SignalRequest request) throws IOException {
            write(new WebSocketFrame(WebSocketFrame.WHOLE_BINARY, request.toByteArray()));
        }

        private synchronized void write(WebSocketFrame frame) throws IOException {
            frame.write(toServer, true);
        }

        @Override
        public void close() {
            try {
                client.close();
                upstream.close();
            } catch (IOException e) {
                LOG.debug("closing", e);
            }
        }

        private static String head(DataInputStream in) throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            int last = 0;
            while (last != 0x0d0a0d0a) {
                int next = in.read();
                if (next < 0) {
                    throw new EOFException();
                }
                head.write(next);
                last = last << 8 | next;
            }
            return head.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
