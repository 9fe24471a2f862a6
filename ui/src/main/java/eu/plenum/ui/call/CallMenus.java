// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.client.meeting.TrackId;
import eu.plenum.ui.call.layout.ViewChoices;
import eu.plenum.ui.i18n.Word;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.theme.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/**
 * The menus of a tile and of "More".
 *
 * @param choose changes what the viewer chose
 */
record CallMenus(Words words, Consumer<UnaryOperator<ViewChoices>> choose) {

    /** What "More" offers besides the view. */
    interface Elsewhere {
        boolean inFullScreen();

        void toggleFullScreen();

        void settings();

        void shortcuts();

        void panel(CallPanels.Open which);
    }

    ContextMenu tile(TrackId tile, boolean own, ViewChoices now) {
        ContextMenu menu = new ContextMenu();
        boolean pinned = now.pinned().contains(tile);
        menu.getItems()
                .addAll(
                        item(
                                pinned ? CallWord.UNPIN : CallWord.PIN,
                                pinned ? "fltrmz-pin-off-20" : "fltrmz-pin-20",
                                () -> choose.accept(choices -> choices.togglePin(tile))),
                        item(
                                CallWord.ENLARGE,
                                "fltral-arrow-maximize-20",
                                () -> choose.accept(choices -> choices.enlarge(tile))));
        if (own) {
            menu.getItems().add(ownView(now));
        }
        return menu;
    }

    /** @param panels offered here because the toolbar has no room for them */
    ContextMenu more(ViewChoices now, List<CallPanels.Open> panels, Elsewhere elsewhere) {
        ContextMenu menu = new ContextMenu();
        List<MenuItem> items = new ArrayList<>();
        for (CallPanels.Open panel : panels) {
            items.add(
                    panel == CallPanels.Open.CHAT
                            ? item(CallWord.CHAT, "fltral-chat-20", () -> elsewhere.panel(panel))
                            : item(CallWord.PEOPLE, "fltrmz-people-20", () -> elsewhere.panel(panel)));
        }
        if (!panels.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        ToggleGroup group = new ToggleGroup();
        items.add(layout(CallWord.AUTOMATIC_VIEW, ViewChoices.Layout.AUTOMATIC, now, group));
        items.add(layout(CallWord.GRID_VIEW, ViewChoices.Layout.GRID, now, group));
        items.add(layout(CallWord.SPEAKER_VIEW, ViewChoices.Layout.SPEAKER, now, group));
        items.add(new SeparatorMenuItem());
        items.add(ownView(now));
        items.add(
                elsewhere.inFullScreen()
                        ? item(CallWord.END_FULL_SCREEN, "fltral-arrow-minimize-20", elsewhere::toggleFullScreen)
                        : item(CallWord.FULL_SCREEN, "fltral-arrow-maximize-20", elsewhere::toggleFullScreen));
        items.add(new SeparatorMenuItem());
        items.add(item(CallWord.SETTINGS, "fltrmz-settings-20", elsewhere::settings));
        items.add(item(CallWord.SHORTCUTS, "fltral-keyboard-20", elsewhere::shortcuts));
        menu.getItems().setAll(items);
        return menu;
    }

    private MenuItem ownView(ViewChoices now) {
        return now.ownViewHidden()
                ? item(CallWord.SHOW_OWN_VIEW, "fltral-eye-show-20", () -> choose.accept(c -> c.hideOwnView(false)))
                : item(CallWord.HIDE_OWN_VIEW, "fltral-eye-hide-20", () -> choose.accept(c -> c.hideOwnView(true)));
    }

    private MenuItem layout(Word word, ViewChoices.Layout layout, ViewChoices now, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(words.text(word));
        item.setToggleGroup(group);
        item.setSelected(now.layout() == layout);
        item.setOnAction(_ -> choose.accept(choices -> choices.layout(layout)));
        return item;
    }

    private MenuItem item(Word word, String icon, Runnable action) {
        MenuItem item = new MenuItem(words.text(word), Icons.of(icon, 20));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
