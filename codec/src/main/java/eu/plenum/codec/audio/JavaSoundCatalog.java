// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which of Java Sound's mixers are microphones and speakers. Immutable. */
record JavaSoundCatalog(DeviceLists lists, Map<String, Mixer.Info> microphones, Map<String, Mixer.Info> speakers) {
    private static final Logger LOG = LoggerFactory.getLogger(JavaSoundCatalog.class);
    private static final int RATE = 48_000;

    static final AudioFormat MONO = new AudioFormat(RATE, 16, 1, true, false);
    static final AudioFormat STEREO = new AudioFormat(RATE, 16, 2, true, false);
    static final JavaSoundCatalog EMPTY = new JavaSoundCatalog(DeviceLists.EMPTY, Map.of(), Map.of());

    static JavaSoundCatalog read(AudioMixers mixers) {
        Map<String, Mixer.Info> microphones = new HashMap<>();
        Map<String, Mixer.Info> speakers = new HashMap<>();
        List<SoundDevice> microphoneList = new ArrayList<>();
        List<SoundDevice> speakerList = new ArrayList<>();
        for (Mixer.Info info : mixers.infos()) {
            try {
                Mixer mixer = mixers.mixer(info);
                if (records(mixer, MONO) || records(mixer, STEREO)) {
                    add(info, microphones, microphoneList);
                }
                if (mixer.isLineSupported(new DataLine.Info(SourceDataLine.class, STEREO))) {
                    add(info, speakers, speakerList);
                }
            } catch (IllegalArgumentException gone) {
                LOG.debug("{} went while it was looked at", info.getName(), gone);
            }
        }
        return new JavaSoundCatalog(
                new DeviceLists(microphoneList, speakerList), Map.copyOf(microphones), Map.copyOf(speakers));
    }

    static boolean records(Mixer mixer, AudioFormat format) {
        return mixer.isLineSupported(new DataLine.Info(TargetDataLine.class, format));
    }

    /** Java Sound has no other identity than the name; twins are told apart by their order. The first is the default. */
    private static void add(Mixer.Info info, Map<String, Mixer.Info> byId, List<SoundDevice> list) {
        String id = info.getName();
        for (int twin = 2; byId.containsKey(id); twin++) {
            id = info.getName() + " #" + twin;
        }
        byId.put(id, info);
        list.add(new SoundDevice(id, id, list.isEmpty()));
    }
}
