// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Gets to a network camera's stream: redirects, at most five, and login. What it says of failures is its own words, since the
 * exceptions of the platform may quote addresses. Used by one capture thread; the login is kept for the next attempt.
 */
final class CameraConnection {
    private static final int MOST_REQUESTS = 8;

    private final String name;
    private final CameraAddress start;
    private final RandomGenerator random;
    private final CameraLimits limits;
    private @Nullable Authorization authorization;

    CameraConnection(CameraAddress start, CameraLimits limits, RandomGenerator random) {
        this.name = start.name();
        this.start = start;
        this.limits = limits;
        this.random = random;
    }

    /** An answer with status 200. */
    record Answer(StreamBody body, String contentType) {}

    Answer open(HttpClient client, StopSignal stop) throws CameraException {
        CameraAddress address = start;
        int logins = 0;
        for (int requests = 0; requests < MOST_REQUESTS; requests++) {
            HttpResponse<StreamBody> response = ask(client, address, stop);
            HttpHeaders headers = response.headers();
            int status = response.statusCode();
            if (status == 200) {
                return new Answer(
                        response.body(), headers.firstValue("content-type").orElse(""));
            }
            response.body().cancel();
            if (status == 401) {
                logins++;
                answerChallenge(Challenge.parse(headers.allValues("www-authenticate")), address, logins);
            } else if (status == 403) {
                throw CameraException.lasting(new CameraFailure.Unauthorized(name));
            } else if (status / 100 == 3) {
                Optional<CameraAddress> next = headers.firstValue("location").flatMap(address::redirected);
                address = next.orElseThrow(() -> unreachable("it redirects to where Plenum does not follow"));
            } else {
                throw unreachable("it answers with HTTP status " + status);
            }
        }
        throw unreachable("it redirects or asks for a login again and again");
    }

    private HttpResponse<StreamBody> ask(HttpClient client, CameraAddress address, StopSignal stop)
            throws CameraException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.request())
                .header("Accept", "multipart/x-mixed-replace, */*;q=0.5")
                .header("User-Agent", "Plenum");
        if (authorization != null && address.login().isPresent()) {
            request.header("Authorization", authorization.header(address.requestTarget()));
        }
        CompletableFuture<HttpResponse<StreamBody>> answer =
                client.sendAsync(request.build(), response -> new StreamBody());
        stop.whenAsked(() -> answer.cancel(true));
        try {
            return answer.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unreachable("it does not answer in time");
        } catch (ExecutionException e) {
            throw unreachable(words(e.getCause()));
        } catch (CancellationException e) {
            throw unreachable("it was closed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable("it was interrupted");
        }
    }

    private void answerChallenge(List<Challenge> challenges, CameraAddress address, int logins) throws CameraException {
        boolean refused = authorization != null && !authorization.outdatedBy(challenges);
        Authorization next = refused || logins > 3
                ? null
                : address.login()
                        .flatMap(login -> Authorization.answer(challenges, login, random))
                        .orElse(null);
        authorization = next;
        if (next == null) {
            throw CameraException.lasting(new CameraFailure.Unauthorized(name));
        }
    }

    private CameraException unreachable(String detail) {
        return CameraException.passing(new CameraFailure.Unreachable(name, detail));
    }

    /** What went wrong, in words that quote nothing of the address. */
    static String words(@Nullable Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnresolvedAddressException e -> {
                    return "its name is not known";
                }
                case SSLException e -> {
                    return "no secure connection, or its certificate is not trusted";
                }
                case HttpConnectTimeoutException e -> {
                    return "it cannot be reached in time";
                }
                case HttpTimeoutException e -> {
                    return "it stopped sending";
                }
                case ProtocolException e -> {
                    return "it sends what is not understood";
                }
                default -> {}
            }
        }
        return switch (error) {
            case ConnectException e -> "it refuses the connection";
            case IOException e -> "the connection broke";
            case null, default -> "the connection failed";
        };
    }
}
