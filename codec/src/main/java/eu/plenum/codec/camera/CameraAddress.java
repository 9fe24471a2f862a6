// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a network camera is asked, and who asks. The request's URI never holds the user info; the query may hold a password of
 * the camera's own kind, so nothing but {@link #name} may be shown.
 *
 * @param request without user info and fragment
 * @param login empty when the address names no user
 */
record CameraAddress(URI request, Optional<Login> login) {

    /** @param password empty when the address gives none */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[]";
        }
    }

    /** Empty when it is no address of a web server, or its login would not fit into a header. */
    static Optional<CameraAddress> of(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            return Optional.empty();
        }
        StringBuilder plain = new StringBuilder(scheme).append("://").append(uri.getHost());
        if (uri.getPort() >= 0) {
            plain.append(':').append(uri.getPort());
        }
        String path = uri.getRawPath();
        plain.append(path == null || path.isEmpty() ? "/" : path);
        if (uri.getRawQuery() != null) {
            plain.append('?').append(uri.getRawQuery());
        }
        String userInfo = uri.getRawUserInfo();
        if (userInfo == null || userInfo.isEmpty()) {
            return Optional.of(new CameraAddress(URI.create(plain.toString()), Optional.empty()));
        }
        int colon = userInfo.indexOf(':');
        Login login = new Login(
                decoded(colon < 0 ? userInfo : userInfo.substring(0, colon)),
                colon < 0 ? "" : decoded(userInfo.substring(colon + 1)));
        if ((login.user() + login.password()).chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            return Optional.empty();
        }
        return Optional.of(new CameraAddress(URI.create(plain.toString()), Optional.of(login)));
    }

    /** Percent-decoded; a plus sign is a plus sign in user info. */
    private static String decoded(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /**
     * Where a redirect leads: to the web only, never from HTTPS down to HTTP, and the login goes along only to the same host.
     */
    Optional<CameraAddress> redirected(String location) {
        URI target;
        try {
            target = request.resolve(location);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean down = request.getScheme().equals("https") && !"https".equalsIgnoreCase(target.getScheme());
        if (down || target.getRawUserInfo() != null) {
            return Optional.empty();
        }
        return of(target)
                .map(next -> new CameraAddress(
                        next.request,
                        next.request.getHost().equalsIgnoreCase(request.getHost()) ? login : Optional.empty()));
    }

    /** Host and port: all that may be shown. */
    String name() {
        return request.getPort() < 0 ? request.getHost() : request.getHost() + ":" + request.getPort();
    }

    /** What stands in the request line. */
    String requestTarget() {
        return request.getRawPath() + (request.getRawQuery() == null ? "" : "?" + request.getRawQuery());
    }

    @Override
    public String toString() {
        return "CameraAddress[" + name() + "]";
    }
}
