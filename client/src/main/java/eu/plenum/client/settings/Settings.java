// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user's own choices. Guarded by itself: any thread may read and choose. A choice holds at once and is written to the file
 * in the background, one write at a time.
 */
public final class Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private final SettingsFile file;
    private final Executor writer;
    private final Map<String, JsonNode> chosen = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

    /**
     * Reads the settings of {@code folder}, which need not exist.
     *
     * @param writer may block
     */
    public Settings(Path folder, Executor writer) {
        this.file = new SettingsFile(folder);
        this.writer = writer;
        ObjectNode content = file.read();
        if (SettingsFile.isNewer(content)) {
            LOG.warn("A newer Plenum wrote the settings: what is understood holds.");
        }
        Setting.ALL.forEach(setting -> {
            JsonNode value = content.get(setting.key());
            if (value != null && understood(setting, value)) {
                chosen.put(setting.key(), value);
            }
        });
    }

    /** What the user chose, or what holds without a choice. */
    public synchronized <T> T get(Setting<T> setting) {
        JsonNode value = chosen.get(setting.key());
        return value == null ? setting.preset() : setting.read(value);
    }

    public <T> void set(Setting<T> setting, T value) {
        JsonNode node = setting.write(value);
        synchronized (this) {
            chosen.put(setting.key(), node);
            written = written.thenRunAsync(() -> write(setting.key(), node), writer);
        }
        listeners.forEach(Runnable::run);
    }

    /** Calls {@code changed} after each choice, on the thread that chose. Returns what ends it. */
    public Runnable onChange(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    /** Puts a meeting in front of those joined before. */
    public void joined(RecentMeeting meeting) {
        set(Setting.RECENT_MEETINGS, meeting.before(get(Setting.RECENT_MEETINGS)));
    }

    /** Completes when every choice made so far is in the file, or has been logged as not writable. */
    public synchronized CompletableFuture<Void> written() {
        return written.copy();
    }

    private void write(String key, JsonNode value) {
        try {
            file.write(Map.of(key, value));
        } catch (IOException unwritable) {
            LOG.warn("The choice of {} cannot be kept.", key, unwritable);
        }
    }

    private static boolean understood(Setting<?> setting, JsonNode value) {
        try {
            setting.read(value);
            return true;
        } catch (RuntimeException wrong) {
            // The value stays out of the log: it may be a camera's address with a password.
            LOG.warn(
                    "The setting {} cannot be understood ({}); its default holds.",
                    setting,
                    wrong.getClass().getSimpleName());
            return false;
        }
    }
}
