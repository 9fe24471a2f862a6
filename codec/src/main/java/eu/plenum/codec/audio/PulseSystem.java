// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import eu.plenum.codec.Subscription;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PulseAudio, or PipeWire in its place. The connection and the lists are owned by the thread {@code sound-devices}, which also
 * connects again after the server went away; readers see the newest. Nothing is loaded or connected before the first question,
 * which waits for the answer, at most four seconds.
 */
final class PulseSystem implements SoundSystem {
    private static final Logger LOG = LoggerFactory.getLogger(PulseSystem.class);
    private static final long FIRST_ANSWER_MILLIS = 4_000;
    private static final long RETRY_FIRST_MILLIS = 100;
    private static final long RETRY_LONGEST_MILLIS = 5_000;
    /** Events come in bursts: the lists are read once, this long after the first of a burst. */
    private static final long SETTLE_MILLIS = 20;

    private final String server;
    private final Subscribers subscribers = new Subscribers();
    private final OwnThread owner = new OwnThread("sound-devices");
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile PulseCatalog.Contents contents = new PulseCatalog.Contents(DeviceLists.EMPTY, Set.of());
    private volatile String unavailable = "";
    private volatile boolean denied;
    private volatile @Nullable PulseConnection connection;
    private @Nullable PulseLibrary library;
    private long retryMillis = RETRY_FIRST_MILLIS;

    /** @param server address as in PULSE_SERVER, or empty for the one of the environment */
    PulseSystem(String server) {
        this.server = server;
    }

    @Override
    public List<SoundDevice> microphones() {
        start();
        return contents.lists().microphones();
    }

    @Override
    public List<SoundDevice> speakers() {
        start();
        return contents.lists().speakers();
    }

    @Override
    public String unavailable() {
        start();
        return unavailable;
    }

    @Override
    public Subscription onChange(Runnable changed) {
        Subscription subscription = subscribers.add(changed);
        start();
        return subscription;
    }

    @Override
    public SoundLine openMicrophone(String id, AudioSink frames, Consumer<SoundFailure> ended) throws SoundException {
        PulseConnection open = connected(id);
        List<SoundDevice> microphones = contents.lists().microphones();
        String device = id;
        if (id.isEmpty() && DeviceLists.defaultOf(microphones).isEmpty()) {
            // The system's default is a monitor or nothing: hearing the meeting back is worse than silence.
            if (microphones.isEmpty()) {
                throw new SoundException(new SoundFailure.Gone(""));
            }
            device = microphones.getFirst().id();
        }
        return PulseMicrophone.open(
                open,
                device,
                frames,
                ended,
                this::isMonitor,
                name -> DeviceLists.nameOf(contents.lists().microphones(), name));
    }

    @Override
    public SoundLine openSpeaker(String id, SoundSource source, Consumer<SoundFailure> ended) throws SoundException {
        return PulseSpeaker.open(
                connected(id),
                id,
                source,
                ended,
                name -> DeviceLists.nameOf(contents.lists().speakers(), name));
    }

    /** By name too: a monitor made a moment ago is not yet in the lists. */
    private boolean isMonitor(String source) {
        return source.endsWith(".monitor") || contents.monitors().contains(source);
    }

    private PulseConnection connected(String id) throws SoundException {
        start();
        PulseConnection open = connection;
        if (open == null) {
            throw new SoundException(
                    denied ? new SoundFailure.PermissionDenied(id) : new SoundFailure.Unavailable(id, unavailable));
        }
        return open;
    }

    private void start() {
        if (started.compareAndSet(false, true)) {
            owner.run(this::connect);
        }
        if (owner.isCurrent()) {
            return;
        }
        try {
            if (!answered.await(FIRST_ANSWER_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warn("The sound server has not answered within {} ms", FIRST_ANSWER_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect() {
        PulseLibrary pulse = library;
        if (pulse == null) {
            try {
                pulse = new PulseLibrary();
                library = pulse;
            } catch (IllegalArgumentException missing) {
                lacking("There is no sound: libpulse is not installed (Debian and Ubuntu: apt install libpulse0)");
                LOG.debug("libpulse cannot be loaded", missing);
                return;
            }
        }
        PulseConnection attempt = new PulseConnection(pulse, this::changed, () -> owner.run(this::lost));
        try {
            attempt.connect(server);
            contents = attempt.catalog().read();
            connection = attempt;
            unavailable = "";
            retryMillis = RETRY_FIRST_MILLIS;
            LOG.info(
                    "Connected to the sound server: {} microphones, {} speakers",
                    contents.lists().microphones().size(),
                    contents.lists().speakers().size());
            answered.countDown();
            subscribers.tell();
        } catch (SoundException failed) {
            attempt.close();
            denied = failed.failure() instanceof SoundFailure.PermissionDenied;
            String reason = failed.failure() instanceof SoundFailure.Unavailable why
                    ? why.detail()
                    : "The sound server does not let us in";
            lacking("There is no sound: " + reason);
            retry();
        }
    }

    private void lacking(String sentence) {
        if (!sentence.equals(unavailable)) {
            LOG.warn("{}", sentence);
        }
        boolean had = !contents.lists().equals(DeviceLists.EMPTY) || !sentence.equals(unavailable);
        contents = new PulseCatalog.Contents(DeviceLists.EMPTY, Set.of());
        unavailable = sentence;
        answered.countDown();
        if (had) {
            subscribers.tell();
        }
    }

    private void retry() {
        owner.runAfter(retryMillis, this::connect);
        retryMillis = Math.min(retryMillis * 2, RETRY_LONGEST_MILLIS);
    }

    /** On libpulse's thread. */
    private void changed() {
        if (refreshing.compareAndSet(false, true)) {
            owner.runAfter(SETTLE_MILLIS, this::refresh);
        }
    }

    private void refresh() {
        refreshing.set(false);
        PulseConnection open = connection;
        if (open == null) {
            return;
        }
        try {
            PulseCatalog.Contents now = open.catalog().read();
            if (!now.equals(contents)) {
                contents = now;
                subscribers.tell();
            }
        } catch (SoundException failed) {
            LOG.warn("The list of sound devices cannot be read", failed);
            lost();
        }
    }

    private void lost() {
        PulseConnection gone = connection;
        if (gone == null) {
            return;
        }
        connection = null;
        denied = false;
        gone.close();
        lacking("There is no sound: the sound server went away");
        retry();
    }

    /** Lines still open end with it. */
    @Override
    public void close() {
        owner.run(() -> {
            PulseConnection open = connection;
            connection = null;
            if (open != null) {
                open.close();
            }
        });
        owner.close();
    }
}
