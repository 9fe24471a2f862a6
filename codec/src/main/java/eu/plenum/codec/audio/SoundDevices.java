// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.Subscription;
import java.util.List;

/**
 * The microphones and speakers of this machine, kept up to date while open. All methods may be called from any thread.
 * Where the machine has no sound system the lists are empty and {@link #unavailable} says why.
 */
public interface SoundDevices extends AutoCloseable {

    /** Never the monitor of a speaker. */
    List<SoundDevice> microphones();

    List<SoundDevice> speakers();

    /** One English sentence for the log and the command line when there is no sound system; else empty. */
    String unavailable();

    /** {@code changed} runs on an engine thread after each change of a list or a default; it must only enqueue. */
    Subscription onChange(Runnable changed);

    @Override
    void close();
}
