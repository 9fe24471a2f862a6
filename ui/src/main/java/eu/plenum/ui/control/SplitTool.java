// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import eu.plenum.ui.theme.Icons;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button of the toolbar with a second one that opens a menu of devices over it. Used on the JavaFX thread alone. */
public final class SplitTool extends HBox {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final ToolButton tool;
    private final FontIcon arrow = Icons.of("fltral-chevron-up-20", 16);
    private final Button chevron = new Button("", arrow);

    public SplitTool(ToolButton tool) {
        this.tool = tool;
        getStyleClass().add("split");
        chevron.getStyleClass().add("chevron");
        chevron.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        getChildren().addAll(tool, chevron);
    }

    public ToolButton tool() {
        return tool;
    }

    public Button chevron() {
        return chevron;
    }

    public void off(boolean off, String icon) {
        pseudoClassStateChanged(OFF, off);
        tool.off(off, icon);
    }

    /** Opens a menu over the two buttons, or closes the one that is open. */
    public void open(ContextMenu menu) {
        mark(true);
        menu.setOnHidden(_ -> mark(false));
        menu.show(this, Side.TOP, 0, -8);
    }

    private void mark(boolean open) {
        chevron.pseudoClassStateChanged(OPEN, open);
        arrow.setIconLiteral(open ? "fltral-chevron-down-20" : "fltral-chevron-up-20");
    }
}
