// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.ui.testing.UiTest;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;

class MouseRestTest extends UiTest {

    @Test
    void itRestsWhenNothingMovesAndWakesWithTheMouse() {
        AtomicInteger changes = new AtomicInteger();
        StackPane screen = call(StackPane::new);
        MouseRest rest = call(() -> new MouseRest(screen, Duration.millis(80), changes::incrementAndGet));
        show(() -> screen, 300, 200);
        await("it rests", rest::resting);
        int before = changes.get();
        robot.moveTo(screen).moveBy(10, 10);
        await("it woke", () -> changes.get() > before);
        await("it rests again", rest::resting);
        run(rest::close);
        assertThat(changes.get()).isGreaterThanOrEqualTo(3);
    }
}
