// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.ui.testing.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class IconsTest extends UiTest {
    private static final Pattern LITERAL = Pattern.compile("\"(flt[a-z]{2,3}-[a-z0-9-]+)\"");
    private static final int SIDE = 60;

    /** Some names of the family have no glyph: such an icon would be an empty button. */
    @Test
    void everyIconUsedIsDrawn() throws IOException {
        Set<String> literals = literals();
        assertThat(literals).hasSizeGreaterThan(15);
        Set<String> empty = new TreeSet<>();
        for (String literal : literals) {
            StackPane pane = call(() -> new StackPane(Icons.of(literal, 40)));
            if (inked(snapshot(() -> pane, SIDE, SIDE, Theme.LIGHT, 1)) < 20) {
                empty.add(literal);
            }
        }
        assertThat(empty).isEmpty();
    }

    @Test
    void iconsGrowWithTheTextAndOnlyOnce() {
        StackPane pane = call(() -> new StackPane(Icons.of("fltrmz-settings-24", 24)));
        var stage = show(() -> pane, SIDE, SIDE, new Look(Theme.LIGHT, 2, true));
        for (int pass = 0; pass < 5; pass++) {
            run(() -> {
                pane.applyCss();
                pane.layout();
            });
        }
        assertThat(call(() -> pane.getChildren().getFirst().getLayoutBounds().getHeight()))
                .isBetween(40.0, 60.0);
        run(stage::hide);
    }

    private static long inked(WritableImage image) {
        int background = image.getPixelReader().getArgb(0, 0);
        long inked = 0;
        for (int at = 0; at < SIDE * SIDE; at++) {
            if (image.getPixelReader().getArgb(at % SIDE, at / SIDE) != background) {
                inked++;
            }
        }
        return inked;
    }

    private static Set<String> literals() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> found = new TreeSet<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                found.addAll(LITERAL.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet()));
            }
            return found;
        }
    }
}
