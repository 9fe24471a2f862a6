// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PngPictureTest {

    @Property(tries = 50)
    void aReaderOfAnothersMakingSeesEveryPixel(
            @ForAll @IntRange(min = 1, max = 70) int width,
            @ForAll @IntRange(min = 1, max = 40) int height,
            @ForAll int seed)
            throws IOException {
        ByteBuffer bgra = ByteBuffer.allocateDirect(width * height * 4);
        new java.util.Random(seed).ints((long) width * height).forEach(pixel -> bgra.putInt(pixel | 0xff));
        bgra.flip();

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngPicture.encode(bgra, width, height)));

        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(read.getHeight()).isEqualTo(height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = (y * width + x) * 4;
                int expected = Byte.toUnsignedInt(bgra.get(at + 2)) * 0x10000
                        + Byte.toUnsignedInt(bgra.get(at + 1)) * 0x100
                        + Byte.toUnsignedInt(bgra.get(at));
                assertThat(read.getRGB(x, y) & 0xffffff).isEqualTo(expected);
            }
        }
    }

    @Test
    void aBufferTooSmallIsRefused() {
        assertThatThrownBy(() -> PngPicture.encode(ByteBuffer.allocate(15), 2, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PngPicture.encode(ByteBuffer.allocate(15), 0, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
