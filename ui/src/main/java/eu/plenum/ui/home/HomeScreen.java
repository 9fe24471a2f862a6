// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.home;

import eu.plenum.ui.hemicycle.Hemicycle;
import eu.plenum.ui.hemicycle.Mark;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.theme.Icons;
import eu.plenum.ui.theme.Sheets;
import java.net.URI;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/**
 * The first screen: a field for a link beside what was joined before. On a narrow window the two stand one below the other. Used
 * on the JavaFX thread alone.
 */
public final class HomeScreen {
    /** Sizes of a window, in units of the text at 100 %. */
    private static final double WIDE = 1100;

    private static final double SIDE_BY_SIDE = 820;
    private static final double HEMICYCLE_FROM_HEIGHT = 760;
    private static final double BODY_TEXT = 15;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass STACKED = PseudoClass.getPseudoClass("stacked");

    private final Words words;
    private final LinkField link;
    private final VBox brand;
    private final VBox side;
    private final Hemicycle hemicycle = new Hemicycle(Hemicycle.Shape.BRAND, 1);
    private final ScrollPane sideScroll = scroll();
    private final ScrollPane wholeScroll = scroll();
    private final Label textSize = new Label();
    private final StackPane root = new StackPane();

    public HomeScreen(Words words, HomeContent content, HomeActions actions) {
        this.words = words;
        this.link = new LinkField(words, actions);
        this.brand = brand(content);
        this.side = side(content, actions);
        root.getStyleClass().add("home");
        // Laid out never, it tells how large text is.
        textSize.setManaged(false);
        textSize.setVisible(false);
        arrange();
        root.widthProperty().addListener((_, _, _) -> arrange());
        root.heightProperty().addListener((_, _, _) -> arrange());
        textSize.fontProperty().addListener((_, _, _) -> arrange());
        Sheets.add(root, HomeScreen.class, "home.css");
    }

    public Parent root() {
        return root;
    }

    public StringBinding title() {
        return words.binding(HomeWord.TITLE);
    }

    /** Puts the focus where one begins. */
    public void focus() {
        link.focus();
    }

    private void arrange() {
        double unit = textSize.getFont().getSize() / BODY_TEXT;
        double width = root.getWidth() / unit;
        boolean stacked = width > 0 && width <= SIDE_BY_SIDE;
        brand.pseudoClassStateChanged(NARROW, width <= WIDE);
        side.pseudoClassStateChanged(NARROW, width <= WIDE);
        brand.pseudoClassStateChanged(STACKED, stacked);
        side.pseudoClassStateChanged(STACKED, stacked);
        boolean room = !stacked && root.getHeight() / unit >= HEMICYCLE_FROM_HEIGHT;
        hemicycle.setVisible(room);
        Node wanted = stacked ? wholeScroll : wide();
        if (!root.getChildren().contains(wanted)) {
            sideScroll.setContent(null);
            wholeScroll.setContent(null);
            if (stacked) {
                wholeScroll.setContent(new VBox(brand, side));
                root.getChildren().setAll(wholeScroll, textSize);
            } else {
                sideScroll.setContent(side);
                HBox.setHgrow(sideScroll, Priority.ALWAYS);
                root.getChildren().setAll(new HBox(brand, sideScroll), textSize);
            }
        }
    }

    /** What stands in the root when the two are side by side; the scroll pane itself where they are not yet. */
    private Node wide() {
        return root.getChildren().stream()
                .filter(HBox.class::isInstance)
                .findFirst()
                .orElse(sideScroll);
    }

