// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small file that stands in the log folder for as long as this process is in a session. If it outlives the process, the
 * process did not end by itself. Guarded by itself.
 */
public final class RunningMark {
    static final String PREFIX = "running-";

    private static final Logger LOG = LoggerFactory.getLogger(RunningMark.class);

    private final Path folder;
    private final Path file;
    private int sessions;

    public RunningMark(Path folder, long pid) {
        this.folder = folder;
        this.file = folder.resolve(PREFIX + pid);
    }

    /** A session began, at an address if it has one. */
    public synchronized void set(Optional<URI> meeting) {
        sessions++;
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    file,
                    meeting.map(address -> withoutSecrets(address).toString()).orElse(""),
                    StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            LOG.warn("A crash could not be offered a way back: {} cannot be written.", file, unwritable);
        }
    }

    /** A session ended; the mark goes with the last. */
    public synchronized void clear() {
        sessions = Math.max(0, sessions - 1);
        if (sessions > 0) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            LOG.warn("The next start will speak of a crash that was none: {} stays.", file, undeletable);
        }
    }

    /** Only scheme, host, port and path: user, query and fragment may let someone in. */
    static URI withoutSecrets(URI meeting) {
        String port = meeting.getPort() < 0 ? "" : ":" + meeting.getPort();
        String host = meeting.getHost() == null ? "" : meeting.getHost();
        String path = meeting.getRawPath() == null ? "" : meeting.getRawPath();
        return URI.create(meeting.getScheme() + "://" + host + port + path);
    }
}
