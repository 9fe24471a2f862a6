// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The faults themselves: what they do to a plain client. */
@Tag("real")
class FaultsTest {

    @Test
    void aProxyPassesRefusesAndStalls() throws Exception {
        try (LiveKitServer server = LiveKitServer.start();
                FaultProxy proxy = FaultProxy.to(server)) {
            assertThat(get("http://127.0.0.1:" + proxy.port())).isEqualTo(200);
            proxy.refuse(true);
            assertThatThrownBy(() -> get("http://127.0.0.1:" + proxy.port())).isInstanceOf(IOException.class);
            proxy.refuse(false);
            proxy.stall(true);
            assertThatThrownBy(() -> get("http://127.0.0.1:" + proxy.port())).isInstanceOf(IOException.class);
            proxy.stall(false);
            assertThat(get("http://127.0.0.1:" + proxy.port())).isEqualTo(200);
        }
    }

    @Test
    void aSelfSignedServerIsNotTrusted() {
        try (LiveKitServer server = LiveKitServer.start();
                FaultProxy tls = SelfSigned.before(server)) {
            assertThatThrownBy(() -> get("https://127.0.0.1:" + tls.port())).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void aServerThatNeverAnswersHoldsItsClient() {
        try (HostileServer server = new HostileServer(HostileServer.Behaviour.NEVER_ANSWERS)) {
            assertThatThrownBy(() -> get(server.url().replace("ws:", "http:")))
                    .isInstanceOf(java.net.http.HttpTimeoutException.class);
        }
    }

    private static int get(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(1))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }
}
