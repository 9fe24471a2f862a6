// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes remote pictures as PNG files, on a thread of its own; that thread owns the names given out. */
final class Snapshots implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final Path folder;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("snapshots").daemon().factory());
    private final Map<String, ParticipantId> names = new HashMap<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    private Snapshots(Path folder) {
        this.folder = folder;
    }

    static Snapshots into(Path folder) throws CommandLineException {
        try {
            Files.createDirectories(folder);
        } catch (IOException cannot) {
            throw unusable(folder);
        }
        if (!Files.isWritable(folder)) {
            throw unusable(folder);
        }
        return new Snapshots(folder);
    }

    private static CommandLineException unusable(Path folder) {
        return CommandLineException.configuration("The folder for --snapshots, "
                + TerminalText.safe(folder.toString(), 300) + ", cannot be made or written to; name another one.");
    }

    /** Writes the newest picture of each; does nothing while the last round is being written. Returns at once. */
    void write(Map<TrackId, PictureSource> views) {
        if (busy.compareAndSet(false, true)) {
            Map<TrackId, PictureSource> round = Map.copyOf(views);
            thread.execute(() -> {
                try {
                    round.forEach(this::write);
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void write(TrackId track, PictureSource view) {
        view.take().ifPresent(picture -> {
            try {
                AtomicFile.write(file(track), PngPicture.encode(picture.bgra(), picture.width(), picture.height()));
            } catch (IOException | RuntimeException failed) {
                LOG.warn("A snapshot was not written", failed);
            } finally {
                view.giveBack(picture);
            }
        });
    }

    private Path file(TrackId track) {
        return folder.resolve(name(track.participant()) + "-" + track.source().label() + ".png");
    }

    /** Who differs from someone before only by capitals gets a marked name: some file systems do not see the difference. */
    private String name(ParticipantId participant) {
        String name = SafeFileName.of(participant.value());
        ParticipantId holder = names.putIfAbsent(name.toLowerCase(Locale.ROOT), participant);
        return holder == null || holder.equals(participant) ? name : SafeFileName.marked(participant.value());
    }

    /** Waits for the round being written, two seconds at most. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("A snapshot is still being written and is given up");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
