// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit.rehearsal;

import eu.plenum.client.actor.ThreadMailbox;
import eu.plenum.codec.MediaEngine;
import eu.plenum.codec.camera.CameraDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.function.Supplier;
import livekit.LivekitRtc.SignalRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server on loopback for one meeting with one guest, in which someone is seen and heard: with it the build can let the program
 * join a meeting where there is no server. It lets everybody in, so it lives for a few seconds in the build and nowhere else.
 */
public final class RehearsalServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RehearsalServer.class);

    private final ServerSocket listening;
    private final Supplier<MediaEngine> engine;
    private final Supplier<CameraDirectory> cameras;
    private final ThreadMailbox mailbox =
            new ThreadMailbox("rehearsal", fault -> LOG.warn("the rehearsal's server failed", fault));

    /** Starts listening. The engine and the cameras, asked for when someone comes, stay the caller's. */
    public RehearsalServer(Supplier<MediaEngine> engine, Supplier<CameraDirectory> cameras) throws IOException {
        this.engine = engine;
        this.cameras = cameras;
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("rehearsal-socket").start(this::serve);
    }

    /** What to join; any token will do. */
    public URI link() {
        String host = listening.getInetAddress().getHostAddress();
        return URI.create("ws://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + listening.getLocalPort());
    }

    private void serve() {
        try (Socket socket = listening.accept()) {
            ServerEnd end = new ServerEnd(socket);
            end.upgrade();
            RehearsalRoom room = new RehearsalRoom(engine.get(), cameras.get(), mailbox, end);
            mailbox.post(room::welcome);
            for (byte[] message = end.read(); message.length > 0; message = end.read()) {
                SignalRequest request = SignalRequest.parseFrom(message);
                mailbox.post(() -> room.asked(request));
            }
            mailbox.post(room::close);
        } catch (IOException ended) {
            LOG.debug("the rehearsal's guest is gone", ended);
        }
    }

    @Override
    public void close() {
        mailbox.close();
        try {
            listening.close();
        } catch (IOException already) {
            LOG.debug("the rehearsal's socket was closed", already);
        }
    }
}
