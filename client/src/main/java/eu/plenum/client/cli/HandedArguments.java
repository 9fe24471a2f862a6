// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The words of the command line as the start script hands them over: in a file of mode 0600, so that no secret among them
 * shows in the process list. The file is read once and deleted at once.
 *
 * <p>Its form: the value of PLENUM_TOKEN, empty for none, then each word; each is ended by a zero byte.
 */
final class HandedArguments {
    /** Names the file in the environment; looked at only when the command line itself is empty. */
    static final String FILE_VARIABLE = "PLENUM_ARGUMENTS_FILE";

    /** Only a file with such a name is read and deleted, so that the variable cannot be pointed at anything dear. */
    static final String NAME_PREFIX = "plenum-arguments.";

    private static final int LIMIT = 1 << 20;

    private HandedArguments() {}

    /** The words given, or when there are none those handed over. */
    static Arguments of(List<String> given, Map<String, String> environment) throws CommandLineException {
        String file = environment.getOrDefault(FILE_VARIABLE, "");
        return given.isEmpty() && !file.isEmpty()
                ? read(file)
                : new Arguments(given, environment.getOrDefault(Arguments.TOKEN_VARIABLE, ""));
    }

    private static Arguments read(String name) throws CommandLineException {
        try {
            Path file = Path.of(name);
            if (!String.valueOf(file.getFileName()).startsWith(NAME_PREFIX) || !isOursAlone(file)) {
                throw refused();
            }
            byte[] content;
            try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
                content = in.readNBytes(LIMIT + 1);
            } finally {
                Files.delete(file);
            }
            return parse(content);
        } catch (IOException | InvalidPathException unreadable) {
            throw CommandLineException.configuration(
                    "The start script's argument file cannot be read and deleted; check the temporary folder and start again.");
        }
    }

    private static boolean isOursAlone(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        }
        PosixFileAttributes attributes =
                Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return attributes.isRegularFile()
                && attributes.permissions().equals(PosixFilePermissions.fromString("rw-------"));
    }

    private static Arguments parse(byte[] content) throws CommandLineException {
        if (content.length == 0 || content.length > LIMIT || content[content.length - 1] != 0) {
            throw refused();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            List<String> entries = Arrays.asList(text.split("\0", -1));
            return new Arguments(entries.subList(1, entries.size() - 1), entries.getFirst());
        } catch (CharacterCodingException notUtf8) {
            throw CommandLineException.usage("The command line is not valid UTF-8.");
        }
    }

    private static CommandLineException refused() {
        return CommandLineException.configuration("The file that " + FILE_VARIABLE
                + " names is not one that the start script made; start Plenum with its script.");
    }
}
