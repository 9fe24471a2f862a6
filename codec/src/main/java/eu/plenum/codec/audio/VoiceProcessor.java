// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import dev.onvoid.webrtc.media.audio.AudioProcessing;
import dev.onvoid.webrtc.media.audio.AudioProcessingConfig;
import dev.onvoid.webrtc.media.audio.AudioProcessingStreamConfig;
import eu.plenum.codec.AudioSink;
import eu.plenum.codec.natives.NativeLibrary;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Echo cancellation, noise suppression and gain control of libwebrtc. The native module is loaded when first needed and guarded
 * by this object's monitor: the microphone's thread, the speaker's and {@code sound} meet here, each for a fraction of a
 * millisecond. Where it cannot be loaded the voice passes unchanged and the log says so.
 */
final class VoiceProcessor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VoiceProcessor.class);
    /** What libwebrtc takes. */
    private static final int LONGEST_DELAY_MILLIS = 500;

    private final AudioProcessingStreamConfig mono = new AudioProcessingStreamConfig(AudioSink.RATE, 1);
    private final AudioProcessingStreamConfig stereo = new AudioProcessingStreamConfig(AudioSink.RATE, 2);
    private final byte[] near = new byte[AudioSink.FRAMES * 2];
    private final byte[] nearOut = new byte[AudioSink.FRAMES * 2];
    private final byte[] far = new byte[AudioSink.FRAMES * 4];
    private final byte[] farOut = new byte[AudioSink.FRAMES * 4];
    private final ShortBuffer nearSamples = shorts(near);
    private final ShortBuffer nearOutSamples = shorts(nearOut);
    private final ShortBuffer farSamples = shorts(far);
    private final NativeLibrary library = new NativeLibrary();
    private @Nullable AudioProcessing module;
    private VoiceProcessing wanted = VoiceProcessing.NONE;
    private int delayMillis;
    private boolean failed;
    private boolean closed;

    synchronized void configure(VoiceProcessing processing) {
        if (processing.equals(wanted) || closed) {
            return;
        }
        wanted = processing;
        AudioProcessing present = module;
        if (present != null) {
            present.applyConfig(config(processing));
        }
    }

    /** From a sound being handed to the speaker until the microphone's thread gets its echo. */
    synchronized void delay(int millis) {
        delayMillis = Math.clamp(millis, 0, LONGEST_DELAY_MILLIS);
    }

    /** Processes 10 ms mono in place. */
    synchronized void captured(short[] samples) {
        AudioProcessing processing = active();
        if (processing == null) {
            return;
        }
        nearSamples.put(0, samples, 0, AudioSink.FRAMES);
        processing.setStreamDelayMs(delayMillis);
        int error = processing.processStream(near, mono, mono, nearOut);
        if (error == 0) {
            nearOutSamples.get(0, samples, 0, AudioSink.FRAMES);
        } else {
            report("the microphone", error);
        }
    }

    /** Takes 10 ms stereo as they go to the speaker. */
    synchronized void played(short[] samples) {
        AudioProcessing processing = active();
        if (processing == null || !wanted.echoCancellation()) {
            return;
        }
        farSamples.put(0, samples, 0, AudioSink.FRAMES * 2);
        int error = processing.processReverseStream(far, stereo, stereo, farOut);
        if (error != 0) {
            report("the speaker", error);
        }
    }

    private @Nullable AudioProcessing active() {
        if (closed || failed || wanted.equals(VoiceProcessing.NONE)) {
            return null;
        }
        AudioProcessing present = module;
        return present == null ? load() : present;
    }

    private @Nullable AudioProcessing load() {
        try {
            library.load();
            AudioProcessing loaded = new AudioProcessing();
            loaded.applyConfig(config(wanted));
            module = loaded;
            return loaded;
        } catch (LinkageError | RuntimeException problem) {
            failed = true;
            LOG.error("Voices are sent unprocessed: the native library cannot be loaded", problem);
            return null;
        }
    }

    private void report(String side, int error) {
        failed = true;
        LOG.error("Voices are sent unprocessed from now on: processing {} failed with {}", side, error);
    }

    private static AudioProcessingConfig config(VoiceProcessing processing) {
        AudioProcessingConfig config = new AudioProcessingConfig();
        config.echoCanceller.enabled = processing.echoCancellation();
        config.highPassFilter.enabled = processing.echoCancellation() || processing.noiseSuppression();
        config.noiseSuppression.enabled = processing.noiseSuppression();
        config.noiseSuppression.level = AudioProcessingConfig.NoiseSuppression.Level.HIGH;
        config.gainControl.enabled = processing.gainControl();
        config.gainControl.adaptiveDigital.enabled = processing.gainControl();
        return config;
    }

    private static ShortBuffer shorts(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    }

    @Override
    public synchronized void close() {
        closed = true;
        AudioProcessing present = module;
        module = null;
        if (present != null) {
            present.dispose();
        }
    }
}
