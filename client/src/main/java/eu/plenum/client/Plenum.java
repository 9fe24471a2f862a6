// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client;

import eu.plenum.client.actor.ThreadMailbox;
import eu.plenum.client.capture.SystemDevices;
import eu.plenum.client.crash.CrashFiles;
import eu.plenum.client.crash.CrashReport;
import eu.plenum.client.crash.RunningMark;
import eu.plenum.client.desktop.Desktop;
import eu.plenum.client.device.Devices;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.meeting.Meeting;
import eu.plenum.client.network.Network;
import eu.plenum.client.network.SystemNetwork;
import eu.plenum.client.platform.ConnectivityListener;
import eu.plenum.client.platform.ConnectivityWatch;
import eu.plenum.client.platform.SystemDesktop;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import eu.plenum.client.session.machine.CannotJoin;
import eu.plenum.client.session.machine.SessionActor;
import eu.plenum.client.session.machine.SessionPorts;
import eu.plenum.client.settings.Settings;
import eu.plenum.client.signaling.SignalingContext;
import eu.plenum.client.signaling.SignalingListener;
import eu.plenum.client.signaling.SignalingSession;
import eu.plenum.client.signaling.livekit.LiveKitProvider;
import eu.plenum.codec.MediaEngine;
import eu.plenum.codec.camera.Cameras;
import eu.plenum.codec.webrtc.WebRtcCameras;
import eu.plenum.codec.webrtc.WebRtcEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<Session, CompletableFuture<Void>> sessions = new ConcurrentHashMap<>();
    private final Lazy<SystemDesktop> desktop = new Lazy<>(SystemDesktop::ofThisMachine);
    private final Lazy<Settings> settings;
    private final Lazy<Optional<CrashReport>> lastCrash;
    private final RunningMark running;

    public Plenum(PlenumContext context) {
        this(context, systemMedia(context.clock()), new Providers(List.of(new LiveKitProvider())));
        LOG.info(
                "Plenum {} on {} {}, Java {}.",
                context.version().text(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version());
    }

    Plenum(PlenumContext context, MediaParts media, Providers providers) {
        this.context = context;
        this.media = media;
        this.providers = providers;
        Path logs = context.folders().logs();
        this.settings = new Lazy<>(() -> new Settings(context.folders().settings(), blocking));
        this.lastCrash = new Lazy<>(() -> new CrashFiles(logs).takeNewest());
        this.running = new RunningMark(logs, ProcessHandle.current().pid());
    }

    /** The real parts; nothing is loaded yet. */
    static MediaParts systemMedia(Clock clock) {
        return new SystemMedia(WebRtcEngine::new, () -> new Cameras(clock, new WebRtcCameras()));
    }

    /** Starts joining and returns at once; what goes wrong ends the session with its reason. */
    public Session join(JoinRequest request) {
        int number = count.incrementAndGet();
        CompletableFuture<Void> marked = CompletableFuture.runAsync(
                () -> running.set(providers.recognise(request.invitation()).map(Meeting::address)), blocking);
        SessionPorts ports = new SessionPorts(
                listener -> open(request, marked, listener),
                media::openSound,
                media::cameras,
                listener -> watch(number, listener));
        Session session = new SessionActor(request, ports, mailbox("session-" + number), blocking);
        CompletableFuture<Void> cleared = marked.runAfterBoth(session.ended(), running::clear);
        sessions.put(session, cleared);
        var _ = cleared.thenRun(() -> sessions.remove(session));
        return session;
    }

    /** Why this invitation cannot be used, told without asking any server; empty when it may be tried. */
    public Optional<Failure> refusal(Invitation invitation) {
        return providers.refusal(invitation);
    }

    /** The user's own choices. The first call reads a file. */
    public Settings settings() {
        return settings.get();
    }

    /** What an earlier run left that did not end by itself; told once, to the first process that asks. Reads files. */
    public Optional<CrashReport> lastCrash() {
        return lastCrash.get();
    }

    /** The devices of this machine, also without any session. */
    public Devices devices() {
        return new SystemDevices(media::cameras, media::sounds, media::openSound);
    }

    /** The desktop around us. The first call starts its thread; nothing is asked of it yet. */
    public Desktop desktop() {
        return desktop.get();
    }

    /** Leaves every session, then releases devices and the media engine. Waits at most a few seconds. */
    @Override
    public void close() {
        sessions.keySet().forEach(session -> session.commands().leave());
        CompletableFuture<?>[] ends = sessions.values().toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(CompletableFuture.allOf(ends), written())
                .completeOnTimeout(null, CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        desktop.ifMade().ifPresent(SystemDesktop::close);
        media.close();
        blocking.shutdown();
    }

    private CompletableFuture<?> written() {
        return settings.ifMade().map(Settings::written).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /** The mark stands before anything native runs for the session. */
    private SignalingSession open(JoinRequest request, CompletableFuture<Void> marked, SignalingListener listener)
            throws CannotJoin {
        marked.join();
        return providers.open(request.invitation(), () -> signalingContext(request), listener);
    }

    /** The engine gets ready while the server is being reached. */
    private SignalingContext signalingContext(JoinRequest request) {
        MediaEngine engine = media.engine();
        engine.prepare();
        return new SignalingContext(
                engine,
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
                !System.getProperty("os.name", "").startsWith("Windows"),
                ConnectivityWatch::addressesOfThisMachine,
                listener)::close;
    }

    private static ThreadMailbox mailbox(String name) {
        return new ThreadMailbox(name, fault -> LOG.error("A task of {} failed.", name, fault));
    }
}
