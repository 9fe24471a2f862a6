// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A headless Chromium with fake media devices, in which any number of participants run, each in a window of its own. It needs
 * Debian's {@code chromium} on the PATH (or {@code PLENUM_CHROMIUM}) and the UMD bundle of npm's livekit-client at
 * {@code ~/.cache/plenum/livekit-client-2.23.0/livekit-client.umd.js} (or {@code PLENUM_LIVEKIT_CLIENT}); without them the test
 * is skipped. Callable from any thread.
 */
public final class Chromium implements AutoCloseable {

    public static final String LIVEKIT_CLIENT = "2.23.0";

    private final LoopbackSite site;
    private final Path profile;
    private final ChildProcess process;
    private final DevTools tools;

    private Chromium(LoopbackSite site, Path profile, ChildProcess process, DevTools tools) {
        this.site = site;
        this.profile = profile;
        this.process = process;
        this.tools = tools;
    }

    public static Chromium start() {
        return start(List.of());
    }

    /** Its fake camera plays this YUV4MPEG2 file in a loop. */
    public static Chromium startWithCamera(Path pictures) {
        return start(List.of("--use-file-for-fake-video-capture=" + pictures));
    }

    private static Chromium start(List<String> switches) {
        Path program = Optional.ofNullable(System.getenv("PLENUM_CHROMIUM"))
                .map(Path::of)
                .or(() -> RealParts.program("chromium"))
                .orElse(Path.of("chromium"));
        RealParts.require(Files.isExecutable(program), "no chromium (apt-get install chromium)");
        Path bundle = Optional.ofNullable(System.getenv("PLENUM_LIVEKIT_CLIENT"))
                .map(Path::of)
                .orElse(RealParts.cache()
                        .resolve("livekit-client-" + LIVEKIT_CLIENT)
                        .resolve("livekit-client.umd.js"));
        RealParts.require(
                Files.isReadable(bundle),
                "no livekit-client " + LIVEKIT_CLIENT + " at " + bundle + " (npm pack livekit-client)");
        LoopbackSite site = site(bundle);
        Path profile = folder();
        ChildProcess process = ChildProcess.start(
                new ProcessBuilder(command(program, profile, switches)),
                RealParts.output().resolve("chromium-" + profile.getFileName() + ".log"));
        try {
            return new Chromium(site, profile, process, new DevTools(address(process, profile)));
        } catch (RuntimeException | Error e) {
            process.kill();
            site.close();
            delete(profile);
            throw e;
        }
    }

    /** Opens a window for a participant that has not joined yet. */
    public ChromiumParticipant participant(String identity) {
        String target = tools.call(
                        "",
                        "Target.createTarget",
                        Map.of("url", site.url() + "/", "newWindow", true, "width", 1640, "height", 1000),
                        Duration.ofSeconds(20))
                .path("targetId")
                .asText();
        String session = tools.call(
                        "",
                        "Target.attachToTarget",
                        Map.of("targetId", target, "flatten", true),
                        Duration.ofSeconds(20))
                .path("sessionId")
                .asText();
        ChromiumParticipant opened = new ChromiumParticipant(tools, target, session, identity);
        opened.awaitPage();
        return opened;
    }

    /** Its processes, for measuring. */
    public List<Long> tree() {
        return process.tree();
    }

    @Override
    public void close() {
        tools.close();
        process.kill();
        site.close();
        delete(profile);
    }

    private static LoopbackSite site(Path bundle) {
        try {
            return new LoopbackSite(Map.of(
                    "/", new LoopbackSite.Content("text/html", resource("participant.html")),
                    "/participant.js", new LoopbackSite.Content("text/javascript", resource("participant.js")),
                    "/livekit-client.js", new LoopbackSite.Content("text/javascript", Files.readString(bundle))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Chromium.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> command(Path program, Path profile, List<String> switches) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                // Without these it looks for its maker's servers all the time.
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-domain-reliability",
                "--disable-default-apps",
                "--disable-extensions",
                "--disable-dev-shm-usage",
                "--password-store=basic",
                "--mute-audio",
                "--autoplay-policy=no-user-gesture-required",
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                // Several windows, none in the foreground: all must run at full speed.
                "--disable-background-timer-throttling",
                "--disable-backgrounding-occluded-windows",
                "--disable-renderer-backgrounding",
                "--disable-features=Translate,OptimizationHints,MediaRouter,WebRtcHideLocalIpsWithMdns,CalculateNativeWinOcclusion",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank"));
        command.addAll(command.size() - 1, switches);
        return command;
    }

    private static URI address(ChildProcess process, Path profile) {
        Path file = profile.resolve("DevToolsActivePort");
        RealParts.await("Chromium opens its DevTools port", Duration.ofSeconds(30), () -> {
            if (!process.alive()) {
                throw new AssertionError("Chromium ended: " + process.logged());
            }
            return lines(file).size() >= 2;
        });
        List<String> lines = lines(file);
        return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("plenum-chromium-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