    private VBox brand(HomeContent content) {
        Label name = new Label("Plenum");
        name.getStyleClass().addAll("title", "on-brand");
        HBox mark = new HBox(new Mark(), name);
        mark.getStyleClass().add("brand-mark");
        Label greeting = new Label();
        greeting.textProperty().bind(greeting(content));
        greeting.getStyleClass().addAll("display", "on-brand", "greeting");
        greeting.setWrapText(true);
        Label date = new Label();
        date.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.formats().day(content.now().toLocalDate()), words.texts()));
        date.getStyleClass().addAll("lead", "date");
        Pane sky = new Pane(hemicycle);
        sky.setMouseTransparent(true);
        sky.setMinSize(0, 0);
        sky.setPrefSize(0, 0);
        sky.widthProperty().addListener((_, _, _) -> place(sky));
        sky.heightProperty().addListener((_, _, _) -> place(sky));
        VBox.setVgrow(sky, Priority.ALWAYS);
        VBox panel = new VBox(mark, greeting, date, link, sky);
        panel.getStyleClass().add("brand-panel");
        // The outer seats reach beyond the panel.
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(panel.widthProperty());
        clip.heightProperty().bind(panel.heightProperty());
        panel.setClip(clip);
        return panel;
    }

    /** Half out of the panel on both sides, its base a little above the panel's end. */
    private void place(Pane sky) {
        double width = Hemicycle.Shape.BRAND.width();
        double height = Hemicycle.Shape.BRAND.height();
        hemicycle.resizeRelocate((sky.getWidth() - width) / 2, sky.getHeight() - height - 52, width, height);
    }

    private StringBinding greeting(HomeContent content) {
        int hour = content.now().getHour();
        boolean nameless = content.name().isBlank();
        HomeWord word;
        if (hour >= 4 && hour < 12) {
            word = nameless ? HomeWord.MORNING : HomeWord.MORNING_NAME;
        } else if (hour >= 12 && hour < 18) {
            word = nameless ? HomeWord.AFTERNOON : HomeWord.AFTERNOON_NAME;
        } else {
            word = nameless ? HomeWord.EVENING : HomeWord.EVENING_NAME;
        }
        return nameless ? words.binding(word) : words.binding(word, content.name());
    }

    private VBox side(HomeContent content, HomeActions actions) {
        Button settings = new Button();
        settings.textProperty().bind(words.binding(HomeWord.SETTINGS));
        settings.setGraphic(Icons.of("fltrmz-settings-24", 20));
        settings.getStyleClass().add("quiet");
        settings.setOnAction(_ -> actions.settings());
        HBox tools = new HBox(settings);
        tools.setAlignment(Pos.CENTER_RIGHT);
        VBox column = new VBox(tools);
        column.getStyleClass().add("home-side");
        content.crash().ifPresent(crash -> column.getChildren().add(crash(crash, actions)));
        Label recent = new Label();
        recent.textProperty().bind(words.binding(HomeWord.RECENT));
        recent.getStyleClass().add("heading");
        VBox section = new VBox(recent, new RecentList(words, actions, content.now(), content.recent()));
        section.getStyleClass().add("home-section");
        column.getChildren().add(section);
        return column;
    }

    private Node crash(HomeContent.Crash crash, HomeActions actions) {
        Label sentence = new Label();
        sentence.setWrapText(true);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox banner = new HBox(Icons.of("fltfmz-warning-24", 20), sentence);
        banner.getStyleClass().addAll("banner", "warning");
        if (crash.meeting().isPresent()) {
            URI address = crash.meeting().get();
            sentence.textProperty().bind(words.binding(HomeWord.CRASHED_IN, address.getHost()));
            Button again = new Button();
            again.textProperty().bind(words.binding(HomeWord.JOIN_AGAIN));
            again.getStyleClass().add("small-button");
            again.setMinWidth(Region.USE_PREF_SIZE);
            again.setOnAction(_ -> actions.joinAgain(address));
            banner.getChildren().add(again);
        } else {
            sentence.textProperty().bind(words.binding(HomeWord.CRASHED));
        }
        return banner;
    }

    private static ScrollPane scroll() {
        ScrollPane scroll = new ScrollPane();
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("clear-scroll");
        return scroll;
    }
}
