// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/** What holds for every screen, found out by walking over its nodes. On the JavaFX thread. */
public final class Screens {
    private Screens() {}

    /** Stops of the Tab key that a screen reader would have nothing to say of. */
    public static List<String> nameless(Parent screen) {
        List<String> nameless = new ArrayList<>();
        visit(screen, node -> {
            if (node.isFocusTraversable() && !node.isDisabled() && blank(name(node))) {
                nameless.add(node.toString());
            }
        });
        return nameless;
    }

    /** Texts that are shown shortened, because there is no room for them. */
    public static List<String> shortened(Parent screen) {
        List<String> shortened = new ArrayList<>();
        screen.applyCss();
        screen.layout();
        visit(screen, node -> {
            if (node instanceof Labeled label
                    && label.getText() != null
                    && !label.getText().isBlank()
                    && label.lookup(".text") instanceof Text drawn
                    && label.equals(drawn.getParent())
                    && drawn.isVisible()
                    && !drawn.getText().equals(label.getText())) {
                shortened.add(label.getText() + " -> " + drawn.getText());
            }
        });
        return shortened;
    }

    /** Nodes that stick out of the window at the sides, where nothing scrolls. */
    public static List<String> outside(Parent screen) {
        List<String> outside = new ArrayList<>();
        double width = screen.getScene().getWidth();
        visit(screen, node -> {
            var bounds = node.localToScene(node.getBoundsInLocal());
            if (node instanceof Labeled && (bounds.getMinX() < -0.5 || bounds.getMaxX() > width + 0.5)) {
                outside.add(node + " " + bounds.getMinX() + " to " + bounds.getMaxX());
            }
        });
        return outside;
    }

    private static String name(Node node) {
        Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        // A field answers with what is written in it, which is not its name.
        boolean named =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        return named ? node.getAccessibleText() : node instanceof Labeled && text != null ? text.toString() : "";
    }

    private static boolean blank(String text) {
        return text.isBlank();
    }

    private static void visit(Node node, Consumer<Node> visitor) {
        if (!node.isVisible()) {
            return;
        }
        visitor.accept(node);
        if (node instanceof ScrollPane pane && pane.getContent() != null) {
            visit(pane.getContent(), visitor);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, visitor));
        }
    }
}
