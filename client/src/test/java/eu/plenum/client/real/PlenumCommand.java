// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A command line of {@code ./plenum} in the making: unchangeable, each method gives a new one. Joins are headless, with no
 * camera, microphone or speaker and with a report, unless an option says otherwise.
 */
public final class PlenumCommand {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final List<String> words;
    private final Map<String, String> options;
    private final List<String> said;
    private final Map<String, String> environment;
    private final boolean snapshots;

    private PlenumCommand(
            List<String> words,
            Map<String, String> options,
            List<String> said,
            Map<String, String> environment,
            boolean snapshots) {
        this.snapshots = snapshots;
        this.words = List.copyOf(words);
        this.options = new LinkedHashMap<>(options);
        this.said = List.copyOf(said);
        this.environment = Map.copyOf(environment);
    }

    /** Any command, as it stands. */
    public static PlenumCommand of(String... words) {
        return new PlenumCommand(List.of(words), Map.of(), List.of(), Map.of(), true);
    }

    /** Joins a room as this identity with a token from the environment. */
    public static PlenumCommand join(LiveKitServer server, String room, String identity) {
        return join(server.url(), server.tokens().join(room, identity));
    }

    public static PlenumCommand join(String link, String token) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("--camera", "off");
        options.put("--microphone", "off");
        options.put("--speaker", "off");
        return new PlenumCommand(
                List.of("join", link, "--headless"), options, List.of(), Map.of("PLENUM_TOKEN", token), true);
    }

    /** The same in a window that is drawn in memory, with an option for itself. */
    public PlenumCommand inAWindow(String option) {
        List<String> changed = words.stream()
                .map(word -> word.equals("--headless") ? option : word)
                .toList();
        return new PlenumCommand(changed, options, said, environment, snapshots)
                .environment("DISPLAY", "")
                .environment("WAYLAND_DISPLAY", "");
    }

    public PlenumCommand with(String option, String value) {
        Map<String, String> changed = new LinkedHashMap<>(options);
        changed.put(option, value);
        return new PlenumCommand(words, changed, said, environment, snapshots);
    }

    public PlenumCommand camera(String camera) {
        return with("--camera", camera);
    }

    public PlenumCommand microphone(String microphone) {
        return with("--microphone", microphone);
    }

    public PlenumCommand view(String view) {
        return with("--view", view);
    }

    public PlenumCommand forSeconds(int seconds) {
        return with("--for", String.valueOf(seconds));
    }

    public PlenumCommand say(String text) {
        List<String> changed = new ArrayList<>(said);
        changed.add(text);
        return new PlenumCommand(words, options, changed, environment, snapshots);
    }

    /** Writes no pictures: each costs as much processor time as receiving it for a second. */
    public PlenumCommand withoutSnapshots() {
        return new PlenumCommand(words, options, said, environment, false);
    }

    /** An empty value removes the variable. */
    public PlenumCommand environment(String name, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(name, value);
        return new PlenumCommand(words, options, said, changed, snapshots);
    }

    /** Starts it. All it writes goes to a new folder {@code target/real/plenum-LABEL-N}. */
    public PlenumProcess start(String label) {
        Path folder = RealParts.output()
                .resolve("plenum-" + label + "-" + ProcessHandle.current().pid() + "-" + NUMBERS.incrementAndGet());
        try {
            Files.createDirectories(folder.resolve("snapshots"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A build in the background ignores Ctrl+C and would pass that on.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT,TERM,HUP"));
        command.add(RealParts.repository().resolve("plenum").toString());
        command.addAll(words);
        options.forEach((option, value) -> command.addAll(List.of(option, value)));
        said.forEach(text -> command.addAll(List.of("--say", text)));
        if (words.getFirst().equals("join") && !options.containsKey("--report")) {
            command.addAll(List.of("--report", PlenumProcess.report(folder).toString()));
            if (snapshots) {
                command.addAll(
                        List.of("--snapshots", folder.resolve("snapshots").toString()));
            }
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(RealParts.repository().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("stderr").toFile());
        Map<String, String> variables = builder.environment();
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("XDG_STATE_HOME", folder.resolve("state").toString());
        variables.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                variables.remove(name);
            } else {
                variables.put(name, value);
            }
        });
        return new PlenumProcess(ChildProcess.startAsIs(builder, folder.resolve("stderr")), folder);
    }
}
