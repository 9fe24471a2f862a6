// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.testing;

import eu.plenum.codec.AudioSink;
import eu.plenum.codec.audio.CallSound;
import eu.plenum.codec.audio.Disturbances;
import eu.plenum.codec.audio.MicrophoneChoice;
import eu.plenum.codec.audio.SpeakerChoice;
import eu.plenum.codec.audio.VoiceProcessing;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A call's sound that makes none: it keeps what it is told. */
public final class FakeCallSound implements CallSound {
    private final Listener listener;
    private final List<AudioSink> sinks = new CopyOnWriteArrayList<>();
    private final List<FakeInput> inputs = new CopyOnWriteArrayList<>();
    private volatile MicrophoneChoice microphone = new MicrophoneChoice.Off();
    private volatile SpeakerChoice speaker = new SpeakerChoice.Off();
    private volatile boolean muted;
    private volatile boolean closed;
    private volatile int tests;

    public FakeCallSound(Listener listener) {
        this.listener = listener;
    }

    public Listener listener() {
        return listener;
    }

    public MicrophoneChoice microphone() {
        return microphone;
    }

    public SpeakerChoice speaker() {
        return speaker;
    }

    public boolean isMuted() {
        return muted;
    }

    public boolean isClosed() {
        return closed;
    }

    public int tests() {
        return tests;
    }

    /** Where the microphone goes now. */
    public List<AudioSink> sinks() {
        return List.copyOf(sinks);
    }

    /** Every input opened so far, closed ones too. */
    public List<FakeInput> inputs() {
        return List.copyOf(inputs);
    }

    /** Speaks for 10 ms. */
    public void speak() {
        sinks.forEach(sink -> sink.samples(new short[AudioSink.FRAMES], 1));
    }

    @Override
    public void microphone(MicrophoneChoice choice) {
        microphone = choice;
    }

    @Override
    public void speaker(SpeakerChoice choice) {
        speaker = choice;
    }

    @Override
    public void processing(VoiceProcessing processing) {}

    @Override
    public void muted(boolean next) {
        muted = next;
    }

    @Override
    public void sendTo(AudioSink sink) {
        sinks.add(sink);
    }

    @Override
    public void stopSendingTo(AudioSink sink) {
        sinks.remove(sink);
    }

    @Override
    public MixerInput openInput() {
        FakeInput input = new FakeInput();
        inputs.add(input);
        return input;
    }

    @Override
    public Disturbances disturbances() {
        return Disturbances.NONE;
    }

    @Override
    public double microphoneLevel() {
        return 0.5;
    }

    @Override
    public synchronized void testSpeaker() {
        tests++;
    }

    @Override
    public void close() {
        closed = true;
    }

    /** A place in no mixer. */
    public static final class FakeInput implements MixerInput {
        private volatile double volume = 1;
        private volatile boolean closed;
        private volatile int blocks;

        public double volume() {
            return volume;
        }

        public boolean isClosed() {
            return closed;
        }

        public int blocks() {
            return blocks;
        }

        @Override
        public void volume(double next) {
            volume = next;
        }

        @Override
        public double level() {
            return 0.25;
        }

        @Override
        public double bufferedMs() {
            return 40;
        }

        @Override
        public synchronized void samples(short[] samples, int channels) {
            blocks++;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
