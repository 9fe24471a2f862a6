// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioLayer;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import eu.plenum.codec.natives.NativeLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The two native factories, made on first use. Owner: the {@code rtc} thread.
 *
 * <p>Workaround for webrtc-java 0.14.0: an audio device module that records feeds every sending stream of its factory, beside a
 * {@code CustomAudioSource}, and libwebrtc aborts the process over the race. So one factory sends, with a device module that has
 * no threads at all; the other receives, with one that pulls the sound of every track into its sinks without a device.
 * {@code NativeTrapsTest.aCustomSourceBesideARecordingModuleStillAborts} tells when this can go.
 */
final class Factories {
    private final NativeLibrary library;
    private final PlayoutPace pace = new PlayoutPace(System::nanoTime);
    private @Nullable PeerConnectionFactory sending;
    private @Nullable PeerConnectionFactory receiving;
    private @Nullable CaptureClock clock;

    Factories(NativeLibrary library) {
        this.library = library;
    }

    PeerConnectionFactory sending() {
        PeerConnectionFactory made = sending;
        if (made == null) {
            library.load();
            made = new PeerConnectionFactory(new AudioDeviceModule(AudioLayer.kDummyAudio));
            sending = made;
        }
        return made;
    }

    /** Of all we send. */
    CaptureClock clock() {
        CaptureClock made = clock;
        if (made == null) {
            library.load();
            made = new CaptureClock();
            clock = made;
        }
        return made;
    }

    /** Of all we receive. */
    PlayoutPace pace() {
        return pace;
    }

    PeerConnectionFactory receiving() {
        PeerConnectionFactory made = receiving;
        if (made == null) {
            library.load();
            made = new PeerConnectionFactory(new HeadlessAudioDeviceModule());
            receiving = made;
        }
        return made;
    }
}
