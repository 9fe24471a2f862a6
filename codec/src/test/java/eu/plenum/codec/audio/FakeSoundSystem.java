// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import eu.plenum.codec.Subscription;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A sound system whose devices a test plugs and whose lines a test drives. */
final class FakeSoundSystem implements SoundSystem {
    private final Subscribers subscribers = new Subscribers();
    private final List<SoundDevice> microphones = new CopyOnWriteArrayList<>();
    private final List<SoundDevice> speakers = new CopyOnWriteArrayList<>();
    private final Map<String, SoundFailure> failures = new ConcurrentHashMap<>();
    int refusals;
    final List<Line> lines = new CopyOnWriteArrayList<>();

    /** One line, open or closed. */
    static final class Line implements SoundLine {
        final String id;
        final AudioSink frames;
        final SoundSource source;
        final Consumer<SoundFailure> ended;
        volatile int latency = 20;
        volatile boolean closed;

        Line(String id, AudioSink frames, SoundSource source, Consumer<SoundFailure> ended) {
            this.id = id;
            this.frames = frames;
            this.source = source;
            this.ended = ended;
        }

        @Override
        public String deviceId() {
            return id;
        }

        @Override
        public String deviceName() {
            return "The " + id;
        }

        @Override
        public int latencyMillis() {
            return latency;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    /** The first one plugged is the default. */
    FakeSoundSystem microphone(String id) {
        microphones.add(new SoundDevice(id, "The " + id, microphones.isEmpty()));
        subscribers.tell();
        return this;
    }

    FakeSoundSystem speaker(String id) {
        speakers.add(new SoundDevice(id, "The " + id, speakers.isEmpty()));
        subscribers.tell();
        return this;
    }

    void moveDefault(String id) {
        microphones.replaceAll(device ->
                new SoundDevice(device.id(), device.name(), device.id().equals(id)));
        subscribers.tell();
    }

    /** From now on opening this device ({@code ""}: the default) fails so. */
    void fail(String id, SoundFailure failure) {
        failures.put(id, failure);
    }

    void works(String id) {
        failures.remove(id);
        subscribers.tell();
    }

    void unplug(String id) {
        microphones.removeIf(device -> device.id().equals(id));
        speakers.removeIf(device -> device.id().equals(id));
        for (Line line : lines) {
            if (line.id.equals(id) && !line.closed) {
                line.ended.accept(new SoundFailure.Gone(line.deviceName()));
            }
        }
        subscribers.tell();
    }

    /** The open lines on this device. */
    List<Line> open(String id) {
        return lines.stream().filter(line -> line.id.equals(id) && !line.closed).toList();
    }

    @Override
    public List<SoundDevice> microphones() {
        return List.copyOf(microphones);
    }

    @Override
    public List<SoundDevice> speakers() {
        return List.copyOf(speakers);
    }

    @Override
    public String unavailable() {
        return "";
    }

    @Override
    public Subscription onChange(Runnable changed) {
        return subscribers.add(changed);
    }

    @Override
    public SoundLine openMicrophone(String id, AudioSink frames, Consumer<SoundFailure> ended) throws SoundException {
        return add(new Line(device(id, microphones), frames, _ -> {}, ended));
    }

    @Override
    public SoundLine openSpeaker(String id, SoundSource source, Consumer<SoundFailure> ended) throws SoundException {
        return add(new Line(device(id, speakers), (_, _) -> {}, source, ended));
    }

    private String device(String id, List<SoundDevice> devices) throws SoundException {
        SoundFailure failure = failures.get(id);
        if (failure != null) {
            refusals++;
            throw new SoundException(failure);
        }
        String device = id.isEmpty() ? DeviceLists.defaultOf(devices) : id;
        if (devices.stream().noneMatch(listed -> listed.id().equals(device))) {
            throw new SoundException(new SoundFailure.Gone(id));
        }
        return device;
    }

    private Line add(Line line) {
        lines.add(line);
        return line;
    }

    @Override
    public void close() {}
}
