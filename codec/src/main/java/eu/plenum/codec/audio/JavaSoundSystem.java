// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import eu.plenum.codec.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Java Sound, for Windows and macOS. It tells of nothing by itself: the thread {@code sound-devices}, which owns the lists,
 * looks twice a second, and ends the lines of devices that are gone. The system's default is the first mixer, a line that the
 * system itself routes; where the default moves while it is open, the system decides whether it follows.
 */
final class JavaSoundSystem implements SoundSystem {
    private static final Logger LOG = LoggerFactory.getLogger(JavaSoundSystem.class);
    private static final long LOOK_MILLIS = 500;
    private static final long FIRST_LOOK_MILLIS = 4_000;

    /** A line open on a device, to be told when the device goes. */
    private record Open(JavaSoundLine line, boolean capture) {}

    private final AudioMixers mixers;
    private final Subscribers subscribers = new Subscribers();
    private final OwnThread owner = new OwnThread("sound-devices");
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch looked = new CountDownLatch(1);
    private final List<Open> lines = new ArrayList<>();
    private volatile JavaSoundCatalog catalog = JavaSoundCatalog.EMPTY;

    JavaSoundSystem(AudioMixers mixers) {
        this.mixers = mixers;
    }

    @Override
    public List<SoundDevice> microphones() {
        start();
        return catalog.lists().microphones();
    }

    @Override
    public List<SoundDevice> speakers() {
        start();
        return catalog.lists().speakers();
    }

    @Override
    public String unavailable() {
        start();
        return catalog.lists().equals(DeviceLists.EMPTY) ? "There is no sound: this machine has no sound device" : "";
    }

    @Override
    public Subscription onChange(Runnable changed) {
        Subscription subscription = subscribers.add(changed);
        start();
        return subscription;
    }

    @Override
    public SoundLine openMicrophone(String id, AudioSink frames, Consumer<SoundFailure> ended) throws SoundException {
        start();
        JavaSoundCatalog now = catalog;
        String device = id.isEmpty() ? DeviceLists.defaultOf(now.lists().microphones()) : id;
        Mixer mixer = mixer(device, now.microphones());
        return keep(device, true, () -> JavaSoundMicrophone.open(device, mixer, frames, ended));
    }

    @Override
    public SoundLine openSpeaker(String id, SoundSource source, Consumer<SoundFailure> ended) throws SoundException {
        start();
        JavaSoundCatalog now = catalog;
        String device = id.isEmpty() ? DeviceLists.defaultOf(now.lists().speakers()) : id;
        Mixer mixer = mixer(device, now.speakers());
        return keep(device, false, () -> JavaSoundSpeaker.open(device, mixer, source, ended));
    }

    /** What opens a line and may fail in Java Sound's ways. */
    @FunctionalInterface
    private interface Opening {
        JavaSoundLine open() throws LineUnavailableException;
    }

    private SoundLine keep(String device, boolean capture, Opening opening) throws SoundException {
        JavaSoundLine line;
        try {
            line = opening.open();
        } catch (LineUnavailableException held) {
            throw new SoundException(new SoundFailure.Busy(device), held);
        } catch (SecurityException denied) {
            throw new SoundException(new SoundFailure.PermissionDenied(device), denied);
        } catch (IllegalArgumentException unsupported) {
            throw new SoundException(
                    new SoundFailure.Unavailable(device, String.valueOf(unsupported.getMessage())), unsupported);
        }
        Open open = new Open(line, capture);
        owner.run(() -> lines.add(open));
        return line;
    }

    private Mixer mixer(String device, Map<String, Mixer.Info> infos) throws SoundException {
        Mixer.Info info = infos.get(device);
        if (info == null) {
            throw new SoundException(new SoundFailure.Gone(device));
        }
        try {
            return mixers.mixer(info);
        } catch (IllegalArgumentException gone) {
            throw new SoundException(new SoundFailure.Gone(device), gone);
        }
    }

    private void start() {
        if (started.compareAndSet(false, true)) {
            owner.run(this::look);
            owner.runEvery(LOOK_MILLIS, this::look);
        }
        if (owner.isCurrent()) {
            return;
        }
        try {
            if (!looked.await(FIRST_LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warn("Java Sound has not listed its devices within {} ms", FIRST_LOOK_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        JavaSoundCatalog now = JavaSoundCatalog.read(mixers);
        boolean changed = !now.lists().equals(catalog.lists());
        catalog = now;
        looked.countDown();
        lines.removeIf(open -> open.line().closed());
        for (Open open : lines) {
            Map<String, Mixer.Info> there = open.capture() ? now.microphones() : now.speakers();
            if (!there.containsKey(open.line().deviceId())) {
                open.line().endOnce(new SoundFailure.Gone(open.line().deviceName()));
            }
        }
        if (changed) {
            subscribers.tell();
        }
    }

    /** Lines still open stay with those who opened them. */
    @Override
    public void close() {
        owner.close();
    }
}
