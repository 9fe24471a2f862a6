// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void withoutADisplayTheWindowIsDrawnInMemory() {
        assertThat(Display.properties("Linux", Map.of(), null))
                .containsEntry("glass.platform", "Headless")
                .containsEntry("prism.order", "sw");
        assertThat(Display.properties("Linux", Map.of("DISPLAY", ""), null)).isNotEmpty();
    }

    @Test
    void whereThereIsADisplayOrAChoiceNothingIsChanged() {
        assertThat(Display.properties("Linux", Map.of("DISPLAY", ":1"), null)).isEmpty();
        assertThat(Display.properties("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), null))
                .isEmpty();
        assertThat(Display.properties("Linux", Map.of(), "gtk")).isEmpty();
        assertThat(Display.properties("Windows 11", Map.of(), null)).isEmpty();
    }
}
