// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network;

import eu.plenum.client.meeting.Failure;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Tells from what an HTTP or WebSocket connection threw why the server could not be reached. Pure. */
public final class NetworkFailures {
    /** Causes nest a few levels deep; a cycle must not hang us. */
    private static final int MAX_DEPTH = 20;

    private NetworkFailures() {}

    /**
     * @param host as shown to the user
     * @param limit the time the whole request was given
     */
    public static Failure of(Throwable problem, String host, Duration limit) {
        if (find(problem, HttpConnectTimeoutException.class).isPresent()
                || find(problem, SocketTimeoutException.class).isPresent()) {
            return new Failure.ServerUnreachable(host, "no connection within the time limit");
        }
        if (find(problem, HttpTimeoutException.class).isPresent()) {
            return new Failure.ServerNotAnswering(host, limit);
        }
        Optional<String> untrusted = untrusted(problem);
        if (untrusted.isPresent()) {
            return new Failure.TlsUntrusted(host, untrusted.get());
        }
        if (find(problem, SSLException.class).isPresent()) {
            return new Failure.NotAMeetingServer(host, "no TLS connection: " + detail(problem));
        }
        if (find(problem, UnresolvedAddressException.class).isPresent()
                || find(problem, UnknownHostException.class).isPresent()) {
            return new Failure.ServerUnreachable(host, "the name does not resolve");
        }
        if (find(problem, NoRouteToHostException.class).isPresent()) {
            return new Failure.ServerUnreachable(host, "no route to the host");
        }
        if (find(problem, ConnectException.class).isPresent()) {
            return new Failure.ServerUnreachable(host, "connection refused");
        }
        return new Failure.ServerUnreachable(host, detail(problem));
    }

    private static Optional<String> untrusted(Throwable problem) {
        if (find(problem, CertificateException.class).isPresent()
                || find(problem, CertPathBuilderException.class).isPresent()
                || find(problem, CertPathValidatorException.class).isPresent()
                || find(problem, SSLPeerUnverifiedException.class).isPresent()) {
            return Optional.of(detail(problem));
        }
        return Optional.empty();
    }

    private static <T extends Throwable> Optional<T> find(Throwable problem, Class<T> kind) {
        Throwable link = problem;
        for (int depth = 0; link != null && depth < MAX_DEPTH; depth++) {
            if (kind.isInstance(link)) {
                return Optional.of(kind.cast(link));
            }
            link = link.getCause();
        }
        return Optional.empty();
    }

    /** The innermost message, for the log and the help desk. */
    private static String detail(Throwable problem) {
        String found = problem.getClass().getSimpleName();
        @Nullable Throwable link = problem;
        for (int depth = 0; link != null && depth < MAX_DEPTH; depth++) {
            String message = link.getMessage();
            if (message != null && !message.isBlank()) {
                found = message;
            }
            link = link.getCause();
        }
        return found.length() > 200 ? found.substring(0, 200) : found;
    }
}
