// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.effect.GaussianBlur;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/**
 * A person or what they share: live pictures or initials, the name, and marks that keep to the corners. Its corners are pieces in
 * the colour of the stage laid over the picture, since a clip would cost several times as much. Used on the JavaFX thread alone.
 */
public final class VideoTile extends Region {
    private static final PseudoClass SPEAKING = PseudoClass.getPseudoClass("speaking");
    private static final PseudoClass MIDDLE = PseudoClass.getPseudoClass("middle");
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final PseudoClass FLOATING = PseudoClass.getPseudoClass("floating");
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
    private static final Duration RING_LEAVES = Duration.millis(400);
    private static final double WORDS_FROM = 360;
    private static final double MIDDLE_UNDER = 300;
    private static final double LOW_UNDER = 170;
    private static final double RAISED = 14;

    /** What a person does with a tile. */
    public interface Actions {
        void togglePin();

        void enlarge();

        /** @param by the node that asks, beside which a menu opens */
        void menu(Region by);
    }

    private final PictureView picture;
    private final StackPane avatar = new StackPane();
    private final Label initials = new Label();
    private final Label paused = new Label();
    private final List<Region> corners = new ArrayList<>();
    private final Rectangle clip = new Rectangle();
    private final Region edge = layer("edge");
    private final Region ring = layer("ring");
    private final Region focus = layer("focus-ring");
    private final NamePlate plate = new NamePlate();
    private final TileMarks marks = new TileMarks();
    private final TileTools tools;
    private final FadeTransition ringLeaves = new FadeTransition(RING_LEAVES, ring);
    private TileLook look;
    private double unit = 1;
    private boolean floating;
    private boolean moving = true;
    private boolean mouseOver;
    private boolean detailsHidden;

