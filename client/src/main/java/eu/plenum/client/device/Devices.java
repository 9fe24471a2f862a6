// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.device;

import java.util.List;

/** The devices of this machine, before and without any session. Every method may be called from any thread. */
public interface Devices {

    List<Device> cameras();

    List<Device> microphones();

    List<Device> speakers();

    /** One English sentence when this machine has no sound system, else empty. */
    String soundUnavailable();

    /**
     * {@code changed} runs on an engine thread after each change of a list or a default; it must only enqueue. Returns what
     * ends it.
     */
    Runnable onChange(Runnable changed);
}
