// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.Control;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineListener;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/** Java Sound's mixers as a test plugs them. */
final class FakeMixers implements AudioMixers {
    private final List<FakeMixer> plugged = new CopyOnWriteArrayList<>();

    private static final class Name extends Mixer.Info {
        Name(String name) {
            super(name, "nobody", "a device of a test", "1");
        }
    }

    /** A device: a microphone of so many channels (0: none), a speaker or neither. */
    FakeMixer plug(String name, int microphoneChannels, boolean speaker) {
        FakeMixer mixer = new FakeMixer(new Name(name), microphoneChannels, speaker);
        plugged.add(mixer);
        return mixer;
    }

    void unplug(FakeMixer mixer) {
        plugged.remove(mixer);
    }

    @Override
    public List<Mixer.Info> infos() {
        return plugged.stream().map(FakeMixer::getMixerInfo).toList();
    }

    @Override
    public Mixer mixer(Mixer.Info info) {
        return plugged.stream()
                .filter(mixer -> mixer.getMixerInfo().equals(info))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("gone"));
    }

    /** A device. */
    static final class FakeMixer extends FakeLine implements Mixer {
        private final Mixer.Info info;
        private final int microphoneChannels;
        private final boolean speaker;
        private final Map<String, Exception> refusals = new ConcurrentHashMap<>();
        final List<FakeDataLine> lines = new CopyOnWriteArrayList<>();

        FakeMixer(Mixer.Info info, int microphoneChannels, boolean speaker) {
            this.info = info;
            this.microphoneChannels = microphoneChannels;
            this.speaker = speaker;
        }

        void refuse(Exception why) {
            refusals.put("", why);
        }

        @Override
        public Mixer.Info getMixerInfo() {
            return info;
        }

        @Override
        public boolean isLineSupported(Line.Info wanted) {
            AudioFormat format = ((DataLine.Info) wanted).getFormats()[0];
            return wanted.getLineClass() == TargetDataLine.class
                    ? format.getChannels() == microphoneChannels
                    : speaker && wanted.getLineClass() == SourceDataLine.class;
        }

        @Override
        public Line getLine(Line.Info wanted) throws LineUnavailableException {
            switch (refusals.get("")) {
                case LineUnavailableException busy -> throw busy;
                case RuntimeException problem -> throw problem;
                case null, default -> {}
            }
            FakeDataLine line = new FakeDataLine();
            lines.add(line);
            return line;
        }

        @Override
        public Line.Info[] getSourceLineInfo() {
            return new Line.Info[0];
        }

        @Override
        public Line.Info[] getTargetLineInfo() {
            return new Line.Info[0];
        }

        @Override
        public Line.Info[] getSourceLineInfo(Line.Info wanted) {
            return new Line.Info[0];
        }

        @Override
        public Line.Info[] getTargetLineInfo(Line.Info wanted) {
            return new Line.Info[0];
        }

        @Override
        public int getMaxLines(Line.Info wanted) {
            return 1;
        }

        @Override
        public Line[] getSourceLines() {
            return new Line[0];
        }

        @Override
        public Line[] getTargetLines() {
            return new Line[0];
        }

        @Override
        public void synchronize(Line[] lines, boolean maintainSync) {}

        @Override
        public void unsynchronize(Line[] lines) {}

        @Override
        public boolean isSynchronizationSupported(Line[] lines, boolean maintainSync) {
            return false;
        }
    }

    /** A line that records what a test gives it, in whatever pieces, and keeps what is played. */
    static final class FakeDataLine extends FakeLine implements TargetDataLine, SourceDataLine {
        private final LinkedBlockingQueue<byte[]> recorded = new LinkedBlockingQueue<>();
        final List<Byte> played = new ArrayList<>();
        private byte[] rest = {};
        private AudioFormat format = JavaSoundCatalog.MONO;
        private volatile boolean running;

        void record(byte[] piece) {
            recorded.add(piece);
        }

        @Override
        public void open(AudioFormat wanted, int bufferSize) {
            format = wanted;
            open();
        }

        @Override
        public void open(AudioFormat wanted) {
            open(wanted, 9_600);
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            try {
                while (running && rest.length == 0) {
                    byte[] piece = recorded.poll(5, TimeUnit.MILLISECONDS);
                    rest = piece == null ? rest : piece;
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            int count = Math.min(length, rest.length);
            System.arraycopy(rest, 0, target, offset, count);
            rest = Arrays.copyOfRange(rest, count, rest.length);
            return count;
        }

        @Override
        public int write(byte[] source, int offset, int length) {
            // As a line: takes a part, and makes the writer wait.
            int count = Math.min(length, 1_000);
            synchronized (played) {
                for (int i = 0; i < count && played.size() < 1_000_000; i++) {
                    played.add(source[offset + i]);
                }
            }
            LockSupport.parkNanos(2_000_000);
            return running ? count : 0;
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public void drain() {}

        @Override
        public void flush() {}

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public boolean isActive() {
            return running;
        }

        @Override
        public AudioFormat getFormat() {
            return format;
        }

        @Override
        public int getBufferSize() {
            return 9_600;
        }

        @Override
        public int available() {
            return 1_920;
        }

        @Override
        public int getFramePosition() {
            return 0;
        }

        @Override
        public long getLongFramePosition() {
            return 0;
        }

        @Override
        public long getMicrosecondPosition() {
            return 0;
        }

        @Override
        public float getLevel() {
            return 0;
        }
    }

    /** What every line has. */
    abstract static class FakeLine implements Line {
        private volatile boolean open;

        @Override
        public Line.Info getLineInfo() {
            return new Line.Info(getClass());
        }

        @Override
        public void open() {
            open = true;
        }

        @Override
        public void close() {
            open = false;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public Control[] getControls() {
            return new Control[0];
        }

        @Override
        public boolean isControlSupported(Control.Type control) {
            return false;
        }

        @Override
        public Control getControl(Control.Type control) {
            throw new IllegalArgumentException("none");
        }

        @Override
        public void addLineListener(LineListener listener) {}

        @Override
        public void removeLineListener(LineListener listener) {}
    }
}
