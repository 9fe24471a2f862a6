// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a LiveKit address from a link and makes the addresses of its endpoints. Pure. */
final class SignalUrl {

    private SignalUrl() {}

    /** What a link turned out to be. */
    sealed interface Reading {

        /** An address: {@code ws} or {@code wss}, a host, perhaps a port and a path, and nothing else. */
        record Understood(URI address) implements Reading {}

        /** Another scheme: perhaps another provider's. */
        record NotOurs() implements Reading {}

        /** Ours by its scheme, but not to be used. */
        record Refused(String reason) implements Reading {}
    }

    static Reading read(String link) {
        String text = link.strip();
        String lower = text.substring(0, Math.min(6, text.length())).toLowerCase(Locale.ROOT);
        if (!lower.startsWith("ws:") && !lower.startsWith("wss:")) {
            return new Reading.NotOurs();
        }
        if (text.length() > Limits.LINK_CHARACTERS) {
            return new Reading.Refused("the address is longer than " + Limits.LINK_CHARACTERS + " characters");
        }
        try {
            return check(new URI(text));
        } catch (URISyntaxException malformed) {
            // Not passed on: the message repeats the link, which may hold a secret.
            return new Reading.Refused("the address is malformed at character " + (malformed.getIndex() + 1));
        }
    }

    private static Reading check(URI uri) {
        if (uri.isOpaque() || uri.getHost() == null || uri.getHost().isEmpty()) {
            return new Reading.Refused("the address names no server");
        }
        if (uri.getRawUserInfo() != null) {
            return new Reading.Refused("the address holds a user name; a token is given separately");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return new Reading.Refused("the address holds parameters; a token is given separately");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            return new Reading.Refused("the address holds a port that does not exist");
        }
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        return new Reading.Understood(URI.create(scheme + "://" + authority(uri) + withoutTrailingSlashes(path)));
    }

    /** The WebSocket endpoint for two peer connections. */
    static URI rtc(URI address, Map<String, String> parameters) {
        return URI.create(address + "/rtc?" + query(parameters));
    }

    /** Says over plain HTTP what the WebSocket endpoint thinks of the same request. */
    static URI validate(URI address, Map<String, String> parameters) {
        String http = address.toString().replaceFirst("^ws", "http");
        return URI.create(http + "/rtc/validate?" + query(parameters));
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String authority(URI uri) {
        return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    private static String withoutTrailingSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
