// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import eu.plenum.codec.AudioSink;
import java.util.ArrayDeque;
import java.util.Deque;

/** Makes and recognises tones. */
final class Tone {

    private Tone() {}

    /** The {@code number}th 10 ms of a sine for each channel. */
    static short[] block(int number, double... hertz) {
        short[] samples = new short[AudioSink.FRAMES * hertz.length];
        for (int frame = 0; frame < AudioSink.FRAMES; frame++) {
            double seconds = (number * (double) AudioSink.FRAMES + frame) / AudioSink.RATE;
            for (int channel = 0; channel < hertz.length; channel++) {
                samples[frame * hertz.length + channel] =
                        (short) (8000 * Math.sin(2 * Math.PI * hertz[channel] * seconds));
            }
        }
        return samples;
    }

    /** Keeps the last second of one channel. */
    static final class Ear implements AudioSink {
        private final int channel;
        private final Deque<short[]> second = new ArrayDeque<>();
        private long blocks;
        private int channels;

        Ear(int channel) {
            this.channel = channel;
        }

        @Override
        public synchronized void samples(short[] samples, int count) {
            blocks++;
            channels = count;
            short[] mine = new short[FRAMES];
            for (int frame = 0; frame < FRAMES; frame++) {
                mine[frame] = samples[frame * count + Math.min(channel, count - 1)];
            }
            second.addLast(mine);
            if (second.size() > 100) {
                second.removeFirst();
            }
        }

        synchronized long blocks() {
            return blocks;
        }

        synchronized int channels() {
            return channels;
        }

        /** Upward zero crossings a second, over what was heard last. */
        synchronized double hertz() {
            int crossings = 0;
            short before = 0;
            for (short[] block : second) {
                for (short sample : block) {
                    if (before < 0 && sample >= 0) {
                        crossings++;
                    }
                    before = sample;
                }
            }
            return second.isEmpty() ? 0 : crossings * 100.0 / second.size();
        }

        /** The root mean square of what was heard last, 0 to 1. */
        synchronized double level() {
            double energy = 0;
            for (short[] block : second) {
                for (short sample : block) {
                    energy += (double) sample * sample;
                }
            }
            return second.isEmpty() ? 0 : Math.sqrt(energy / (second.size() * FRAMES)) / 32768;
        }
    }
}
