// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.settings;

import eu.plenum.client.device.Devices;
import eu.plenum.ui.device.DeviceLists;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.shortcut.Hints;
import eu.plenum.ui.shortcut.SceneShortcuts;
import eu.plenum.ui.shortcut.Shortcut;
import eu.plenum.ui.shortcut.ShortcutHelp;
import eu.plenum.ui.shortcut.ShortcutKeys;
import eu.plenum.ui.theme.Icons;
import eu.plenum.ui.theme.Sheets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The settings, a page at a time. What is changed holds at once; there is nothing to save. Used on the JavaFX thread alone.
 */
public final class SettingsScreen {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass ICONS = PseudoClass.getPseudoClass("icons");
    private static final double NARROW_BELOW = 1100;
    private static final double ICONS_BELOW = 820;
    private static final double BODY_TEXT = 15;

    private final UserChoices choices;
    private final Devices devices;
    private final DeviceLists lists;
    private final Words words;
    private final OtherPages pages;
    private final boolean inCall;
    private final Runnable back;
    private final StackPane root = new StackPane();
    private final HBox screen = new HBox();
    private final ScrollPane content = new ScrollPane();
    private final Label pageTitle = new Label();
    private final Label unit = new Label();
    private final Map<SettingsPage, RadioButton> items = new EnumMap<>(SettingsPage.class);
    private @Nullable SoundAndPicture open;

    /** What the settings are made of. */
    public record Parts(
            UserChoices choices, Devices devices, DeviceLists lists, Words words, ShortcutKeys keys, Language system) {}

    /**
     * @param inCall devices are the call's and not tried out here
     * @param back called with every device given back
     */
    public SettingsScreen(Parts parts, SettingsPage first, boolean inCall, Runnable back) {
        this.choices = parts.choices();
        this.devices = parts.devices();
        this.lists = parts.lists();
        this.words = parts.words();
        this.pages = new OtherPages(choices, words, parts.keys(), parts.system());
        this.inCall = inCall;
        this.back = back;
        pageTitle.getStyleClass().addAll("display", "page-title");
        pageTitle.setWrapText(true);
        content.setFitToWidth(true);
        content.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        content.setFocusTraversable(false);
        HBox.setHgrow(content, Priority.ALWAYS);
        unit.setVisible(false);
        unit.setManaged(false);
        screen.getChildren().addAll(navigation(parts.keys(), first), content, unit);
        screen.getStyleClass().add("settings");
        screen.widthProperty().addListener((_, _, _) -> fit());
        unit.fontProperty().addListener((_, _, _) -> fit());
        root.getChildren().add(screen);
        Sheets.add(root, SettingsScreen.class, "settings.css");
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        SceneShortcuts.whileShown(
                root,
                Map.of(
                        Shortcut.HELP,
                        () -> ShortcutHelp.toggle(root, words, parts.keys(), List.of(Shortcut.SETTINGS, Shortcut.HELP)),
                        Shortcut.SETTINGS,
                        this::leave));
        show(first);
    }

    public Parent root() {
        return root;
    }

    public StringBinding title() {
        return words.binding(SettingsWord.TITLE);
    }

    /** Puts the focus where one begins: at the open page's name. */
    public void focus() {
        items.values().stream().filter(RadioButton::isSelected).findFirst().ifPresent(RadioButton::requestFocus);
    }

    /** Gives the devices back, for when the screen is taken away by something else. Idempotent. */
    public void close() {
        SoundAndPicture page = open;
        if (page != null) {
            var _ = page.close();
        }
    }

    private VBox navigation(ShortcutKeys keys, SettingsPage first) {
        Button leave = new Button("", Icons.of("fltral-arrow-left-20", 20));
        leave.getStyleClass().addAll("quiet", "icon-button");
        new Hints(words, keys).give(leave, words.binding(SettingsWord.BACK));
        leave.setOnAction(_ -> leave());
        Label title = new Label();
        title.textProperty().bind(words.binding(SettingsWord.TITLE));
        title.getStyleClass().addAll("title", "navigation-title");
        HBox head = new HBox(leave, title);
        head.getStyleClass().add("navigation-head");
        VBox navigation = new VBox(head);
        navigation.getStyleClass().add("navigation");
        navigation.setAccessibleRole(AccessibleRole.TAB_PANE);
        navigation.accessibleTextProperty().bind(words.binding(SettingsWord.PAGES));
        ToggleGroup group = new ToggleGroup();
        for (SettingsPage page : SettingsPage.values()) {
            RadioButton item = item(page);
            item.setToggleGroup(group);
            item.setSelected(page == first);
            navigation.getChildren().add(item);
            items.put(page, item);
        }
        return navigation;
    }

    private RadioButton item(SettingsPage page) {
        RadioButton item = new RadioButton();
        FontIcon icon = Icons.of(page.icon(false), 20);
        item.setGraphic(icon);
        item.textProperty().bind(words.binding(page.title()));
        item.accessibleTextProperty().bind(words.binding(page.title()));
        item.setAccessibleRole(AccessibleRole.TAB_ITEM);
        item.getStyleClass().setAll("navigation-item");
        item.setMaxWidth(Double.MAX_VALUE);
        item.selectedProperty().subscribe(now -> icon.setIconLiteral(page.icon(now)));
        item.selectedProperty().addListener((_, _, now) -> {
            if (now) {
                show(page);
            }
        });
        return item;
    }

    private void show(SettingsPage page) {
        close();
        open = null;
        pageTitle.textProperty().bind(words.binding(page.title()));
        VBox inner = new VBox(pageTitle, content(page));
        inner.getStyleClass().add("inner");
        content.setContent(inner);
        content.setVvalue(0);
    }

    private Parent content(SettingsPage page) {
        return switch (page) {
            case PROFILE -> pages.profile();
            case SOUND_AND_PICTURE -> {
                SoundAndPicture devicePage = new SoundAndPicture(choices, devices, lists, words, inCall);
                open = devicePage;
                yield devicePage.root();
            }
            case APPEARANCE -> pages.appearance();
            case LANGUAGE -> pages.language();
            case NOTIFICATIONS -> pages.notifications();
            case SHORTCUTS -> pages.shortcuts();
            case ACCESSIBILITY -> pages.accessibility();
        };
    }

    private void fit() {
        double width = screen.getWidth() * BODY_TEXT / unit.getFont().getSize();
        boolean icons = width < ICONS_BELOW;
        screen.pseudoClassStateChanged(NARROW, width < NARROW_BELOW);
        screen.pseudoClassStateChanged(ICONS, icons);
        items.values()
                .forEach(item -> item.setContentDisplay(icons ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }

    private void leave() {
        root.setDisable(true);
        SoundAndPicture page = open;
        if (page == null) {
            back.run();
        } else {
            var _ = page.close().whenComplete((_, _) -> Platform.runLater(back));
        }
    }

    private void escape(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            pressed.consume();
            leave();
        }
    }
}
