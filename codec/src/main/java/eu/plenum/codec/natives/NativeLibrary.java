// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.natives;

import dev.onvoid.webrtc.logging.Logging;
import eu.plenum.codec.EngineException;
import eu.plenum.codec.EngineFailure.NativeLibraryMissing;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Loads libwebrtc, once, and says in words what is missing when it cannot. Each part that calls into it does so only after
 * {@link #load}. An instance belongs to one thread; instances on several threads load the library once all the same.
 *
 * <p>webrtc-java 0.14.0 loads itself in the static initialisers of its classes: its loader unpacks the library into the folder
 * of {@code java.io.tmpdir}; the application is built with a loader of ours in that one's place ({@code ui/src/patch}), tests are
 * not. Two of those initialisers at once would unpack and load it twice, since its loader takes no lock;
 * this class always goes through the same one, and the initialiser of one class runs once.
 */
public final class NativeLibrary {
    private static final Pattern MISSING = Pattern.compile("(lib[\\w.+-]+\\.so[\\w.]*|[\\w.+-]+\\.(?:dll|dylib)): ");

    private @Nullable NativeLibraryMissing failure;

    /**
     * Returns once the library is usable.
     *
     * @throws EngineException with {@link NativeLibraryMissing}, the same at each call
     */
    public void load() {
        NativeLibraryMissing known = failure;
        if (known != null) {
            throw new EngineException(known);
        }
        try {
            Logging.logThreads(false);
        } catch (LinkageError | RuntimeException e) {
            NativeLibraryMissing missing = new NativeLibraryMissing(explain(e));
            failure = missing;
            throw new EngineException(missing, e);
        }
    }

    /** The system library the loader did not find, else its own words. */
    static String explain(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message = String.valueOf(deepest.getMessage());
        Matcher matcher = MISSING.matcher(message);
        String missing = "";
        while (matcher.find()) {
            if (!matcher.group(1).startsWith("libwebrtc-java")) {
                missing = matcher.group(1);
            }
        }
        return missing.isEmpty() ? deepest.getClass().getSimpleName() + ": " + message : missing + " is not installed";
    }
}
