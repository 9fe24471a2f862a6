// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chromium's DevTools protocol over one WebSocket for all pages. Callable from any thread. */
final class DevTools implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DevTools.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;

    DevTools(URI browser) {
        socket = http.newWebSocketBuilder()
                .buildAsync(browser, new Listener())
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    /**
     * Calls a method and waits for its result.
     *
     * @param session of an attached page, or empty for the browser itself
     */
    JsonNode call(String session, String method, Map<String, ?> parameters, Duration limit) {
        int id = ids.incrementAndGet();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        pending.put(id, answer);
        try {
            send(JSON.writeValueAsString(message));
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (JsonProcessingException | ExecutionException e) {
            throw new AssertionError(method + ": " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new AssertionError(method + ": no answer within " + limit, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pending.remove(id);
        }
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    /** A WebSocket takes one message at a time. */
    private synchronized void send(String text) {
        socket.sendText(text, true).join();
    }

    private void receive(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            CompletableFuture<JsonNode> answer = pending.get(message.path("id").asInt(-1));
            if (answer == null) {
                return;
            }
            if (message.has("error")) {
                answer.completeExceptionally(
                        new AssertionError(message.get("error").toString()));
            } else {
                answer.complete(message.path("result"));
            }
        } catch (JsonProcessingException e) {
            LOG.warn("Chromium sent what is not JSON", e);
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                receive(parts.toString());
                parts.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            pending.values().forEach(answer -> answer.completeExceptionally(error));
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            pending.values().forEach(answer -> answer.completeExceptionally(new AssertionError("Chromium has gone")));
            return CompletableFuture.completedFuture(null);
        }
    }
}
