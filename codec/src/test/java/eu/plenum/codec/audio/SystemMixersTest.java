// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sound.sampled.Mixer;
import org.junit.jupiter.api.Test;

class SystemMixersTest {

    @Test
    void findsThePlatformsProvidersAndRefusesAMixerThatIsNotTheirs() {
        SystemMixers mixers = new SystemMixers();
        assertThat(mixers.infos())
                .allSatisfy(info -> assertThat(mixers.mixer(info)).isNotNull());
        Mixer.Info foreign = new FakeMixers().plug("foreign", 1, false).getMixerInfo();
        assertThatThrownBy(() -> mixers.mixer(foreign)).hasMessageContaining("foreign");
    }
}
