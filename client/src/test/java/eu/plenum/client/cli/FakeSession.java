// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.media.FrameTarget;
import eu.plenum.client.media.VideoViews;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.session.CallCommands;
import eu.plenum.client.session.CallStatistics;
import eu.plenum.client.session.Session;
import eu.plenum.client.session.SessionSnapshot;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A session that does what the test says; leaving ends it as a real one would. */
final class FakeSession implements Session, CallCommands, VideoViews {
    final Map<TrackId, FrameTarget> targets = new ConcurrentHashMap<>();
    final Map<TrackId, ViewSize> shown = new ConcurrentHashMap<>();
    final List<String> said = new CopyOnWriteArrayList<>();
    volatile CallStatistics statistics = CallStatistics.NONE;
    volatile double level;
    volatile boolean answersLeave = true;
    volatile boolean answersStatistics = true;
    final AtomicInteger measurements = new AtomicInteger();
    final AtomicInteger leaves = new AtomicInteger();
    private final CompletableFuture<SessionSnapshot> ended = new CompletableFuture<>();
    private final List<Consumer<SessionSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private volatile Snapshot current = Snapshot.CONNECTING;

    void become(Snapshot next) {
        current = next;
        SessionSnapshot snapshot = next.build();
        listeners.forEach(listener -> listener.accept(snapshot));
        if (snapshot.ended()) {
            ended.complete(snapshot);
        }
    }

    Snapshot current() {
        return current;
    }

    /** A decoder's picture for a view; its first pixel is of the colour given. */
    void picture(TrackId track, int width, int height, int bgra) {
        FrameTarget target = targets.get(track);
        ByteBuffer memory = target.acquire(width, height);
        if (memory != null) {
            memory.putInt(0, bgra);
            target.publish(System.nanoTime());
        }
    }

    @Override
    public SessionSnapshot snapshot() {
        return current.build();
    }

    @Override
    public Runnable onChange(Consumer<SessionSnapshot> changed) {
        listeners.add(changed);
        changed.accept(current.build());
        return () -> listeners.remove(changed);
    }

    @Override
    public CallCommands commands() {
        return this;
    }

    @Override
    public VideoViews views() {
        return this;
    }

    @Override
    public double level(ParticipantId participant) {
        return level;
    }

    @Override
    public CompletableFuture<CallStatistics> statistics() {
        measurements.incrementAndGet();
        return answersStatistics ? CompletableFuture.completedFuture(statistics) : new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<SessionSnapshot> ended() {
        return ended;
    }

    @Override
    public View open(TrackId track, FrameTarget target) {
        targets.put(track, target);
        return new View() {
            @Override
            public void shownAt(ViewSize size) {
                shown.put(track, size);
            }

            @Override
            public void close() {
                targets.remove(track);
                shown.remove(track);
            }
        };
    }

    @Override
    public void sendChat(String text) {
        said.add(text);
    }

    @Override
    public void leave() {
        leaves.incrementAndGet();
        if (answersLeave) {
            become(current.ended(new EndReason.Left()));
        }
    }

    @Override
    public void muteMicrophone(boolean muted) {}

    @Override
    public void muteCamera(boolean muted) {}

    @Override
    public void chooseCamera(CameraChoice choice) {}

    @Override
    public void chooseMicrophone(MicrophoneChoice choice) {}

    @Override
    public void chooseSpeaker(SpeakerChoice choice) {}

    @Override
    public void volume(ParticipantId participant, double volume) {}

    @Override
    public void raiseHand(boolean raised) {}

    @Override
    public void rename(String name) {}
}
