// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.ui.i18n.FileTexts;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.testing.UiTest;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class LevelMeterTest extends UiTest {

    @Test
    void loudnessIsShownByItsLogarithm() {
        assertThat(LevelMeter.blocks(0, 18)).isZero();
        assertThat(LevelMeter.blocks(0.001, 18)).isZero();
        assertThat(LevelMeter.blocks(0.0224, 18)).isEqualTo(9);
        assertThat(LevelMeter.blocks(1, 18)).isEqualTo(18);
        assertThat(LevelMeter.blocks(Double.NaN, 18)).isBetween(0, 18);
    }

    @Test
    void asManyBlocksAreLitAsItIsLoud() {
        LevelMeter meter = call(() -> new LevelMeter(8));
        run(() -> meter.show(0.0224));
        assertThat(lit(meter)).isEqualTo(4);
        run(() -> meter.show(0));
        assertThat(lit(meter)).isZero();
    }

    @Test
    void theMicrophoneIsAskedOnlyWhileTheMeterIsShown() {
        AtomicInteger asked = new AtomicInteger();
        Words words = new Words(new SimpleObjectProperty<>(new FileTexts(Language.ENGLISH, Locale.UK)));
        MicrophoneMeter meter = call(() -> new MicrophoneMeter(
                () -> {
                    asked.incrementAndGet();
                    return 0.05;
                },
                System::nanoTime,
                words));
        Stage stage = show(meter::root, 500, 60);
        await("it is asked", () -> asked.get() > 2);
        await(
                "it is said",
                () -> "Others will hear you well".equals(meter.root().getAccessibleText()));

        run(stage::hide);
        int before = asked.get();

        await("some pulses pass", new Pulses(20)::passed);
        assertThat(asked).hasValue(before);
    }

    private static long lit(LevelMeter meter) {
        return call(() -> meter.root().getChildrenUnmodifiable().stream()
                .filter(block -> block.getPseudoClassStates().contains(PseudoClass.getPseudoClass("on")))
                .count());
    }

    /** Counts how often the JavaFX thread was free. */
    private static final class Pulses {
        private final int enough;
        private int seen;

        private Pulses(int enough) {
            this.enough = enough;
        }

        private boolean passed() {
            return seen++ > enough;
        }
    }
}
