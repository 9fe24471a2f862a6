// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.codec.VideoFrame;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jcodec.api.SequenceEncoder;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Rational;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class MediaFileCameraTest {
    private static final int PICTURES = 12;

    @TempDir
    private Path folder;

    private final Cameras cameras = new Cameras(Clock.systemUTC(), new FakeDevices(), 1000);
    private final RecordingViewer viewer = new RecordingViewer();

    @AfterEach
    void close() {
        cameras.close();
    }

    /** H.264 by JCodec, 240x144, with time codes 0 to 11. */
    private Path encoded(int fps) throws IOException {
        Path path = folder.resolve("clip" + fps + ".mp4");
        try (SeekableByteChannel channel = NIOUtils.writableChannel(path.toFile())) {
            SequenceEncoder encoder = SequenceEncoder.createWithFps(channel, Rational.R(fps, 1));
            SyntheticPicture synthetic = new SyntheticPicture(240, 144);
            for (int i = 0; i < PICTURES; i++) {
                encoder.encodeNativeFrame(jcodec(synthetic.draw(i * 1_000_000L, i, LocalTime.NOON)));
            }
            encoder.finish();
        }
        return path;
    }

    /** As JCodec's encoder wants it: red, green and blue, each 128 less. */
    private static Picture jcodec(VideoFrame frame) {
        Picture picture = Picture.create(frame.width(), frame.height(), ColorSpace.RGB);
        byte[] target = picture.getPlaneData(0);
        for (int i = 0; i < target.length; i++) {
            target[i] = (byte) (frame.y().get(i / 3) ^ 0x80);
        }
        return picture;
    }

    private void open(Path path) {
        cameras.open(new CameraChoice.MediaFile(path), CaptureFormat.HD, viewer, viewer);
    }

    private CameraFailure failure(Path path) {
        open(path);
        viewer.awaitNews(1);
        return (CameraFailure) viewer.news().getFirst();
    }

    @Test
    void aFileLoopsAtItsOwnRate() throws IOException {
        open(encoded(25));
        viewer.awaitPictures(3 * PICTURES);
        List<RecordingViewer.Seen> seen = viewer.pictures().subList(0, 3 * PICTURES);

        assertThat(viewer.news()).containsExactly(new CaptureFormat(240, 144, 25));
        for (int i = 0; i < seen.size(); i++) {
            assertThat(seen.get(i).code()).as("picture %d", i).isNotNull();
            assertThat(seen.get(i).code().counter()).isEqualTo(i % PICTURES);
        }
        long nanos = seen.getLast().captureNanos() - seen.getFirst().captureNanos();
        assertThat(nanos / 1e9).isBetween(35 * 0.040 - 0.001, 35 * 0.040 + 0.3);
    }

    @Test
    void aSlowFileStaysSlow() throws IOException {
        open(encoded(8));
        viewer.awaitPictures(6);
        List<RecordingViewer.Seen> seen = viewer.pictures();

        assertThat(TimeUnit.NANOSECONDS.toMillis(
                        seen.get(5).captureNanos() - seen.getFirst().captureNanos()))
                .isBetween(624L, 800L);
    }

    @Test
    void aFileOfRawPicturesLoopsAtItsOwnRate() throws IOException {
        open(raw("YUV4MPEG2 W240 H144 F25:1 Ip A1:1 C420jpeg XYSCSS=420JPEG", "FRAME", PICTURES));
        viewer.awaitPictures(2 * PICTURES);
        List<RecordingViewer.Seen> seen = viewer.pictures().subList(0, 2 * PICTURES);

        assertThat(viewer.news()).containsExactly(new CaptureFormat(240, 144, 25));
        assertThat(seen)
                .extracting(picture -> picture.code().counter())
                .startsWith(0, 1)
                .contains(PICTURES - 1);
        assertThat(seen.get(PICTURES).code().counter()).isZero();
        long nanos = seen.getLast().captureNanos() - seen.getFirst().captureNanos();
        assertThat(nanos / 1e9).isBetween(23 * 0.040 - 0.001, 23 * 0.040 + 0.3);
    }

    @Test
    void aRawFileThatIsNotWhatWeReadSaysWhy() throws IOException {
        assertThat(failure(raw("YUV4MPEG2 W240 H144 F25:1 C444", "FRAME", 1)))
                .isEqualTo(new CameraFailure.Unreadable("raw.y4m", "its colours are not 4:2:0 with 8 bits"));
    }

    @Test
    void aRawFileOfAbsurdSizeTakesNoMemory() throws IOException {
        assertThat(failure(raw("YUV4MPEG2 W1000000 H1000000 F25:1", "FRAME", 0)))
                .isInstanceOf(CameraFailure.Unreadable.class);
    }

    @Test
    void aRawFileThatGoesWrongInTheMiddleIsDamaged() throws IOException {
        assertThat(failure(raw("YUV4MPEG2 W240 H144 F100:1", "NONSENSE", 3)))
                .isEqualTo(new CameraFailure.Unreadable("raw.y4m", "it is damaged"));
    }

    @Test
    void aRawFileWithoutPicturesSaysSo() throws IOException {
        assertThat(failure(raw("YUV4MPEG2 W240 H144 F25:1", "FRAME", 0)))
                .isEqualTo(new CameraFailure.Unreadable("raw.y4m", "there are no pictures in it"));
    }

    /** YUV4MPEG2, 240x144, with time codes from 0. */
    private Path raw(String header, String mark, int pictures) throws IOException {
        Path path = folder.resolve("raw.y4m");
        SyntheticPicture synthetic = new SyntheticPicture(240, 144);
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write((header + "\n").getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < pictures; i++) {
                VideoFrame picture = synthetic.draw(i * 1_000_000L, i, LocalTime.NOON);
                out.write((mark + "\n").getBytes(StandardCharsets.US_ASCII));
                for (ByteBuffer plane : List.of(picture.y(), picture.u(), picture.v())) {
                    byte[] bytes = new byte[plane.capacity()];
                    plane.get(0, bytes);
                    out.write(bytes);
                }
            }
        }
        return path;
    }

    /**
     * Twelve grey pictures, each lighter than the one before, main profile with three B pictures between references; made by
     * {@code ffmpeg -f lavfi -i "color=s=64x48:r=10:d=1.2,geq=lum='40+15*N':cb=128:cr=128" -c:v libx264 -bf 3 -b_strategy 0 -qp 10}.
     */
    @Test
    void picturesStoredOutOfOrderAreShownInOrder() throws IOException {
        Path path = folder.resolve("reordered.mp4");
        try (InputStream fixture = getClass().getResourceAsStream("reordered.mp4")) {
            Files.copy(fixture, path);
        }
        open(path);
        viewer.awaitPictures(2 * PICTURES);

        assertThat(viewer.news()).containsExactly(new CaptureFormat(64, 48, 10));
        for (int i = 0; i < 2 * PICTURES; i++) {
            int expected = 40 + 15 * (i % PICTURES);
            assertThat(viewer.pictures().get(i).middle()).as("picture %d", i).isBetween(expected - 2, expected + 2);
        }
    }

    @Test
    void aMissingFileIsGoneAndPlaysOnceItIsThere() throws IOException {
        Path clip = encoded(25);
        Path later = folder.resolve("later.mp4");
        assertThat(failure(later)).isEqualTo(new CameraFailure.Gone("later.mp4"));
        Files.move(clip, later);
        viewer.awaitPictures(1);
    }

    @Test
    void aFolderIsNoFile() {
        assertThat(failure(folder)).isInstanceOf(CameraFailure.Unreadable.class);
    }

    @Test
    void aTextIsNoMediaFile() throws IOException {
        Path path = Files.writeString(folder.resolve("text.mp4"), "Not a film. ".repeat(1000), StandardCharsets.UTF_8);

        assertThat(failure(path)).isInstanceOf(CameraFailure.Unreadable.class);
    }

    @Test
    void anEmptyFileIsUnreadable() throws IOException {
        assertThat(failure(Files.createFile(folder.resolve("empty.mp4"))))
                .isEqualTo(new CameraFailure.Unreadable("empty.mp4", "it is no MP4 file"));
    }

    @Test
    void aFileCutOffAnywhereIsUnreadableOrPlays() throws IOException {
        byte[] whole = Files.readAllBytes(encoded(25));
        for (int length = 0; length < whole.length; length += whole.length / 12 + 1) {
            assertEndsWell(Arrays.copyOf(whole, length));
        }
    }

    /** Changes bytes of the index, where sizes and counts stand, and of the pictures. */
    @Test
    void aFileWithDamagedBytesIsUnreadableOrPlays() throws IOException {
        byte[] whole = Files.readAllBytes(encoded(25));
        int index = indexOf(whole, "moov");
        Random random = new Random(20261124);
        for (int round = 0; round < 40; round++) {
            byte[] bent = whole.clone();
            for (int change = 0; change <= round % 3; change++) {
                int at = round % 4 == 0 ? random.nextInt(whole.length) : index + random.nextInt(whole.length - index);
                bent[at] = (byte) (random.nextBoolean() ? 0xff : random.nextInt(256));
            }
            assertEndsWell(bent);
        }
    }

    @Test
    void tablesLongerThanTheirBoxesAreRefusedBeforeAnythingIsAllocated() throws IOException {
        byte[] whole = Files.readAllBytes(encoded(25));
        for (String table : List.of("stts", "stsc", "co64", "stsd")) {
            byte[] bent = whole.clone();
            ByteBuffer.wrap(bent).putInt(indexOf(bent, table) + 8, 0x0fffffff);
            assertRefused(bent);
        }
        byte[] samples = whole.clone();
        ByteBuffer.wrap(samples).putInt(indexOf(samples, "stsz") + 12, 0x0fffffff);
        assertRefused(samples);
        byte[] each = whole.clone();
        ByteBuffer.wrap(each).putInt(indexOf(each, "stsz") + 8, 0x7fffffff);
        assertRefused(each);
    }

    private void assertRefused(byte[] bytes) throws IOException {
        StopSignal stop = new StopSignal();
        Path path = Files.write(folder.resolve("refused.mp4"), bytes);
        try {
            new MediaFileCamera(path).capture(CaptureFormat.HD, new CollectedOutput(stop, 1), stop);
        } catch (CameraException e) {
            assertThat(e.failure())
                    .isInstanceOfSatisfying(
                            CameraFailure.Unreadable.class,
                            failure -> assertThat(failure.detail()).isNotEqualTo("it is damaged"));
            return;
        }
        throw new AssertionError("was played");
    }

    private void assertEndsWell(byte[] bytes) throws IOException {
        StopSignal stop = new StopSignal();
        CollectedOutput output = new CollectedOutput(stop, 1);
        Path path = Files.write(folder.resolve("damaged.mp4"), bytes);
        try {
            new MediaFileCamera(path).capture(CaptureFormat.HD, output, stop);
            assertThat(output.pictures()).isPositive();
        } catch (CameraException e) {
            assertThat(e.failure()).isInstanceOf(CameraFailure.Unreadable.class);
            assertThat(e.isPassing()).isFalse();
        }
    }

    private static int indexOf(byte[] bytes, String type) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(type);
        assertThat(at).as(type).isPositive();
        return at;
    }
}
