// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings as they lie on the disk: one JSON object with a version. Whoever writes it always sees either the old file or the
 * new one. Used by one thread at a time.
 */
final class SettingsFile {
    static final int VERSION = 1;
    static final String NAME = "settings.json";

    private static final String VERSION_KEY = "version";
    private static final long LARGEST = 1 << 20;
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final ObjectMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Path folder;
    private final Path file;

    SettingsFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(50).build());
    }

    /** What stands in the file. One that cannot be understood is set aside, and nothing stands in it. */
    ObjectNode read() {
        try {
            if (!Files.exists(file)) {
                return mapper.createObjectNode();
            }
            if (Files.size(file) > LARGEST) {
                setAside("it is larger than " + LARGEST + " bytes");
                return mapper.createObjectNode();
            }
            JsonNode tree = mapper.readTree(Files.readAllBytes(file));
            if (tree instanceof ObjectNode object
                    && (object.isEmpty() || object.path(VERSION_KEY).isInt())) {
                return object;
            }
            setAside("it is not an object with a version");
        } catch (JacksonException notJson) {
            setAside("it is not JSON: " + notJson.getOriginalMessage());
        } catch (IOException unreadable) {
            LOG.warn("The settings cannot be read; the defaults hold.", unreadable);
        }
        return mapper.createObjectNode();
    }

    /** Whether a newer Plenum wrote this: it may be read as far as it is understood, and must not be written. */
    static boolean isNewer(ObjectNode content) {
        return content.path(VERSION_KEY).asInt(VERSION) > VERSION;
    }

    /** Changes these keys and keeps all others, also those another process or a newer version put there. */
    void write(Map<String, JsonNode> changes) throws IOException {
        ObjectNode content = read();
        if (isNewer(content)) {
            LOG.warn("A newer Plenum wrote the settings: today's choices are not kept.");
            return;
        }
        content.put(VERSION_KEY, VERSION);
        content.setAll(changes);
        replace(mapper.writeValueAsBytes(content));
    }

    private void replace(byte[] content) throws IOException {
        Files.createDirectories(folder);
        Path next = Files.createTempFile(folder, NAME, ".tmp", ownerOnly(folder));
        try {
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
        forceFolder(folder);
    }

    /** Makes the rename itself last over a power cut. Windows cannot open a folder; its file system keeps renames itself. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            LOG.debug("The settings folder cannot be forced to the disk.", unsupported);
        }
    }

    /** A network camera's password may stand in the settings. */
    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private void setAside(String why) {
        try {
            Path aside = free();
            Files.move(file, aside);
            LOG.warn("The settings cannot be understood: {}. They are set aside as {}; the defaults hold.", why, aside);
        } catch (IOException immovable) {
            LOG.warn("The settings cannot be understood: {}. The defaults hold.", why, immovable);
        }
    }

    private Path free() throws IOException {
        for (int number = 1; number < 100; number++) {
            Path aside = file.resolveSibling("settings.broken-" + number + ".json");
            if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                return aside;
            }
        }
        throw new IOException("a hundred broken settings files are already there");
    }
}
