// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.theme;

import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Draws every window by the look of the moment. Used on the JavaFX thread alone. Menus, choosers and tooltips follow by
 * themselves: JavaFX gives a popup the sheets of the scene that opens it.
 */
public final class Appearance {
    private static final String REDUCED_MOTION = "reduced-motion";

    /** The height of text that the sheets' em are measured from, at scale 1. */
    private static final double ROOT_PX = 15;

    private final ReadOnlyObjectWrapper<Look> look;
    private final List<Scene> scenes = new ArrayList<>();

    public Appearance(Look first) {
        look = new ReadOnlyObjectWrapper<>(first);
        Application.setUserAgentStylesheet(first.theme().controls());
    }

    public ReadOnlyObjectProperty<Look> look() {
        return look.getReadOnlyProperty();
    }

    /** Changes every window at once. */
    public void change(Look next) {
        Look before = look.get();
        if (!next.equals(before)) {
            look.set(next);
            if (!next.theme().controls().equals(before.theme().controls())) {
                Application.setUserAgentStylesheet(next.theme().controls());
            }
            scenes.forEach(scene -> draw(scene, next));
        }
    }

    /** Draws a window's scene, now and after each change, until what this returns is run. */
    public Runnable follow(Scene scene) {
        scenes.add(scene);
        draw(scene, look.get());
        scene.rootProperty().addListener((_, _, root) -> mark(root, look.get()));
        return () -> scenes.remove(scene);
    }

    private static void draw(Scene scene, Look look) {
        scene.getStylesheets().setAll(sheets(look));
        mark(scene.getRoot(), look);
    }

    private static void mark(Parent root, Look look) {
        root.getStyleClass().remove(REDUCED_MOTION);
        if (look.reducedMotion()) {
            root.getStyleClass().add(REDUCED_MOTION);
        }
    }

    private static List<String> sheets(Look look) {
        List<String> sheets = new ArrayList<>(List.of(
                address(look.theme().tokens()),
                address("components.css"),
                // A sheet and not the root's own style, so that popups get it too.
                "data:text/css;charset=UTF-8,"
                        + URLEncoder.encode(sizes(look.textScale()), StandardCharsets.UTF_8)
                                .replace("+", "%20")));
        if (!look.reducedMotion()) {
            sheets.add(address("motion.css"));
        }
        return sheets;
    }

    /** What grows with the text and cannot be said in em: an icon's em is the icon itself. */
    private static String sizes(double textScale) {
        StringBuilder css = new StringBuilder(size(".root", "-fx-font-size", textScale * ROOT_PX));
        css.append(size(".ikonli-font-icon", "-fx-icon-size", textScale * Icons.USUAL));
        Icons.SIZES.forEach(size ->
                css.append(size(".ikonli-font-icon." + Icons.styleClass(size), "-fx-icon-size", textScale * size)));
        return css.toString();
    }

    private static String size(String selector, String property, double pixels) {
        return String.format(Locale.ROOT, "%s{%s:%.2fpx}", selector, property, pixels);
    }

    private static String address(String file) {
        URL url = Appearance.class.getResource(file);
        if (url == null) {
            throw new IllegalStateException("the sheet " + file + " is not in this build");
        }
        return url.toExternalForm();
    }
}
