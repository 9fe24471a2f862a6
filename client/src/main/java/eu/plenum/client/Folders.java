// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the program keeps what it writes; none of the folders need exist yet.
 *
 * @param settings the user's own choices
 * @param logs log files, crash files and the mark of a running session
 * @param cache what can be made again
 */
public record Folders(Path settings, Path logs, Path cache) {
    private static final String DIRECTORY = "plenum";
    private static final String TITLE = "Plenum";

    /** The folders this system's conventions give the current user. */
    public static Folders ofThisSystem() {
        return byConvention(
                System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /**
     * XDG base directories on Linux, {@code %APPDATA%} and {@code %LOCALAPPDATA%} on Windows, {@code ~/Library} on macOS.
     *
     * @param osName as the system property {@code os.name}
     */
    public static Folders byConvention(String osName, Map<String, String> environment, Path home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            Path roaming = absolute(environment.get("APPDATA"), home.resolve("AppData/Roaming"));
            Path local = absolute(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"));
            return new Folders(
                    roaming.resolve(TITLE),
                    local.resolve(TITLE).resolve("Logs"),
                    local.resolve(TITLE).resolve("Cache"));
        }
        if (os.startsWith("mac")) {
            Path library = home.resolve("Library");
            return new Folders(
                    library.resolve("Application Support").resolve(TITLE),
                    library.resolve("Logs").resolve(TITLE),
                    library.resolve("Caches").resolve(TITLE));
        }
        Path state = absolute(environment.get("XDG_STATE_HOME"), home.resolve(".local/state"));
        return new Folders(
                absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"))
                        .resolve(DIRECTORY),
                state.resolve(DIRECTORY),
                absolute(environment.get("XDG_CACHE_HOME"), home.resolve(".cache"))
                        .resolve(DIRECTORY));
    }

    /** A relative path in one of these variables is to be ignored, as the XDG specification says. */
    private static Path absolute(@Nullable String value, Path otherwise) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            Path path = Path.of(value);
            return path.isAbsolute() ? path : otherwise;
        } catch (InvalidPathException notPath) {
            return otherwise;
        }
    }
}
