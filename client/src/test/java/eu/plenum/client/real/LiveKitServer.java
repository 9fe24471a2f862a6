// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A LiveKit server 1.13.5 of the test's own on loopback. It is looked for in the system property {@code plenum.livekit.server},
 * the environment variable {@code PLENUM_LIVEKIT_SERVER} and {@code ~/.cache/plenum/livekit-1.13.5/server}; without it the test
 * is skipped (see {@link RealParts#require}). What it logs stays in {@code target/real/livekit-PORT.log}. Not thread-safe.
 */
public final class LiveKitServer implements AutoCloseable {

    public static final String VERSION = "1.13.5";

    /** The API key and its secret. They reach the server by its environment: its command line holds no secret. */
    public static final String KEY = "devkey";

    public static final String SECRET = "plenum-tests-secret-of-forty-characters-";

    private final LiveKitOptions options;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private LiveKitPorts ports;
    private ChildProcess process;

    private LiveKitServer(LiveKitOptions options, LiveKitPorts ports, ChildProcess process) {
        this.options = options;
        this.ports = ports;
        this.process = process;
    }

    /** Starts one with {@link LiveKitOptions#DEFAULT} and waits until it answers. */
    public static LiveKitServer start() {
        return start(LiveKitOptions.DEFAULT);
    }

    /** Starts one and waits until it answers. */
    public static LiveKitServer start(LiveKitOptions options) {
        AssertionError last = null;
        for (int attempt = 0; attempt < 3; attempt++) {
            LiveKitPorts ports = LiveKitPorts.free(options.address());
            LiveKitServer server = new LiveKitServer(options, ports, launch(options, ports));
            try {
                server.awaitAnswer();
                return server;
            } catch (AssertionError e) {
                // A port may have been taken since it was found free.
                last = e;
                server.close();
            }
        }
        throw last;
    }

    /** {@code ws://127.0.0.1:PORT}. */
    public String url() {
        return "ws://" + authority();
    }

    /** {@code http://127.0.0.1:PORT}. */
    public String httpUrl() {
        return "http://" + authority();
    }

    public String address() {
        return options.address();
    }

    public int port() {
        return ports.signal();
    }

    /** The UDP port of its TURN server. */
    public int turnPort() {
        return ports.turn();
    }

    public TestTokens tokens() {
        return new TestTokens(KEY, SECRET);
    }

    public RoomService rooms() {
        return new RoomService(httpUrl(), tokens());
    }

    public String log() {
        return process.logged();
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it at once, as {@code kill -9} does: clients learn it from their sockets. */
    public void kill() {
        process.kill();
    }

    /** Asks it to end, as an operator does: it tells its clients. Waits until it has ended. */
    public void stop() {
        process.close();
    }

    /** Starts it anew on the same ports, with no memory of rooms, and waits until it answers. */
    public void restart() {
        if (process.alive()) {
            throw new IllegalStateException("still running");
        }
        process = launch(options, ports);
        awaitAnswer();
    }

    /** Asks it to end, as a service manager does, and returns at once. */
    public void terminate() {
        process.signal("TERM");
    }

    public boolean alive() {
        return process.alive();
    }

    /** It keeps its sockets but does nothing. */
    public void freeze() {
        process.signal("STOP");
    }

    public void thaw() {
        process.signal("CONT");
    }

    @Override
    public void close() {
        if (process.alive()) {
            // A frozen process does not end by itself.
            process.signal("CONT");
        }
        process.kill();
    }

    private String authority() {
        return (options.address().contains(":") ? "[" + options.address() + "]" : options.address()) + ":"
                + ports.signal();
    }

    private static ChildProcess launch(LiveKitOptions options, LiveKitPorts ports) {
        ProcessBuilder builder = new ProcessBuilder(binary().toString());
        builder.environment().put("LIVEKIT_CONFIG", options.yaml(ports, KEY, SECRET));
        return ChildProcess.start(builder, RealParts.output().resolve("livekit-" + ports.signal() + ".log"));
    }

    private static Path binary() {
        String named = System.getProperty("plenum.livekit.server", System.getenv("PLENUM_LIVEKIT_SERVER"));
        Path binary = named != null
                ? Path.of(named)
                : RealParts.cache().resolve("livekit-" + VERSION).resolve("server");
        RealParts.require(
                Files.isExecutable(binary),
                "no LiveKit server " + VERSION + " at " + binary + " (CONTRIBUTING.md says how to get it)");
        return binary;
    }

    private void awaitAnswer() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(httpUrl() + "/"))
                .timeout(Duration.ofSeconds(1))
                .build();
        RealParts.await("LiveKit answers on " + httpUrl(), Duration.ofSeconds(20), () -> {
            if (!process.alive()) {
                throw new AssertionError("LiveKit ended: " + process.logged());
            }
            try {
                return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }
}
