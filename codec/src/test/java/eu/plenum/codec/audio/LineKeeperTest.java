// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.codec.AudioSink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In virtual time: 100 ms a tick, in which every open line that is alive delivers ten frames. */
class LineKeeperTest {
    private static final SoundFailure BUSY = new SoundFailure.Busy("usb");

    private final FakeSoundSystem system = new FakeSoundSystem();
    private final Queue<Runnable> posted = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> dead = new ArrayList<>();
    private final short[] frame = new short[AudioSink.FRAMES];
    private int heard;
    private int substitutes;
    private long now = 1;
    private final LineKeeper keeper = new LineKeeper(new Microphones(), posted::add, () -> now);

    private final class Microphones implements LineKeeper.Direction {
        @Override
        public List<SoundDevice> devices() {
            return system.microphones();
        }

        @Override
        public HeldLine open(String id, Consumer<SoundFailure> ended, long openedAt) throws SoundException {
            Feed feed = new Feed();
            return new HeldLine(id, system.openMicrophone(id, feed, ended), feed, openedAt);
        }

        @Override
        public @Nullable HeldLine substitute(long openedAt) {
            substitutes++;
            return null;
        }

        @Override
        public void fellBack(SoundFailure why, String usedInstead) {
            told.add(why.getClass().getSimpleName() + " -> " + usedInstead);
        }

        @Override
        public void returned(String name) {
            told.add("returned " + name);
        }
    }

    private final class Feed implements LineFeed, AudioSink {
        private long frames;
        private boolean used;

        @Override
        public void samples(short[] samples, int channels) {
            frames++;
            heard += used ? 1 : 0;
        }

        @Override
        public long frames() {
            return frames;
        }

        @Override
        public void use(boolean inUse) {
            used = inUse;
        }
    }

    @Test
    void aBusyMicrophoneFallsBackToTheDefaultAndIsReturnedToWhenItIsFree() {
        system.microphone("built-in").microphone("usb").fail("usb", BUSY);
        keeper.choose(new LineTarget.Device("usb"));
        run(3);
        assertThat(told).containsExactly("Busy -> The built-in");
        assertThat(system.open("built-in")).hasSize(1);
        system.works("usb");
        run(10);
        assertThat(told).containsExactly("Busy -> The built-in", "returned The usb");
        assertThat(system.open("usb")).hasSize(1);
        assertThat(system.open("built-in")).isEmpty();
    }

    @Test
    void aForbiddenMicrophoneSaysSo() {
        system.microphone("built-in").fail("", new SoundFailure.PermissionDenied("built-in"));
        keeper.choose(new LineTarget.SystemDefault());
        run(1);
        assertThat(told).containsExactly("PermissionDenied -> ");
        assertThat(substitutes).isEqualTo(1);
        system.works("");
        run(12);
        assertThat(told).containsExactly("PermissionDenied -> ", "returned The built-in");
    }

    @Test
    void aStalledMicrophoneFallsBackAfterTwoSecondsAndOneThatDeliversAgainIsReturnedTo() {
        system.microphone("built-in").microphone("usb");
        keeper.choose(new LineTarget.Device("usb"));
        run(10);
        dead.add("usb");
        run(18);
        assertThat(told).isEmpty();
        run(4);
        assertThat(told).containsExactly("Stalled -> The built-in");
        int before = heard;
        run(200);
        assertThat(told).hasSize(1);
        assertThat(heard - before).isEqualTo(2_000);
        dead.clear();
        run(100);
        assertThat(told).containsExactly("Stalled -> The built-in", "returned The usb");
    }

    @Test
    void aStalledDefaultThatWasChosenByNameFallsBackToAnotherDevice() {
        system.microphone("built-in").microphone("usb");
        dead.add("built-in");
        keeper.choose(new LineTarget.Device("built-in"));
        run(25);
        assertThat(told).containsExactly("Stalled -> The usb");
    }

    @Test
    void withNothingLeftItSaysSoAndTakesWhatIsPluggedNext() {
        system.microphone("usb");
        keeper.choose(new LineTarget.Device("usb"));
        system.unplug("usb");
        run(1);
        assertThat(told).containsExactly("Gone -> ");
        assertThat(substitutes).isEqualTo(1);
        system.microphone("built-in");
        keeper.devicesChanged();
        assertThat(told).containsExactly("Gone -> ", "Gone -> The built-in");
        system.microphone("usb");
        keeper.devicesChanged();
        run(5);
        assertThat(told).endsWith("returned The usb");
        assertThat(system.open("built-in")).isEmpty();
    }

    @Test
    void anUnpluggedDefaultIsFollowedToTheNextWithoutAWord() {
        system.microphone("usb");
        keeper.choose(new LineTarget.SystemDefault());
        run(5);
        system.unplug("usb");
        system.microphone("built-in");
        run(1);
        assertThat(told).isEmpty();
        assertThat(system.open("built-in")).hasSize(1);
    }

    @Test
    void aDefaultTheSystemMovedWithoutOurLineIsFollowedAfterHalfASecond() {
        system.microphone("usb").microphone("built-in");
        keeper.choose(new LineTarget.SystemDefault());
        run(5);
        system.moveDefault("built-in");
        run(4);
        assertThat(system.open("usb")).hasSize(1);
        run(4);
        assertThat(system.open("usb")).isEmpty();
        assertThat(system.open("built-in")).hasSize(1);
        assertThat(told).isEmpty();
    }

    @Test
    void aFallbackThatIsLostTooIsReplacedAndSaid() {
        system.microphone("built-in").microphone("usb").microphone("headset");
        keeper.choose(new LineTarget.Device("usb"));
        system.unplug("usb");
        run(2);
        system.moveDefault("headset");
        system.unplug("built-in");
        run(2);
        assertThat(told).containsExactly("Gone -> The built-in", "Gone -> The headset");
    }

    @Test
    void anUnreadableFileIsReplacedByNothing() {
        system.microphone("built-in");
        keeper.choose(new LineTarget.Made(_ -> {
            throw new SoundException(new SoundFailure.UnreadableFile("a.wav", "it does not exist"));
        }));
        run(100);
        assertThat(told).containsExactly("UnreadableFile -> ");
        assertThat(system.lines).isEmpty();
    }

    @Test
    void aLastingFailureIsRetriedWithBackOff() {
        system.microphone("built-in").microphone("usb").fail("usb", BUSY);
        keeper.choose(new LineTarget.Device("usb"));
        system.refusals = 0;
        run(600);
        assertThat(system.refusals).isBetween(6, 15);
        assertThat(told).hasSize(1);
    }

    @Test
    void anotherChoiceEndsTheTroubleAndClosesWhatWasOpen() {
        system.microphone("built-in").microphone("usb").fail("usb", BUSY);
        keeper.choose(new LineTarget.Device("usb"));
        keeper.choose(new LineTarget.Nothing());
        system.works("usb");
        run(100);
        assertThat(told).containsExactly("Busy -> The built-in");
        assertThat(system.lines).allMatch(line -> line.closed);
    }

    private void run(int ticks) {
        for (int tick = 0; tick < ticks; tick++) {
            for (Runnable task = posted.poll(); task != null; task = posted.poll()) {
                task.run();
            }
            for (FakeSoundSystem.Line line : system.lines) {
                for (int i = 0; i < 10 && !line.closed && !dead.contains(line.id); i++) {
                    line.frames.samples(frame, 1);
                }
            }
            now += 100_000_000;
            keeper.tick();
        }
    }
}
