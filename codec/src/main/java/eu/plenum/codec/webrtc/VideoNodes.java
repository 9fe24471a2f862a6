// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What Linux tells of a camera's device file. On other systems, where a
 * descriptor need not even be a path, it knows nothing, since there are no such folders. */
final class VideoNodes {
    private final Path kernel;
    private final Path links;

    /**
     * @param kernel where each node has a folder with a file {@code name}
     * @param links where udev puts links to the nodes, named after make and serial number
     */
    VideoNodes(Path kernel, Path links) {
        this.kernel = kernel;
        this.links = links;
    }

    enum Access {
        ALLOWED,
        DENIED,
        MISSING,
        UNKNOWN
    }

    /** The name the driver gives, which libwebrtc looks for. */
    Optional<String> driverName(String node) {
        if (!Files.isDirectory(kernel)) {
            return Optional.empty();
        }
        Path file = kernel.resolve(node.substring(node.lastIndexOf('/') + 1)).resolve("name");
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            String name = Files.readString(file).strip();
            return name.isEmpty() ? Optional.empty() : Optional.of(name);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A name of the device that outlives restarts and other ports; the least of several. */
    Optional<String> stableName(String node) {
        if (!Files.isDirectory(links)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(links)) {
            Optional<String> least = Optional.empty();
            for (Path link : entries) {
                String name = String.valueOf(link.getFileName());
                if (Files.isSymbolicLink(link)
                        && links.resolve(Files.readSymbolicLink(link))
                                .normalize()
                                .equals(Path.of(node))
                        && least.filter(other -> other.compareTo(name) < 0).isEmpty()) {
                    least = Optional.of(name);
                }
            }
            return least;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether this user may open it. */
    Access access(String node) {
        if (!Files.isDirectory(kernel)) {
            return Access.UNKNOWN;
        }
        Path file = Path.of(node);
        if (!Files.exists(file)) {
            return Access.MISSING;
        }
        return Files.isReadable(file) && Files.isWritable(file) ? Access.ALLOWED : Access.DENIED;
    }
}
