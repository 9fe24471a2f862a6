// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import java.nio.ByteBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Memory as JavaFX draws it, without a copy of ours. Used on the JavaFX thread alone. */
final class PixelImage {
    private final PixelBuffer<ByteBuffer> pixels;
    private final Image image;

    PixelImage(ByteBuffer memory, int width, int height) {
        this.pixels = new PixelBuffer<>(width, height, memory, PixelFormat.getByteBgraPreInstance());
        this.image = new WritableImage(pixels);
    }

    /** The memory holds another picture now. */
    Image changed() {
        pixels.updateBuffer(_ -> null);
        return image;
    }
}
