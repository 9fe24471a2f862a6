// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A TCP link on loopback that fails when told: between a client and the server's signaling port, so that media, which goes its
 * own way, lives on. Callable from any thread.
 */
public final class FaultProxy implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FaultProxy.class);

    private final InetSocketAddress target;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean stalled;
    private boolean refusing;
    private Duration delay = Duration.ZERO;

    private FaultProxy(InetSocketAddress target, ServerSocket listening) {
        this.target = target;
        this.listening = listening;
        Thread.ofVirtual().name("fault-proxy").start(this::accept);
    }

    /** A link to a server's signaling port. */
    public static FaultProxy to(LiveKitServer server) {
        return to(server, socket());
    }

    /** As {@link #to(LiveKitServer)}, listening on a socket of the caller's: one with TLS. */
    static FaultProxy to(LiveKitServer server, ServerSocket listening) {
        return new FaultProxy(new InetSocketAddress(server.address(), server.port()), listening);
    }

    /** {@code ws://127.0.0.1:PORT}. */
    public String url() {
        return URI.create("ws://127.0.0.1:" + port()).toString();
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** How many connections came in so far. */
    public int accepted() {
        return accepted.get();
    }

    /** Breaks all connections with a reset; new ones are let through. */
    public void cut() {
        for (Socket socket : open) {
            try {
                socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException e) {
                LOG.debug("already closed", e);
            }
            close(socket);
        }
    }

    /** From now on connections are reset at once, or let through again. */
    public void refuse(boolean now) {
        change(() -> refusing = now);
        if (now) {
            cut();
        }
    }

    /** From now on nothing passes and nobody is told, or it passes again. */
    public void stall(boolean now) {
        change(() -> stalled = now);
    }

    /** From now on each piece is held for a while. */
    public void delay(Duration by) {
        change(() -> delay = by);
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stall(false);
        cut();
    }

    static ServerSocket socket() {
        try {
            return new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                accepted.incrementAndGet();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                LOG.debug("no further connection", e);
            }
        }
    }

    private void connect(Socket client) {
        if (refuses()) {
            close(client);
            return;
        }
        Socket server = new Socket();
        try {
            server.connect(target);
        } catch (IOException e) {
            LOG.debug("the server is away", e);
            close(client);
            close(server);
            return;
        }
        open.add(client);
        open.add(server);
        Thread.ofVirtual().start(() -> pump(client, server));
        Thread.ofVirtual().start(() -> pump(server, client));
    }

    private void pump(Socket from, Socket to) {
        byte[] piece = new byte[16_384];
        try {
            for (int length = from.getInputStream().read(piece);
                    length >= 0;
                    length = from.getInputStream().read(piece)) {
                hold();
                to.getOutputStream().write(piece, 0, length);
                to.getOutputStream().flush();
            }
        } catch (IOException e) {
            LOG.debug("a connection ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(from);
            close(to);
        }
    }

    private boolean refuses() {
        lock.lock();
        try {
            return refusing;
        } finally {
            lock.unlock();
        }
    }

    private void hold() throws InterruptedException {
        lock.lock();
        try {
            while (stalled) {
                changed.await();
            }
            long left = delay.toNanos();
            while (left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("closing", e);
        }
    }
}
