// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.codec.Layer;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SimulcastSdpTest {
    private static final String OFFER = """
            m=video 9 UDP/TLS/RTP/SAVPF 96\r
            a=mid:0\r
            a=rid:0 send\r
            a=rid:1 send\r
            a=rid:2 send\r
            a=simulcast:send 0;1;2\r
            """;
    private static final String ANSWER = """
            m=video 9 UDP/TLS/RTP/SAVPF 96\r
            a=rid:q recv\r
            a=simulcast:recv q;~h;f\r
            a=sendrecv\r
            """;

    @Test
    void layersOfAnOfferAreCalledAsLiveKitCallsThem() {
        assertThat(SimulcastSdp.nameLayers(OFFER))
                .contains("a=rid:q send\r\na=rid:h send\r\na=rid:f send\r\na=simulcast:send q;h;f\r\n");
    }

    @Test
    void anOfferWithoutSimulcastIsLeftAsItIs() {
        String plain = "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\n";

        assertThat(SimulcastSdp.nameLayers(plain)).isEqualTo(plain);
    }

    @Property
    void exactlyTheActiveLayersAreUnmarkedInTheAnswer(@ForAll Set<Layer> active) {
        String answer = SimulcastSdp.pauseLayers(ANSWER, active);

        for (Layer layer : EnumSet.allOf(Layer.class)) {
            assertThat(answer.contains("~" + layer.rid())).isEqualTo(!active.contains(layer));
        }
        assertThat(answer).startsWith("m=video").endsWith("a=sendrecv\r\n");
    }
}
