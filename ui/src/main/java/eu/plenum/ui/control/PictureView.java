// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import eu.plenum.client.media.ViewSize;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Live pictures that fill a place. They cover it, cut at the longer sides with the middle kept, or are contained in it whole.
 * What is cut is left out by a viewport and not clipped away, which costs nothing. Used on the JavaFX thread alone.
 */
public final class PictureView extends Region {
    /** While a window is dragged to another size, pictures are stretched; the decoder is asked once it rests. */
    private static final Duration RESTS_AFTER = Duration.millis(150);

    private static final double LARGEST_SIDE = 7680;

    private final TilePictures pictures = new TilePictures(Platform::requestNextPulse);
    private final ImageView image = new ImageView();
    private final ReadOnlyObjectWrapper<ViewSize> size = new ReadOnlyObjectWrapper<>(ViewSize.HIDDEN);
    private final PauseTransition rest = new PauseTransition(RESTS_AFTER);
    private final Runnable pulse = this::showNewest;
    private final boolean contained;
    private boolean wanted;
    private double knownShape;

    /** @param contained shown whole, with room left at two sides; else the place is covered */
    public PictureView(boolean contained) {
        this.contained = contained;
        image.setManaged(false);
        image.setSmooth(true);
        getChildren().add(image);
        setMouseTransparent(true);
        rest.setOnFinished(_ -> measure());
        sceneProperty().addListener((_, before, now) -> moved(before, now));
        // A window taken to a screen of another density wants other pictures.
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::renderScaleXProperty)
                .addListener((_, _, _) -> measure());
    }

    /** The target to give to whoever has pictures. */
    public TilePictures pictures() {
        return pictures;
    }

    /** The size in device pixels that pictures are wanted in now; {@link ViewSize#HIDDEN} when none are. */
    public ReadOnlyObjectProperty<ViewSize> size() {
        return size.getReadOnlyProperty();
    }

    /** Whether pictures are wanted; without, the last one stays. */
    public void want(boolean pictures) {
        wanted = pictures;
        measure();
    }

    /** As in a mirror. */
    public void mirror(boolean mirrored) {
        image.setScaleX(mirrored ? -1 : 1);
    }

    /** Takes the last picture away. */
    public void clear() {
        image.setImage(null);
    }

    public boolean hasPicture() {
        return image.getImage() != null;
    }

    /** The node that is drawn, for effects. */
    ImageView drawn() {
        return image;
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePreLayoutPulseListener(pulse);
        }
        if (now != null) {
            now.addPreLayoutPulseListener(pulse);
        }
        measure();
    }

    private void showNewest() {
        Image newest = pictures.newest();
        if (newest == null) {
            return;
        }
        image.setImage(newest);
        requestFit();
        if (pictures.shape() != knownShape) {
            knownShape = pictures.shape();
            measure();
        }
    }

    private void requestFit() {
        Image shown = image.getImage();
        if (shown == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double across = getWidth() / shown.getWidth();
        double down = getHeight() / shown.getHeight();
        if (contained) {
            double scale = Math.min(across, down);
            place(null, shown.getWidth() * scale, shown.getHeight() * scale);
        } else {
            double scale = Math.max(across, down);
            double width = getWidth() / scale;
            double height = getHeight() / scale;
            place(
                    new Rectangle2D((shown.getWidth() - width) / 2, (shown.getHeight() - height) / 2, width, height),
                    getWidth(),
                    getHeight());
        }
    }

    private void place(@Nullable Rectangle2D part, double width, double height) {
        image.setViewport(part);
        image.setFitWidth(width);
        image.setFitHeight(height);
        image.relocate((getWidth() - width) / 2, (getHeight() - height) / 2);
    }

    @Override
    protected void layoutChildren() {
        requestFit();
        if (size.get().hidden()) {
            measure();
        } else if (!box().equals(size.get())) {
            rest.playFromStart();
        }
    }

    /** Asks for the size that fills the place in device pixels. */
    private void measure() {
        ViewSize next = wanted && getScene() != null ? box() : ViewSize.HIDDEN;
        pictures.showAt(next);
        size.set(next);
    }

    private ViewSize box() {
        double density =
                getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
        double width = getWidth() * density;
        double height = getHeight() * density;
        if (width < 1 || height < 1) {
            return ViewSize.HIDDEN;
        }
        if (!contained) {
            double shape = pictures.shape();
            double covering = Math.max(width, height * shape);
            height = covering / shape;
            width = covering;
        }
        double shrink = Math.min(1, LARGEST_SIDE / Math.max(width, height));
        return new ViewSize(
                Math.max(1, (int) Math.ceil(width * shrink)), Math.max(1, (int) Math.ceil(height * shrink)));
    }
}