    /**
     * @param identity decides the colour behind the initials
     * @param contained shown whole: what somebody shares
     */
    public VideoTile(String identity, boolean contained, TileLook first, Actions actions) {
        picture = new PictureView(contained);
        look = first;
        tools = new TileTools(
                actions::togglePin,
                actions::enlarge,
                () -> actions.menu(this.tools().more()));
        getStyleClass().add("tile");
        avatar.getStyleClass().addAll("avatar", "avatar-" + Initials.colour(identity));
        avatar.getChildren().add(initials);
        avatar.setMouseTransparent(true);
        paused.getStyleClass().add("paused-note");
        paused.setMouseTransparent(true);
        for (int corner = 0; corner < 4; corner++) {
            Region piece = layer("corner");
            piece.setRotate(corner * 90.0);
            corners.add(piece);
        }
        ring.setOpacity(0);
        ringLeaves.setToValue(0);
        getChildren().addAll(avatar, picture);
        getChildren().addAll(corners);
        getChildren().addAll(edge, ring, paused, plate, marks.left(), marks.right(), focus, tools);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseEntered(_ -> mouse(true));
        setOnMouseExited(_ -> mouse(false));
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                actions.enlarge();
            }
        });
        setOnContextMenuRequested(_ -> actions.menu(this));
        draw(first);
    }

    private TileTools tools() {
        return tools;
    }

    public PictureView picture() {
        return picture;
    }

    public void show(TileLook next) {
        if (!next.equals(look)) {
            look = next;
            draw(next);
        }
    }

    private void draw(TileLook next) {
        boolean live = next.picture() != TileLook.Picture.OFF;
        picture.setVisible(live);
        picture.mirror(next.mirrored());
        picture.drawn()
                .setEffect(
                        switch (next.picture()) {
                            case LIVE, OFF -> null;
                            case FROZEN -> new ColorAdjust(0, -0.85, 0, 0);
                            case PAUSED -> new GaussianBlur(16);
                        });
        avatar.setVisible(!live);
        initials.setText(next.initials());
        paused.setText(next.pausedText());
        paused.setVisible(!next.pausedText().isEmpty());
        round();
        plate.show(next);
        marks.show(next);
        tools.show(!next.pinned().isEmpty(), next.tools());
        setAccessibleText(next.spoken());
        speak(next.speaking());
        requestLayout();
    }

    /** How loud they are now, 0 to 1: moves the wave of one who speaks. */
    public void level(double level) {
        if (moving) {
            plate.level(level);
        }
    }

    /**
     * @param size of a unit, 1 at a text size of 100 %
     * @param floats over the stage
     * @param small window, small plates
     * @param motion whether things may move
     */
    public void stand(double size, boolean floats, boolean small, boolean motion) {
        unit = size;
        floating = floats;
        pseudoClassStateChanged(FLOATING, floats);
        round();
        pseudoClassStateChanged(SMALL, small);
        if (moving && !motion) {
            plate.still();
        }
        moving = motion;
        requestLayout();
    }

    /** Over a stage there is no colour to lay over the corners: the one tile that floats is clipped. */
    private void round() {
        boolean live = look.picture() != TileLook.Picture.OFF;
        corners.forEach(corner -> corner.setVisible(live && !floating));
        picture.setClip(live && floating ? clip : null);
    }

    /** While the mouse rests, tools go. */
    public void hideDetails(boolean hidden) {
        detailsHidden = hidden;
        showTools();
    }

    private void mouse(boolean over) {
        mouseOver = over;
        showTools();
    }

    private void showTools() {
        boolean shown = mouseOver && !detailsHidden;
        tools.setVisible(shown);
        marks.right().setVisible(!shown);
    }

    private void speak(boolean speaking) {
        pseudoClassStateChanged(SPEAKING, speaking);
        if (speaking) {
            ringLeaves.stop();
            ring.setOpacity(1);
        } else if (ring.getOpacity() > 0) {
            if (moving) {
                ringLeaves.playFromStart();
            } else {
                ring.setOpacity(0);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        pseudoClassStateChanged(MIDDLE, width < MIDDLE_UNDER * unit && height >= LOW_UNDER * unit);
        pseudoClassStateChanged(LOW, height < LOW_UNDER * unit);
        boolean words = width > WORDS_FROM * unit;
        plate.wide(words);
        marks.wide(words, look);
        for (Region layer : List.of(picture, edge, ring, focus)) {
            layer.resizeRelocate(0, 0, width, height);
        }
        placeCorners(width, height);
        double raised = height < LOW_UNDER * unit ? RAISED * unit : 0;
        double avatarSize = avatar.prefWidth(-1);
        avatar.resizeRelocate(
                Math.rint((width - avatarSize) / 2),
                Math.rint((height - avatarSize) / 2 - raised),
                avatarSize,
                avatarSize);
        double margin = snappedLeftInset();
        double room = Math.max(0, width - 2 * margin);
        place(plate, margin, Math.min(room, plate.prefWidth(-1)), Pos.BOTTOM_LEFT);
        place(marks.left(), margin, marks.left().prefWidth(-1), Pos.TOP_LEFT);
        place(marks.right(), margin, Math.min(room, marks.right().prefWidth(-1)), Pos.TOP_RIGHT);
        place(tools, margin, tools.prefWidth(-1), Pos.TOP_RIGHT);
        place(paused, margin, Math.min(room, paused.prefWidth(-1)), Pos.CENTER);
    }

    private void place(Region node, double margin, double nodeWidth, Pos where) {
        double nodeHeight = node.prefHeight(nodeWidth);
        double x = switch (where.getHpos()) {
            case LEFT -> margin;
            case CENTER -> (getWidth() - nodeWidth) / 2;
            case RIGHT -> getWidth() - nodeWidth - margin;
        };
        double y = switch (where.getVpos()) {
            case TOP -> margin;
            case CENTER, BASELINE -> (getHeight() - nodeHeight) / 2;
            case BOTTOM -> getHeight() - nodeHeight - margin;
        };
        node.resizeRelocate(Math.rint(x), Math.rint(y), Math.ceil(nodeWidth), Math.ceil(nodeHeight));
    }

    /** The pieces reach half a pixel over the edge, so that no line of the picture shines through. */
    private void placeCorners(double width, double height) {
        double radius = corners.getFirst().prefWidth(-1);
        double far = 0.5;
        clip.setWidth(width);
        clip.setHeight(height);
        clip.setArcWidth(2 * radius);
        clip.setArcHeight(2 * radius);
        for (int corner = 0; corner < corners.size(); corner++) {
            boolean right = corner == 1 || corner == 2;
            boolean bottom = corner >= 2;
            corners.get(corner)
                    .resizeRelocate(
                            right ? width - radius + far : -far, bottom ? height - radius + far : -far, radius, radius);
        }
    }

    private static Region layer(String style) {
        Region layer = new Region();
        layer.getStyleClass().add(style);
        layer.setMouseTransparent(true);
        return layer;
    }
}
