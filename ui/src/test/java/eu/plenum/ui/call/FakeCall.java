// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.media.FrameTarget;
import eu.plenum.client.media.VideoViews;
import eu.plenum.client.media.ViewSize;
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
import java.util.function.Consumer;

/** A call that is as a test says, keeps what it is told as sentences, and sends pictures when asked. */
final class FakeCall implements Session, CallCommands, VideoViews {
    final List<String> told = new CopyOnWriteArrayList<>();
    final Map<TrackId, FrameTarget> targets = new ConcurrentHashMap<>();
    final Map<TrackId, ViewSize> shown = new ConcurrentHashMap<>();
    private final List<Consumer<SessionSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private volatile CallPeople people;

    FakeCall(CallPeople first) {
        people = first;
    }

    CallPeople people() {
        return people;
    }

    void become(CallPeople next) {
        people = next;
        listeners.forEach(listener -> listener.accept(next.snapshot()));
    }

    /** One picture of a track in the box its tile wants, as a decoder would draw it: a colour that goes from light to dark. */
    boolean picture(TrackId track, double shape, int red, int green, int blue) {
        FrameTarget target = targets.get(track);
        if (target == null || target.wanted().hidden()) {
            return false;
        }
        ViewSize box = target.wanted();
        double scale = Math.min(box.width() / shape, box.height());
        int width = Math.clamp(Math.round(scale * shape), 1, box.width());
        int height = Math.clamp(Math.round(scale), 1, box.height());
        ByteBuffer memory = target.acquire(width, height);
        if (memory == null) {
            return false;
        }
        for (int row = 0; row < height; row++) {
            int light = 256 - 128 * row / height;
            int pixel = 0xFF000000 | ((red * light / 256) << 16) | ((green * light / 256) << 8) | (blue * light / 256);
            for (int column = 0; column < width; column++) {
                memory.putInt((row * width + column) * 4, Integer.reverseBytes(pixel));
            }
        }
        target.publish(0);
        return true;
    }

    @Override
    public SessionSnapshot snapshot() {
        return people.snapshot();
    }

    @Override
    public Runnable onChange(Consumer<SessionSnapshot> changed) {
        listeners.add(changed);
        changed.accept(people.snapshot());
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
        return 0.1;
    }

    @Override
    public CompletableFuture<CallStatistics> statistics() {
        return CompletableFuture.completedFuture(CallStatistics.NONE);
    }

    @Override
    public CompletableFuture<SessionSnapshot> ended() {
        return new CompletableFuture<>();
    }

    @Override
    public View open(TrackId track, FrameTarget target) {
        targets.put(track, target);
        shown.put(track, ViewSize.HIDDEN);
        return new View() {
            @Override
            public void shownAt(ViewSize size) {
                shown.put(track, size);
            }

            @Override
            public void close() {
                targets.remove(track, target);
                shown.remove(track);
            }
        };
    }

    @Override
    public void muteMicrophone(boolean muted) {
        told.add("microphone " + (muted ? "off" : "on"));
    }

    @Override
    public void muteCamera(boolean muted) {
        told.add("camera " + (muted ? "off" : "on"));
    }

    @Override
    public void chooseCamera(CameraChoice choice) {
        told.add("camera is " + choice.text());
    }

    @Override
    public void chooseMicrophone(MicrophoneChoice choice) {
        told.add("microphone is " + choice.text());
    }

    @Override
    public void chooseSpeaker(SpeakerChoice choice) {
        told.add("speaker is " + choice.text());
    }

    @Override
    public void volume(ParticipantId participant, double volume) {
        told.add("volume of " + participant.value() + " is " + volume);
    }

    @Override
    public void sendChat(String text) {
        told.add("say " + text);
    }

    @Override
    public void raiseHand(boolean raised) {
        told.add("hand " + (raised ? "up" : "down"));
    }

    @Override
    public void rename(String name) {
        told.add("rename " + name);
    }

    @Override
    public void leave() {
        told.add("leave");
    }
}
