// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A media file shown in a loop at its own rate. Where decoding is slower than that the file runs slower; no picture is left out.
 */
final class MediaFileCamera implements CameraSource {
    private static final Logger LOG = LoggerFactory.getLogger(MediaFileCamera.class);

    /** So far behind, the file's clock is set anew instead of hurrying. */
    private static final long LATEST = TimeUnit.MILLISECONDS.toNanos(500);

    /** No picture stands alone for longer: a file with a still picture must not look stalled, nor starve an encoder. */
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

    /** Whatever a file says, its pictures do not come faster. */
    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(8);

    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Path path;
    private final String name;

    MediaFileCamera(Path path) {
        this.path = path;
        this.name = String.valueOf(path.getFileName());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void capture(CaptureFormat wanted, CaptureOutput output, StopSignal stop) throws CameraException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw unreadable("it is no file");
        }
        try {
            if (RawMediaFile.is(path)) {
                playRaw(output, stop);
            } else {
                playEncoded(output, stop);
            }
        } catch (NoSuchFileException e) {
            throw CameraException.passing(new CameraFailure.Gone(name));
        } catch (AccessDeniedException e) {
            throw CameraException.passing(new CameraFailure.PermissionDenied(name));
        } catch (ProtocolException e) {
            throw unreadable(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw unreadable("it cannot be read");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // JCodec at a damaged file: a wrong index, an absurd size, endless nesting. The file is at fault, not the
            // machine.
            LOG.info("The media file {} is damaged", name, e);
            throw unreadable("it is damaged");
        }
    }

    private void playEncoded(CaptureOutput output, StopSignal stop) throws IOException {
        try (MediaFile file = new MediaFile(path)) {
            new Playing(file, output, stop).run();
        }
    }

    private void playRaw(CaptureOutput output, StopSignal stop) throws IOException {
        try (RawMediaFile file = new RawMediaFile(path)) {
            I420Picture picture = file.memory();
            long period = Math.round(SECOND / file.fps());
            output.opened(file.fps());
            boolean any = false;
            long due = System.nanoTime();
            while (!stop.await(due - System.nanoTime())) {
                if (file.next(picture)) {
                    picture.capturedAt(due);
                    output.picture(picture);
                    any = true;
                    due = Math.max(due + period, System.nanoTime() - LATEST);
                } else if (any) {
                    file.rewind();
                } else {
                    throw new ProtocolException("there are no pictures in it");
                }
            }
        }
    }

    private CameraException unreadable(String detail) {
        return CameraException.lasting(new CameraFailure.Unreadable(name, detail));
    }

    /** One opening of the file. */
    private static final class Playing {
        private final MediaFile file;
        private final CaptureOutput output;
        private final StopSignal stop;
        private final PictureCopy copy;
        private @Nullable DisplayOrder order;
        private long start;
        private double roundBegins;
        private double lastShown;
        private long lastDue;
        private DisplayOrder.@Nullable Timed shown;

        Playing(MediaFile file, CaptureOutput output, StopSignal stop) {
            this.file = file;
            this.output = output;
            this.stop = stop;
            this.copy = new PictureCopy(MediaFile.LARGEST_WIDTH, file.fullRange());
        }

        void run() throws IOException {
            output.opened(Math.round(file.fps() * 1000) / 1000.0);
            start = System.nanoTime();
            lastDue = start - SHORTEST;
            while (!stop.asked()) {
                playOnce();
                roundBegins = Math.max(roundBegins + file.duration(), lastShown);
                file.rewind();
            }
        }

        private void playOnce() throws IOException {
            boolean any = false;
            while (!stop.asked()) {
                MediaFile.Decoded decoded = file.next();
                if (decoded == null) {
                    for (DisplayOrder.Timed next = due(true); next != null; next = due(true)) {
                        show(next);
                        any = true;
                    }
                    if (!any) {
                        throw new ProtocolException("there are no pictures in it");
                    }
                    return;
                }
                DisplayOrder pictures = order(decoded);
                I420Picture memory = pictures.memory();
                copy.copy(decoded.frame(), memory);
                pictures.add(new DisplayOrder.Timed(memory, decoded.seconds()));
                DisplayOrder.Timed next = due(false);
                if (next != null) {
                    show(next);
                    any = true;
                }
            }
        }

        private DisplayOrder order(MediaFile.Decoded first) {
            DisplayOrder known = order;
            if (known == null) {
                int width = PictureCopy.width(first.frame());
                int height = PictureCopy.height(first.frame());
                int rotation = file.rotation();
                known = new DisplayOrder(file.reordered(), () -> new I420Picture(width, height, rotation));
                order = known;
            }
            return known;
        }

        private DisplayOrder.@Nullable Timed due(boolean atEnd) {
            return order == null ? null : order.next(atEnd);
        }

        private void show(DisplayOrder.Timed picture) {
            double seconds = roundBegins + picture.seconds();
            lastShown = Math.max(lastShown, seconds);
            long now = System.nanoTime();
            long due = Math.max(start + (long) (seconds * SECOND), lastDue + SHORTEST);
            if (now - due > LATEST) {
                start += now - due;
                due = now;
            }
            DisplayOrder.Timed before = shown;
            while (before != null && due - System.nanoTime() > LONGEST && !stop.await(LONGEST)) {
                output(before, System.nanoTime());
            }
            if (!stop.await(due - System.nanoTime())) {
                output(picture, due);
            }
            lastDue = due;
            shown = picture;
            if (before != null && order != null) {
                order.shown(before);
            }
        }

        private void output(DisplayOrder.Timed picture, long captureNanos) {
            picture.picture().capturedAt(captureNanos);
            output.picture(picture.picture());
        }
    }
}
