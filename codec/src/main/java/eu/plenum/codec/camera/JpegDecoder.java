// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * Decodes JPEG pictures into one reused {@link I420Picture}, through one reused image: the platform's decoder (libjpeg) makes
 * blue, green and red of them, which is turned into I420 here. Sizes are looked at before anything is decoded. Used by one
 * thread.
 */
final class JpegDecoder implements AutoCloseable {
    static final int LARGEST_WIDTH = 4096;
    static final int LARGEST_HEIGHT = 2304;

    private final ImageReader reader;
    private final HuffmanTables tables = new HuffmanTables();
    private @Nullable BufferedImage image;
    private @Nullable I420Picture picture;

    JpegDecoder() {
        reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    }

    /**
     * The memory is the same for each picture of the same size.
     *
     * @throws IOException when it is no whole JPEG of a size and kind that is shown
     */
    I420Picture decode(byte[] jpeg, int length) throws IOException {
        if (!JpegEnd.isWhole(jpeg, length)) {
            throw new IIOException("not whole");
        }
        try {
            return tables.lacking(jpeg, length)
                    ? decodeChecked(tables.with(jpeg, length), length + tables.size())
                    : decodeChecked(jpeg, length);
        } catch (RuntimeException e) {
            // The platform's reader throws all kinds of them at damaged pictures.
            throw new IIOException("damaged", e);
        } finally {
            reader.setInput(null);
        }
    }

    private I420Picture decodeChecked(byte[] jpeg, int length) throws IOException {
        reader.setInput(new ArrayImageInput(jpeg, length), true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 2 || height < 2 || width > LARGEST_WIDTH || height > LARGEST_HEIGHT) {
            throw new IIOException(String.format(Locale.ROOT, "%d x %d pixels", width, height));
        }
        boolean grey =
                reader.getRawImageType(0) != null && reader.getRawImageType(0).getNumBands() == 1;
        int type = grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
        BufferedImage target = image;
        if (target == null || target.getWidth() != width || target.getHeight() != height || target.getType() != type) {
            target = new BufferedImage(width, height, type);
            image = target;
        }
        ImageReadParam into = reader.getDefaultReadParam();
        into.setDestination(target);
        reader.read(0, into);
        I420Picture out = picture;
        if (out == null || out.width() != width || out.height() != height) {
            out = new I420Picture(width, height);
            picture = out;
        }
        byte[] pixels = ((DataBufferByte) target.getRaster().getDataBuffer()).getData();
        if (grey) {
            ColourConversion.greyToI420(pixels, out);
        } else {
            ColourConversion.bgrToI420(pixels, out);
        }
        return out;
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
