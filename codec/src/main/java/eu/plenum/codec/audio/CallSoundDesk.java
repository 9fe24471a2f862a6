// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import eu.plenum.codec.Subscription;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The {@link CallSound} of this machine's sound system. The thread {@code sound} owns the lines: it opens, watches and changes
 * them. The microphone's line runs the chain on its own thread, the speaker's line pulls the mixer on its own; without a
 * speaker a clock pulls it, so that meters and buffers behave the same. The sound system is not closed with the desk.
 */
public final class CallSoundDesk implements CallSound {
    private static final Logger LOG = LoggerFactory.getLogger(CallSoundDesk.class);
    private static final long WATCH_MILLIS = 100;
    /** Lines' latencies change with moved defaults and buffers: the canceller is told every so many watches. */
    private static final int WATCHES_A_DELAY = 10;

    private final SoundSystem system;
    private final Listener listener;
    private final LongSupplier nanoTime = System::nanoTime;
    private final OwnThread owner = new OwnThread("sound");
    private final VoiceProcessor processor = new VoiceProcessor();
    private final MicrophoneChain chain = new MicrophoneChain(processor, nanoTime);
    private final Mixer mixer = new Mixer(nanoTime);
    private final LineKeeper microphone;
    private final LineKeeper speaker;
    private final Underruns underruns = new Underruns();
    private @Nullable Subscription changes;
    private boolean pulled;
    private int watches;

    /** No microphone and no speaker until one is chosen; voices unprocessed until told otherwise. */
    public CallSoundDesk(SoundSystem system, Listener listener) {
        this.system = system;
        this.listener = listener;
        microphone = new LineKeeper(new Microphones(), owner::run, nanoTime);
        speaker = new LineKeeper(new Speakers(), owner::run, nanoTime);
        owner.runEvery(WATCH_MILLIS, this::watch);
    }

    @Override
    public void microphone(MicrophoneChoice choice) {
        owner.run(() -> microphone.choose(
                switch (choice) {
                    case MicrophoneChoice.Off() -> new LineTarget.Nothing();
                    case MicrophoneChoice.SystemDefault() -> onSystem(new LineTarget.SystemDefault());
                    case MicrophoneChoice.Device(String id) -> onSystem(new LineTarget.Device(id));
                    case MicrophoneChoice.Tone(double hertz) ->
                        new LineTarget.Made(now -> {
                            MarkedTone tone = new MarkedTone(hertz, nanoTime);
                            return made("Tone", tone::next, now);
                        });
                    case MicrophoneChoice.WavFile(Path path) ->
                        new LineTarget.Made(now -> {
                            WavLoop loop = new WavLoop(WavReader.read(path));
                            return made(path.toString(), loop::next, now);
                        });
                }));
    }

    @Override
    public void speaker(SpeakerChoice choice) {
        owner.run(() -> {
            pulled = true;
            speaker.choose(
                    switch (choice) {
                        case SpeakerChoice.Off() -> new LineTarget.Nothing();
                        case SpeakerChoice.SystemDefault() -> onSystem(new LineTarget.SystemDefault());
                        case SpeakerChoice.Device(String id) -> onSystem(new LineTarget.Device(id));
                    });
        });
    }

    @Override
    public void processing(VoiceProcessing processing) {
        owner.run(() -> processor.configure(processing));
    }

    @Override
    public void muted(boolean muted) {
        chain.muted(muted);
    }

    @Override
    public void sendTo(AudioSink sink) {
        chain.add(sink);
    }

    @Override
    public void stopSendingTo(AudioSink sink) {
        chain.remove(sink);
    }

    @Override
    public MixerInput openInput() {
        owner.run(this::pull);
        return mixer.openInput();
    }

    @Override
    public double microphoneLevel() {
        return chain.level();
    }

    @Override
    public Disturbances disturbances() {
        return mixer.disturbances().plus(new Disturbances(0, 0, 0, underruns.total()));
    }

    @Override
    public void testSpeaker() {
        owner.run(this::pull);
        mixer.playChime();
    }

    @Override
    public void close() {
        owner.run(() -> {
            LOG.info("Playing was disturbed: {}", disturbances());
            Subscription subscribed = changes;
            if (subscribed != null) {
                subscribed.close();
            }
            microphone.close();
            speaker.close();
            processor.close();
        });
        owner.close();
    }

    private LineTarget onSystem(LineTarget target) {
        if (changes == null) {
            changes = system.onChange(() -> owner.run(this::devicesChanged));
        }
        return target;
    }

    /** Until a speaker is chosen a clock pulls the mix. */
    private void pull() {
        if (!pulled) {
            pulled = true;
            speaker.choose(new LineTarget.Nothing());
        }
    }

    private void devicesChanged() {
        microphone.devicesChanged();
        speaker.devicesChanged();
    }

    private void watch() {
        microphone.tick();
        speaker.tick();
        underruns.look(speaker.current());
        watches++;
        if (watches % WATCHES_A_DELAY == 0) {
            HeldLine in = microphone.current();
            HeldLine out = speaker.current();
            if (in != null && out != null) {
                processor.delay(in.line().latencyMillis() + out.line().latencyMillis());
            }
        }
    }

    private HeldLine made(String name, Consumer<short[]> sound, long now) {
        MicrophoneFeed feed = new MicrophoneFeed(chain, false);
        short[] frame = new short[AudioSink.FRAMES];
        SoundLine line = ClockLine.start(name, () -> {
            sound.accept(frame);
            feed.samples(frame, 1);
        });
        return new HeldLine("", line, feed, now);
    }

    private final class Microphones implements LineKeeper.Direction {
        @Override
        public List<SoundDevice> devices() {
            return changes == null ? List.of() : system.microphones();
        }

        @Override
        public HeldLine open(String id, Consumer<SoundFailure> ended, long now) throws SoundException {
            MicrophoneFeed feed = new MicrophoneFeed(chain, true);
            return new HeldLine(id, system.openMicrophone(id, feed, ended), feed, now);
        }

        @Override
        public @Nullable HeldLine substitute(long now) {
            return null;
        }

        @Override
        public void fellBack(SoundFailure why, String usedInstead) {
            listener.microphoneFellBack(why, usedInstead);
        }

        @Override
        public void returned(String name) {
            listener.microphoneReturned(name);
        }
    }

    private final class Speakers implements LineKeeper.Direction {
        @Override
        public List<SoundDevice> devices() {
            return changes == null ? List.of() : system.speakers();
        }

        @Override
        public HeldLine open(String id, Consumer<SoundFailure> ended, long now) throws SoundException {
            SpeakerFeed feed = new SpeakerFeed(mixer, processor, true);
            return new HeldLine(id, system.openSpeaker(id, feed, ended), feed, now);
        }

        @Override
        public HeldLine substitute(long now) {
            SpeakerFeed feed = new SpeakerFeed(mixer, processor, false);
            short[] unheard = new short[AudioSink.FRAMES * 2];
            return new HeldLine("", ClockLine.start("", () -> feed.next(unheard)), feed, now);
        }

        @Override
        public void fellBack(SoundFailure why, String usedInstead) {
            listener.speakerFellBack(why, usedInstead);
        }

        @Override
        public void returned(String name) {
            listener.speakerReturned(name);
        }
    }
}
