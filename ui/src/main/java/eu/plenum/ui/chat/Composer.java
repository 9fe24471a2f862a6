// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.chat;

import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.panel.SidePanel;
import eu.plenum.ui.theme.Icons;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.css.PseudoClass;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/**
 * The field to write in. Enter sends, Shift and Enter begin a line, Tab moves on. It grows with its text up to five lines. Nothing
 * that is typed or pasted is ever cut: what is too long is counted, and waits.
 */
final class Composer {
    /** From here on the characters are counted aloud. */
    static final int COUNTED_FROM = 1_800;

    private static final int MOST_LINES = 5;
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass TOO_LONG = PseudoClass.getPseudoClass("too-long");

    private final ChatModel model;
    private final TextArea area = new TextArea();
    private final VBox root = new VBox();
    private final IntegerBinding length;

    Composer(ChatModel model, Words words) {
        this.model = model;
        length = Bindings.createIntegerBinding(
                () -> ChatModel.length(area.getText().strip()), area.textProperty());
        BooleanBinding tooLong = length.greaterThan(ChatModel.LONGEST);
        BooleanBinding ready = length.greaterThan(0).and(tooLong.not());

        area.setWrapText(true);
        area.setPrefRowCount(1);
        area.promptTextProperty().bind(words.binding(ChatWord.FIELD));
        area.accessibleTextProperty().bind(words.binding(ChatWord.FIELD));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(area, Priority.ALWAYS);
        Button send = SidePanel.iconButton("fltrmz-send-24", words.binding(ChatWord.SEND), this::send);
        send.getStyleClass().add("send");
        ready.subscribe(now -> {
            send.setDisable(!now);
            send.setGraphic(Icons.of(now ? "fltfmz-send-24" : "fltrmz-send-24", 20));
            send.pseudoClassStateChanged(ACTIVE, now);
        });
        HBox field = new HBox(area, send);
        field.getStyleClass().add("chat-field");
        area.focusedProperty().subscribe(focused -> field.pseudoClassStateChanged(ACTIVE, focused));
        tooLong.subscribe(now -> field.pseudoClassStateChanged(TOO_LONG, now));

        root.getChildren().addAll(field, foot(words, tooLong));
        root.getStyleClass().add("composer");
        area.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        this::height, area.textProperty(), area.widthProperty(), area.fontProperty()));
        area.minHeightProperty().bind(area.prefHeightProperty());
    }

    Region root() {
        return root;
    }

    void focus() {
        area.requestFocus();
    }

    private Region foot(Words words, BooleanBinding tooLong) {
        Label read = new Label();
        read.textProperty().bind(words.binding(ChatWord.EVERYONE_READS));
        Label enter = new Label("Enter");
        enter.getStyleClass().add("kbd");
        Label sends = new Label();
        sends.textProperty().bind(words.binding(ChatWord.ENTER_SENDS));
        HBox keys = new HBox(enter, sends);
        FlowPane hint = new FlowPane(read, keys);
        hint.getStyleClass().add("composer-hint");
        keys.getStyleClass().add("composer-keys");
        HBox.setHgrow(hint, Priority.ALWAYS);
        Label count = new Label();
        count.getStyleClass().add("count");
        count.textProperty()
                .bind(Bindings.when(tooLong)
                        .then(words.binding(ChatWord.TOO_LONG, length.subtract(ChatModel.LONGEST)))
                        .otherwise(words.binding(ChatWord.COUNT, length, ChatModel.LONGEST)));
        BooleanBinding counted = length.greaterThanOrEqualTo(COUNTED_FROM);
        BooleanBinding hinted = counted.not().and(area.focusedProperty().or(length.greaterThan(0)));
        shown(count, counted);
        shown(hint, hinted);
        tooLong.subscribe(now -> count.pseudoClassStateChanged(TOO_LONG, now));
        HBox foot = new HBox(hint, count);
        foot.getStyleClass().add("composer-foot");
        shown(foot, counted.or(hinted));
        return foot;
    }

    private static void shown(Region region, BooleanBinding when) {
        region.visibleProperty().bind(when);
        region.managedProperty().bind(when);
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> {
                key.consume();
                if (key.isShiftDown()) {
                    area.replaceSelection("\n");
                } else if (!key.isControlDown() && !key.isAltDown() && !key.isMetaDown()) {
                    send();
                }
            }
            case TAB -> {
                key.consume();
                area.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
            default -> {
                // every other key is the field's
            }
        }
    }

    private void send() {
        if (model.send(area.getText())) {
            area.clear();
        }
        area.requestFocus();
    }

    /** Half a line of room above and below, as the sheet says. */
    private double height() {
        double line = lines("x", 0);
        double width = area.getWidth() - area.getFont().getSize();
        double wanted = width <= 0 ? line : lines(area.getText().isEmpty() ? "x" : area.getText(), width);
        return Math.ceil(
                Math.clamp(wanted, line, line * MOST_LINES) + area.getFont().getSize());
    }

    private double lines(String text, double width) {
        Text probe = new Text(text);
        probe.setFont(area.getFont());
        probe.setWrappingWidth(width);
        return probe.getLayoutBounds().getHeight();
    }
}
