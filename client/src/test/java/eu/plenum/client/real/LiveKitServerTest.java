// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("real")
class LiveKitServerTest {

    @Test
    void acceptsItsTokensAndRefusesExpiredOnes() throws Exception {
        try (LiveKitServer server = LiveKitServer.start()) {
            assertThat(validate(server, server.tokens().join("room", "anna"))).isEqualTo(200);
            assertThat(validate(server, server.tokens().expired("room", "anna")))
                    .isEqualTo(401);
        }
    }

    @Test
    void restartsOnTheSamePortAfterAKill() throws Exception {
        try (LiveKitServer server = LiveKitServer.start()) {
            long first = server.pid();
            server.kill();
            server.restart();
            assertThat(server.pid()).isNotEqualTo(first);
            assertThat(validate(server, server.tokens().join("room", "anna"))).isEqualTo(200);
        }
    }

    @Test
    void listensOnTheLoopbackOfIpVersionSix() throws Exception {
        try (LiveKitServer server =
                LiveKitServer.start(LiveKitOptions.DEFAULT.withAddress("::1").withTurn())) {
            assertThat(server.url()).startsWith("ws://[::1]:");
            assertThat(validate(server, server.tokens().join("room", "anna"))).isEqualTo(200);
        }
    }

    @Test
    void itsCommandLineHoldsNoSecret() throws IOException {
        try (LiveKitServer server = LiveKitServer.start()) {
            assertThat(Files.readString(Path.of("/proc", String.valueOf(server.pid()), "cmdline")))
                    .doesNotContain(LiveKitServer.SECRET);
        }
    }

    @Test
    void leavesNoProcessBehind() {
        LiveKitServer server = LiveKitServer.start();
        server.freeze();
        server.close();
        assertThat(ProcessHandle.of(server.pid()).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void itsRoomServiceCreatesAndDeletesRooms() {
        try (LiveKitServer server = LiveKitServer.start(LiveKitOptions.DEFAULT.withoutAutoCreate())) {
            server.rooms().create("room");
            assertThat(server.rooms().participants("room")).isEmpty();
            server.rooms().delete("room");
        }
    }

    private static int validate(LiveKitServer server, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.httpUrl() + "/rtc/validate"))
                .header("Authorization", "Bearer " + token)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }
}
