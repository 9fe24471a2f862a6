// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.ui.call.layout.WindowStep;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The stage under its banners, with a panel beside it or, in a narrow window, over it. Used on the JavaFX thread alone. */
final class CallBody extends Region {
    private static final Duration SLIDES = Duration.millis(180);
    private static final Interpolator CALM = Interpolator.ofSpline(0.2, 0, 0, 1);
    private static final double PANEL = 368;
    private static final double BESIDE_FROM = 720;

    private final VBox banners;
    private final Region stage;
    private final Rectangle slot = new Rectangle();
    private final DoubleProperty open = new SimpleDoubleProperty();
    private final Timeline slide = new Timeline();
    private @Nullable Region panel;
    private double unit = 1;

    CallBody(VBox banners, Region stage) {
        this.banners = banners;
        this.stage = stage;
        getChildren().addAll(banners, stage);
        open.addListener(_ -> requestLayout());
    }

    void unit(double size) {
        unit = size;
        requestLayout();
    }

    void open(Region next, boolean motion) {
        remove();
        panel = next;
        // What slides in comes from outside the window and must not be seen there; when it is in, nothing is clipped.
        next.setClip(slot);
        getChildren().add(next);
        slide(1, motion, () -> next.setClip(null));
    }

    void close(boolean motion) {
        slide(0, motion, this::remove);
    }

    private void remove() {
        if (panel != null) {
            getChildren().remove(panel);
            panel = null;
        }
    }

    private void slide(double to, boolean motion, Runnable done) {
        slide.stop();
        if (motion && getScene() != null) {
            slide.getKeyFrames().setAll(new KeyFrame(SLIDES, _ -> done.run(), new KeyValue(open, to, CALM)));
            slide.play();
        } else {
            open.set(to);
            done.run();
        }
        requestLayout();
    }

    /** Where a panel is, for who asks whether the focus is in it. */
    Node panelPlace() {
        return panel == null ? slot : panel;
    }

    /** Puts the focus on the first thing in the panel that takes it. */
    boolean focusPanel() {
        return panel != null && focusFirst(panel);
    }

    private static boolean focusFirst(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(CallBody::focusFirst);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double gap = WindowStep.of(width / unit).gap() * unit;
        boolean beside = width / unit >= BESIDE_FROM;
        double panelWidth = beside ? PANEL * unit : width;
        double taken = panel == null || !beside ? 0 : Math.rint((panelWidth + gap) * open.get());
        double room = width - taken;
        double bannerHeight = banners.getChildren().isEmpty() ? 0 : banners.prefHeight(room);
        banners.resizeRelocate(0, 0, room, bannerHeight);
        double top = bannerHeight == 0 ? 0 : bannerHeight + gap;
        stage.resizeRelocate(0, top, room, Math.max(0, height - top));
        if (panel != null) {
            double x = Math.rint(width - panelWidth * open.get());
            panel.resizeRelocate(x, 0, panelWidth, height);
            slot.setWidth(width - x);
            slot.setHeight(height);
        }
    }
}
