// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.Secret;
import eu.plenum.client.network.Network;
import eu.plenum.client.network.NetworkFailures;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Asks a server that refused our WebSocket for its reason. Stateless. */
final class HandshakeCheck {
    private final Network network;

    HandshakeCheck(Network network) {
        this.network = network;
    }

    /** Completes on any thread, never exceptionally, within {@link Limits#VALIDATE}. */
    CompletableFuture<Failure> reason(URI validate, Secret token, int upgradeStatus) {
        String host = validate.getHost();
        HttpRequest request = HttpRequest.newBuilder(validate)
                .header("Authorization", "Bearer " + token.reveal())
                .timeout(Limits.VALIDATE)
                .build();
        return network.http()
                .sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), Limits.ANSWER_BYTES))
                .orTimeout(Limits.VALIDATE.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                .handle((answer, problem) ->
                        problem == null ? judge(host, upgradeStatus, answer) : judge(host, upgradeStatus, problem));
    }

    private static Failure judge(String host, int upgradeStatus, HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        return JoinFailures.of(host, upgradeStatus, answer.statusCode(), body);
    }

    /** No answer to the question; what is known is the status of the handshake. */
    private static Failure judge(String host, int upgradeStatus, Throwable problem) {
        return upgradeStatus >= 500
                ? new Failure.ServerBusy(host, upgradeStatus)
                : NetworkFailures.of(problem, host, Limits.VALIDATE);
    }
}
