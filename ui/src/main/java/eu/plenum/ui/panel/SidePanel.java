// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.panel;

import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.theme.Icons;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame of a panel beside the stage: its title, a way to close it, and what it is for. Used on the JavaFX thread alone. */
public final class SidePanel {
    private final StackPane root = new StackPane();
    private final VBox column = new VBox();
    private final HBox head = new HBox();
    private final Region gap = new Region();

    /** @param close gives the place and the focus back; Escape calls it too */
    public SidePanel(ObservableValue<String> title, Words words, Runnable close) {
        Label name = new Label();
        name.getStyleClass().add("panel-title");
        name.textProperty().bind(title);
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getStyleClass().add("panel-head");
        head.getChildren().addAll(name, gap, iconButton("fltral-dismiss-20", words.binding(PanelWord.CLOSE), close));
        column.getStyleClass().add("panel");
        column.getChildren().add(head);
        root.getChildren().add(column);
        root.setAccessibleRole(AccessibleRole.PARENT);
        root.accessibleTextProperty().bind(title);
        root.getStylesheets().add(sheet(SidePanel.class, "panel.css"));
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> closeAtEscape(key, close));
    }

    /** For a list, which keeps Escape to itself. */
    public static void closeAtEscape(Node list, Runnable close) {
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> closeAtEscape(key, close));
    }

    private static void closeAtEscape(KeyEvent key, Runnable close) {
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            close.run();
        }
    }

    public StackPane root() {
        return root;
    }

    /** Right of the title, in this order. */
    public void beside(Node... marks) {
        head.getChildren().addAll(1, List.of(marks));
    }

    /** Left of what closes the panel. */
    public void tool(Node tool) {
        head.getChildren().add(head.getChildren().indexOf(gap) + 1, tool);
    }

    /** Under the head, from top to bottom; whoever shall fill the panel grows by itself. */
    public void content(Node... nodes) {
        column.getChildren().addAll(nodes);
    }

    /** Lays a question over the panel, which waits meanwhile. Escape is the question's. */
    public void ask(Region question) {
        StackPane scrim = new StackPane(question);
        scrim.getStyleClass().add("panel-scrim");
        column.setDisable(true);
        root.getChildren().setAll(column, scrim);
    }

    /** Takes the question away. */
    public void answered() {
        column.setDisable(false);
        root.getChildren().setAll(column);
    }

    /** A small button that is an icon, with a name and a tooltip. */
    public static Button iconButton(String icon, ObservableValue<String> name, Runnable action) {
        Button button = new Button(null, Icons.of(icon, 20));
        button.getStyleClass().add("icon-button");
        button.accessibleTextProperty().bind(name);
        button.setOnAction(_ -> action.run());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(name);
        button.setTooltip(tooltip);
        return button;
    }

    /** The address of a style sheet beside a class. */
    public static String sheet(Class<?> beside, String file) {
        URL url = beside.getResource(file);
        return Objects.requireNonNull(url, file).toExternalForm();
    }
}
