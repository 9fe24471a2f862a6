// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.testing;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A private PulseAudio daemon for a test, with no device but those a test makes: speakers are null sinks, microphones are what a
 * hidden null sink plays, remapped to a source. The user's own sound is not touched.
 */
public final class PulseDaemon implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(10);

    private final Path pulseaudio;
    private final Path pactl;
    private final Path folder;
    private final List<AutoCloseable> feeds = new ArrayList<>();
    private Process process;

    private PulseDaemon(Path pulseaudio, Path pactl, Path folder) {
        this.pulseaudio = pulseaudio;
        this.pactl = pactl;
        this.folder = folder;
        this.process = launch();
    }

    /** Without pulseaudio or pactl the test is skipped with a printed reason, or fails when CI=true. */
    public static PulseDaemon start() {
        Path pulseaudio = Tool.require("pulseaudio", "pulseaudio");
        Path pactl = Tool.require("pactl", "pulseaudio-utils");
        Tool.require("pacat", "pulseaudio-utils");
        try {
            Path folder = Files.createTempDirectory("plenum-pulse");
            Files.createDirectory(folder.resolve("pulse"));
            return new PulseDaemon(pulseaudio, pactl, folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** For files that a module needs; removed with the daemon. */
    public Path folder() {
        return folder;
    }

    /** What PULSE_SERVER is to say. */
    public String server() {
        return "unix:" + folder.resolve("pulse/native");
    }

    /** For a child process that is to hear and play here. */
    public Map<String, String> environment() {
        return Map.of(
                "PULSE_SERVER", server(),
                "PULSE_RUNTIME_PATH", folder.resolve("pulse").toString(),
                "XDG_RUNTIME_DIR", folder.toString(),
                "HOME", folder.toString());
    }

    /** Lets libpulse in this very process find the daemon: sets PULSE_SERVER in the environment that C code sees. */
    @SuppressWarnings("restricted") // libpulse reads the environment of C, which Java cannot change.
    public void exportToThisProcess() {
        var linker = Linker.nativeLinker();
        var setenv = linker.downcallHandle(
                linker.defaultLookup().find("setenv").orElseThrow(),
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int result = (int) setenv.invokeExact(arena.allocateFrom("PULSE_SERVER"), arena.allocateFrom(server()), 1);
            if (result != 0) {
                throw new IllegalStateException("setenv: " + result);
            }
        } catch (Throwable problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** @return the module's number, for {@link #unload} */
    public int addSpeaker(String name) {
        return load("module-null-sink", "sink_name=" + name, "sink_properties=device.description=" + name);
    }

    /**
     * Adds a microphone that hears what is played to the sink {@code NAME_feed}.
     *
     * @return the number of the microphone's module, for {@link #unload}: the feeding sink stays
     */
    public int addMicrophone(String name) {
        load("module-null-sink", "sink_name=" + name + "_feed", "sink_properties=device.description=" + name + "_feed");
        return plugMicrophone(name);
    }

    /** Plugs back a microphone that was unloaded. */
    public int plugMicrophone(String name) {
        return load(
                "module-remap-source",
                "source_name=" + name,
                "master=" + name + "_feed.monitor",
                "source_properties=device.description=" + name);
    }

    /** Plays a sine of half of full scale to a sink until the feed or the daemon is closed. */
    public AutoCloseable play(String sink, double hertz) {
        Process pacat = process(
                "pacat", "--raw", "--rate=48000", "--channels=1", "--format=s16le", "--latency-msec=40", "-d", sink);
        Thread writer = Thread.ofPlatform().daemon().name("feed-" + sink).start(() -> {
            byte[] piece = new byte[960];
            double phase = 0;
            try (var out = pacat.getOutputStream()) {
                while (true) {
                    for (int i = 0; i < 480; i++) {
                        short value = (short) (16384 * Math.sin(phase));
                        phase += 2 * Math.PI * hertz / 48_000;
                        piece[2 * i] = (byte) value;
                        piece[2 * i + 1] = (byte) (value >> 8);
                    }
                    out.write(piece);
                }
            } catch (IOException ended) {
                // The player was ended: that is how a feed ends.
                return;
            }
        });
        AutoCloseable feed = () -> {
            pacat.destroyForcibly().waitFor();
            writer.join(2_000);
        };
        feeds.add(feed);
        return feed;
    }

    /** What a sink plays in this time, mono at 48 kHz. */
    public short[] record(String sink, Duration time) {
        Process parec = process(
                "parec",
                "--raw",
                "--rate=48000",
                "--channels=1",
                "--format=s16le",
                "--latency-msec=20",
                "-d",
                sink + ".monitor");
        int bytes = (int) (time.toMillis() * 96);
        try (var in = parec.getInputStream()) {
            byte[] raw = in.readNBytes(bytes);
            short[] samples = new short[raw.length / 2];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) ((raw[2 * i] & 0xff) | raw[2 * i + 1] << 8);
            }
            return samples;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } finally {
            parec.destroyForcibly();
        }
    }

    public int load(String... module) {
        List<String> words = new ArrayList<>(List.of("load-module"));
        words.addAll(List.of(module));
        return Integer.parseInt(pactl(words.toArray(String[]::new)).strip());
    }

    public void unload(int module) {
        pactl("unload-module", Integer.toString(module));
    }

    public void defaultSpeaker(String name) {
        pactl("set-default-sink", name);
    }

    public void defaultMicrophone(String name) {
        pactl("set-default-source", name);
    }

    /** Runs pactl against this daemon and gives what it printed. */
    public String pactl(String... words) {
        List<String> command = new ArrayList<>(List.of(pactl.toString()));
        command.addAll(List.of(words));
        Process run = process(command.toArray(String[]::new));
        try {
            String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (run.waitFor() != 0) {
                throw new IllegalStateException("pactl " + List.of(words) + " failed");
            }
            return output;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(problem);
        }
    }

    /** As if it had crashed. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts it again, with no devices. */
    public void restart() {
        process = launch();
    }

    private Process launch() {
        Process started = process(
                pulseaudio.toString(),
                "-n",
                "--daemonize=no",
                "--exit-idle-time=-1",
                "--use-pid-file=no",
                "--log-target=file:" + folder.resolve("log"),
                "-L",
                "module-native-protocol-unix auth-anonymous=1");
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline && started.isAlive()) {
            Process info = process(pactl.toString(), "info");
            try {
                if (info.waitFor(2, TimeUnit.SECONDS) && info.exitValue() == 0) {
                    return started;
                }
            } catch (InterruptedException problem) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(problem);
            }
        }
        started.destroyForcibly();
        throw new IllegalStateException("PulseAudio does not start: see " + folder.resolve("log"));
    }

    private Process process(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment());
        try {
            return builder.start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void awaitEnd() {
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        for (AutoCloseable feed : feeds) {
            try {
                feed.close();
            } catch (Exception problem) {
                throw new IllegalStateException(problem);
            }
        }
        process.destroy();
        awaitEnd();
        process.destroyForcibly();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
