// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The place of one process among the log files: two processes that rotate one file would lose lines. Held by a file lock, which
 * the system lets go of however the process ends.
 */
record LogSlot(Path file, FileLock lock) implements AutoCloseable {
    private static final int SLOTS = 16;

    /** The first that is free; empty when all are taken. */
    static Optional<LogSlot> take(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int number = 1; number <= SLOTS; number++) {
            String name = number == 1 ? "plenum" : "plenum-" + number;
            Optional<LogSlot> slot = take(folder.resolve("." + name + ".lock"), folder.resolve(name + ".log"));
            if (slot.isPresent()) {
                return slot;
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("MustBeClosed") // the channel lives as long as the lock
    private static Optional<LogSlot> take(Path lockFile, Path file) throws IOException {
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new LogSlot(file, lock));
            }
        } catch (OverlappingFileLockException ours) {
            // This process holds it already; the next slot is asked for.
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException unreleased) {
            throw new UncheckedIOException(unreleased);
        }
    }
}
