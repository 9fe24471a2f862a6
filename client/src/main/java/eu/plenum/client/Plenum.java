// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client;

import eu.plenum.client.actor.ThreadMailbox;
import eu.plenum.client.device.Devices;
import eu.plenum.client.network.Network;
import eu.plenum.client.network.SystemNetwork;
import eu.plenum.client.platform.ConnectivityListener;
import eu.plenum.client.platform.ConnectivityWatch;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import eu.plenum.client.session.machine.SessionActor;
import eu.plenum.client.session.machine.SessionPorts;
import eu.plenum.client.signaling.SignalingContext;
import eu.plenum.client.signaling.livekit.LiveKitProvider;
import eu.plenum.codec.webrtc.WebRtcEngine;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The composition root: builds every part from its context, each on first use. Every method may be called from any thread. */
public final class Plenum implements AutoCloseable {

    /** A leave takes at most two seconds; beyond this nothing is waited for. */
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Plenum.class);

    private final PlenumContext context;
    private final MediaParts media;
    private final Providers providers;
    private final Lazy<Network> network = new Lazy<>(SystemNetwork::new);
    private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger count = new AtomicInteger();
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();

    public Plenum(PlenumContext context) {
        this(
                context,
                new SystemMedia(WebRtcEngine::new, context.clock()),
                new Providers(List.of(new LiveKitProvider())));
    }

    Plenum(PlenumContext context, MediaParts media, Providers providers) {
        this.context = context;
        this.media = media;
        this.providers = providers;
    }

    /** Starts joining and returns at once; what goes wrong ends the session with its reason. */
    public Session join(JoinRequest request) {
        int number = count.incrementAndGet();
        SessionPorts ports = new SessionPorts(
                listener -> providers.open(request.invitation(), () -> signalingContext(request), listener),
                media::openSound,
                media::cameras,
                listener -> watch(number, listener));
        Session session = new SessionActor(request, ports, mailbox("session-" + number), blocking);
        sessions.add(session);
        var _ = session.ended().thenRun(() -> sessions.remove(session));
        return session;
    }

    @SuppressWarnings("DoNotCallSuggester") // being built
    public Devices devices() {
        throw new UnsupportedOperationException(context.version() + " knows no devices yet");
    }

    /** Leaves every session, then releases devices and the media engine. Waits at most a few seconds. */
    @Override
    public void close() {
        CompletableFuture<?>[] ends = sessions.stream()
                .map(session -> {
                    session.commands().leave();
                    return session.ended();
                })
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        media.close();
        blocking.shutdown();
    }

    private SignalingContext signalingContext(JoinRequest request) {
        return new SignalingContext(
                media.engine(),
                network.get(),
                context.clock(),
                context.random(),
                request.name(),
                true,
                context.version().text());
    }

    private Runnable watch(int number, ConnectivityListener listener) {
        return new ConnectivityWatch(
                mailbox("network-watch-" + number),
                context.clock(),
                ConnectivityWatch::addressesOfThisMachine,
                listener)::close;
    }

    private static ThreadMailbox mailbox(String name) {
        return new ThreadMailbox(name, fault -> LOG.error("A task of {} failed.", name, fault));
    }
}
