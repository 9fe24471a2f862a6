// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import eu.plenum.codec.AudioSink;
import eu.plenum.codec.ReceivedAudioTrack;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An audio track that arrives. Sound comes on the playout thread of libwebrtc's headless device module, 10 ms at a time; the
 * array that carries it is reused for the next.
 */
final class WebRtcReceivedAudioTrack implements ReceivedAudioTrack {
    private static final Logger LOG = LoggerFactory.getLogger(WebRtcReceivedAudioTrack.class);

    private final TrackKey key;
    private final List<AudioSink> sinks = new CopyOnWriteArrayList<>();
    private final short[] mono = new short[AudioSink.FRAMES];
    private final short[] stereo = new short[AudioSink.FRAMES * 2];
    private volatile boolean gone;
    private boolean foreign;
    private boolean complained;

    WebRtcReceivedAudioTrack(TrackKey key) {
        this.key = key;
    }

    @Override
    public String streamId() {
        return key.streamId();
    }

    @Override
    public String trackId() {
        return key.trackId();
    }

    @Override
    public String mid() {
        return key.mid();
    }

    @Override
    public void addSink(AudioSink sink) {
        sinks.add(sink);
    }

    @Override
    public void removeSink(AudioSink sink) {
        sinks.remove(sink);
    }

    /** Passes nothing on from now on. */
    void end() {
        gone = true;
        sinks.clear();
    }

    /** Takes 10 ms of little-endian samples from libwebrtc. */
    void data(byte[] bytes, int bits, int rate, int channels, int frames) {
        if (gone || sinks.isEmpty()) {
            return;
        }
        if (bits != 16 || rate != AudioSink.RATE || frames != AudioSink.FRAMES || channels < 1 || channels > 2) {
            if (!foreign) {
                foreign = true;
                LOG.warn("cannot take sound of {} bits, {} Hz, {} x {} samples", bits, rate, channels, frames);
            }
            return;
        }
        short[] samples = channels == 1 ? mono : stereo;
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) ((bytes[2 * i] & 0xff) | (bytes[2 * i + 1] << 8));
        }
        for (AudioSink sink : sinks) {
            try {
                sink.samples(samples, channels);
            } catch (RuntimeException | Error e) {
                NativeCallback.report("of an audio sink", e, complained);
                complained = true;
            }
        }
    }
}
