// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.spi.MixerProvider;

/**
 * The mixers of this machine, looked up anew each time. {@code AudioSystem} keeps its providers for a minute, and a provider
 * looks for devices only when it is made: a plugged microphone would show up a minute late. A device exchanged for another
 * between two looks is not noticed: the JDK looks only at their number.
 */
final class SystemMixers implements AudioMixers {
    private List<MixerProvider> providers = List.of();

    @Override
    public synchronized List<Mixer.Info> infos() {
        List<MixerProvider> found = new ArrayList<>();
        ServiceLoader.load(MixerProvider.class).forEach(found::add);
        providers = List.copyOf(found);
        return providers.stream()
                .flatMap(provider -> Arrays.stream(provider.getMixerInfo()))
                .toList();
    }

    @Override
    public synchronized Mixer mixer(Mixer.Info info) {
        return providers.stream()
                .filter(provider -> provider.isMixerSupported(info))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(info.getName() + " is gone"))
                .getMixer(info);
    }
}
