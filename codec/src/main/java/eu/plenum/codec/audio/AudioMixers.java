// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.util.List;
import javax.sound.sampled.Mixer;

/** Java Sound's mixers (its word for devices), behind a port so that devices can be tested without any. */
interface AudioMixers {

    /** All there are now, the system's default first. May be called from any thread; takes some milliseconds. */
    List<Mixer.Info> infos();

    /** @throws IllegalArgumentException when it is gone */
    Mixer mixer(Mixer.Info info);
}
