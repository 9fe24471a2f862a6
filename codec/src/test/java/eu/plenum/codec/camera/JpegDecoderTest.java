// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegDecoderTest {
    private final JpegDecoder decoder = new JpegDecoder();

    @AfterEach
    void close() {
        decoder.close();
    }

    private I420Picture decode(byte[] jpeg) throws IOException {
        return decoder.decode(jpeg, jpeg.length);
    }

    /** BT.601, limited range. */
    @ParameterizedTest
    @CsvSource({
        "255,0,0, 82,90,240",
        "0,255,0, 145,54,34",
        "0,0,255, 41,240,110",
        "255,255,255, 235,128,128",
        "0,0,0, 16,128,128"
    })
    void coloursBecomeI420OfTheLimitedRange(int red, int green, int blue, int y, int u, int v) throws IOException {
        I420Picture picture = decode(MjpegServer.jpeg(33, 17, new Color(red, green, blue)));

        assertThat(picture.width()).isEqualTo(33);
        assertThat(picture.height()).isEqualTo(17);
        assertThat(picture.y().get(16 * 33 + 32) & 0xff).isBetween(y - 2, y + 2);
        assertThat(picture.u().get(8 * 17 + 16) & 0xff).isBetween(u - 2, u + 2);
        assertThat(picture.v().get(8 * 17 + 16) & 0xff).isBetween(v - 2, v + 2);
    }

    @Test
    void greyPicturesAreDecodedToo() throws IOException {
        I420Picture picture = decode(MjpegServer.jpeg(32, 16, new Color(188, 188, 188), BufferedImage.TYPE_BYTE_GRAY));

        int first = picture.y().get(0) & 0xff;
        assertThat(first).isGreaterThan(100);
        assertThat(picture.u().get(0) & 0xff).isEqualTo(128);
    }

    @Test
    void memoryIsReusedForPicturesOfOneSize() throws IOException {
        I420Picture first = decode(MjpegServer.jpeg(32, 16, Color.RED));

        assertThat(decode(MjpegServer.jpeg(32, 16, Color.BLUE))).isSameAs(first);
        assertThat(decode(MjpegServer.jpeg(16, 16, Color.BLUE))).isNotSameAs(first);
    }

    /** As many cameras send it: MJPEG takes the standard's tables for granted. */
    @Test
    void picturesWithoutHuffmanTablesAreDecoded() throws IOException {
        I420Picture picture = decode(withoutSegments(MjpegServer.jpeg(32, 16, Color.WHITE), 0xc4));

        assertThat(picture.y().get(0) & 0xff).isBetween(233, 237);
    }

    @Test
    void everyTruncationIsRefusedOrWhole() {
        byte[] jpeg = MjpegServer.jpeg(32, 16, Color.WHITE);
        for (int length = 0; length < jpeg.length - 1; length++) {
            int cut = length;
            assertThatThrownBy(() -> decoder.decode(jpeg, cut)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void damagedPicturesThrowNothingElse() {
        byte[] jpeg = MjpegServer.jpeg(32, 16, Color.WHITE);
        for (int at = 2; at < jpeg.length - 2; at++) {
            for (int value : new int[] {0x00, 0x7f, 0xff}) {
                byte[] bent = jpeg.clone();
                bent[at] = (byte) value;
                assertThat(decodes(bent)).isIn(true, false);
            }
        }
    }

    private boolean decodes(byte[] jpeg) {
        try {
            decode(jpeg);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] withoutSegments(byte[] jpeg, int marker) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int at = 2;
        while ((jpeg[at + 1] & 0xff) != 0xda) {
            int length = 2 + ((jpeg[at + 2] & 0xff) << 8) + (jpeg[at + 3] & 0xff);
            if ((jpeg[at + 1] & 0xff) != marker) {
                out.write(jpeg, at, length);
            }
            at += length;
        }
        out.writeBytes(Arrays.copyOfRange(jpeg, at, jpeg.length));
        return out.toByteArray();
    }
}
