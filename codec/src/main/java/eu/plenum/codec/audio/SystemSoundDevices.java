// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import eu.plenum.codec.Subscription;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The sound system of this machine: PulseAudio (or PipeWire in its place) on Linux, Java Sound on Windows and macOS. Nothing is
 * loaded, connected or started before the first question, which may wait up to four seconds for the answer: ask off the
 * screen's thread.
 */
public final class SystemSoundDevices implements SoundSystem {
    private final SoundSystem system;

    public SystemSoundDevices() {
        this(System.getProperty("os.name"));
    }

    SystemSoundDevices(String operatingSystem) {
        system = operatingSystem.toLowerCase(Locale.ROOT).contains("linux")
                ? new PulseSystem("")
                : new JavaSoundSystem(new SystemMixers());
    }

    @Override
    public List<SoundDevice> microphones() {
        return system.microphones();
    }

    @Override
    public List<SoundDevice> speakers() {
        return system.speakers();
    }

    @Override
    public String unavailable() {
        return system.unavailable();
    }

    @Override
    public Subscription onChange(Runnable changed) {
        return system.onChange(changed);
    }

    @Override
    public SoundLine openMicrophone(String id, AudioSink frames, Consumer<SoundFailure> ended) throws SoundException {
        return system.openMicrophone(id, frames, ended);
    }

    @Override
    public SoundLine openSpeaker(String id, SoundSource source, Consumer<SoundFailure> ended) throws SoundException {
        return system.openSpeaker(id, source, ended);
    }

    @Override
    public void close() {
        system.close();
    }
}
