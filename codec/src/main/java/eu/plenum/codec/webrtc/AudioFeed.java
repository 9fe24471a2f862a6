// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import eu.plenum.codec.AudioSink;
import org.jspecify.annotations.Nullable;

/**
 * Hands sound to a native source, on the thread that feeds it: ten milliseconds must not wait behind a negotiation.
 *
 * <p>Workaround for webrtc-java 0.14.0, whose {@code CustomAudioSource} takes and loses its sinks without a lock while sound is
 * pushed: {@link #close} returns only when no push is under way, and is called before a track leaves its connection.
 *
 * <p>While disabled, silence is pushed in place of what is fed: the clock of the stream then runs on, and the other end neither
 * conceals a loss nor loses lip sync when sound returns.
 */
final class AudioFeed implements AudioSink {
    private final byte[] bytes = new byte[FRAMES * 2 * 2];
    private @Nullable CustomAudioSource source;
    private boolean enabled = true;

    /** Opens the feed. */
    synchronized void open(CustomAudioSource opened) {
        source = opened;
    }

    /** Ends the feed: what comes later is dropped. */
    synchronized void close() {
        source = null;
    }

    synchronized void setEnabled(boolean on) {
        enabled = on;
    }

    @Override
    public synchronized void samples(short[] samples, int channels) {
        if (channels < 1 || channels > 2 || samples.length < FRAMES * channels) {
            throw new IllegalArgumentException(samples.length + " samples for " + channels + " channels");
        }
        CustomAudioSource open = source;
        if (open == null) {
            return;
        }
        int count = FRAMES * channels;
        for (int i = 0; i < count; i++) {
            int sample = enabled ? samples[i] : 0;
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        open.pushAudio(bytes, 16, RATE, channels, FRAMES);
    }
}
