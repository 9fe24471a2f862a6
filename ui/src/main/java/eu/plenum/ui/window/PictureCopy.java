// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.window;

import eu.plenum.client.cli.AppWindow;
import java.nio.ByteBuffer;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The picture of a scene as memory of its own. */
final class PictureCopy {
    private PictureCopy() {}

    /** On the JavaFX thread. */
    static AppWindow.Picture of(Scene scene) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        ByteBuffer bgra = ByteBuffer.allocateDirect(width * height * 4);
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getByteBgraPreInstance(), bgra, width * 4);
        return new AppWindow.Picture(bgra.clear(), width, height);
    }
}
