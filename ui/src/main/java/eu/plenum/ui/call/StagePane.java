// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.ui.call.layout.Arrangement;
import eu.plenum.ui.call.layout.Box;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.shortcut.Hints;
import eu.plenum.ui.shortcut.Shortcut;
import eu.plenum.ui.theme.Icons;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The tiles with what turns their pages, and a chip for our own camera when it is not shown. Used on the JavaFX thread alone. */
final class StagePane extends Region {
    private final TilesPane tiles;
    private final Button previous = pager("fltral-chevron-left-20");
    private final Button next = pager("fltral-chevron-right-20");
    private final Button more = new Button("", Icons.of("fltral-chevron-down-20", 20));
    private final Label own = new Label();
    private final IntegerProperty moreCount = new SimpleIntegerProperty();
    private Arrangement shown = Arrangement.NOTHING;
    private @Nullable Box moreAt;

    /** @param page told which page is wanted, from 0 */
    StagePane(TilesPane tiles, Words words, Hints hints, IntConsumer page) {
        this.tiles = tiles;
        getStyleClass().add("stage");
        more.getStyleClass().addAll("small-button", "more-tiles");
        own.getStyleClass().add("own-chip");
        own.setMouseTransparent(true);
        own.setVisible(false);
        hints.give(previous, words.binding(CallWord.PREVIOUS_PAGE), Shortcut.PREVIOUS_PAGE);
        hints.give(next, words.binding(CallWord.NEXT_PAGE), Shortcut.NEXT_PAGE);
        more.textProperty().bind(words.binding(CallWord.MORE_TILES, moreCount));
        hints.give(more, words.binding(CallWord.SHOW_MORE_TILES, moreCount), Shortcut.NEXT_PAGE);
        previous.setOnAction(_ -> page.accept(shown.page() - 1));
        next.setOnAction(_ -> page.accept(shown.page() + 1));
        more.setOnAction(_ -> page.accept((shown.page() + 1) % shown.pages()));
        getChildren().addAll(tiles, previous, next, more, own);
    }

    private static Button pager(String icon) {
        Button button = new Button("", Icons.of(icon, 24));
        button.getStyleClass().add("pager");
        return button;
    }

    /**
     * @param details whether what the mouse uses is shown; with the focus in it, it stays
     * @param ownChip says how our own camera is while it is not shown; empty for nothing to say
     */
    void show(Arrangement arrangement, boolean details, String ownChip) {
        shown = arrangement;
        boolean pages = !arrangement.stage() && arrangement.pages() > 1;
        previous.setVisible(pages && arrangement.page() > 0 && (details || previous.isFocused()));
        next.setVisible(pages && arrangement.page() < arrangement.pages() - 1 && (details || next.isFocused()));
        moreAt = arrangement.moreAt().orElse(null);
        moreCount.set(arrangement.more());
        more.setVisible(moreAt != null);
        own.setText(ownChip);
        own.setVisible(!ownChip.isEmpty());
        requestLayout();
    }

    Region pagers() {
        return next;
    }

    boolean focusPager() {
        return focus(next.isVisible() ? next : previous);
    }

    boolean focusMore() {
        return focus(more);
    }

    Button more() {
        return more;
    }

    private static boolean focus(Button button) {
        if (button.isVisible()) {
            button.requestFocus();
        }
        return button.isVisible();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        tiles.resizeRelocate(0, 0, width, height);
        double size = next.prefWidth(-1);
        double margin = Math.rint(size / 11);
        double top = Math.rint((height - size) / 2);
        previous.resizeRelocate(margin - snappedLeftInset(), top, size, size);
        next.resizeRelocate(width - size - margin, top, size, size);
        if (moreAt != null) {
            more.resizeRelocate(moreAt.x(), moreAt.y(), moreAt.width(), moreAt.height());
        }
        double chipWidth = own.prefWidth(-1);
        double chipHeight = own.prefHeight(-1);
        own.resizeRelocate(width - chipWidth - size / 4, height - chipHeight - size / 4, chipWidth, chipHeight);
    }
}
