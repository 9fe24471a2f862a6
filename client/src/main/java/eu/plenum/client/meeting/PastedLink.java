// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a person pastes to join: an address, alone or with a token in it, as invitations carry them. Pure; whether some provider
 * knows the meeting is not asked here.
 */
public final class PastedLink {
    private static final int MOST_CHARACTERS = 32_768;

    private PastedLink() {}

    /**
     * The invitation that the text is. A token ({@code access_token} or {@code token}) becomes its credential and leaves the link;
     * LiveKit's own web page names the server as {@code liveKitUrl}. Anything else stays as it was pasted.
     */
    public static Invitation read(String text) {
        String link = text.strip();
        if (link.length() > MOST_CHARACTERS) {
            return new Invitation(link.substring(0, MOST_CHARACTERS), new Credentials.None());
        }
        try {
            return read(new URI(link), link);
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return new Invitation(link, new Credentials.None());
        }
    }

    private static Invitation read(URI uri, String link) throws URISyntaxException {
        String query = uri.getRawQuery();
        if (query == null || uri.getHost() == null) {
            return new Invitation(link, new Credentials.None());
        }
        Map<String, String> parameters = parameters(query);
        String token = parameters.getOrDefault("access_token", parameters.getOrDefault("token", ""));
        String server = parameters.getOrDefault("liveKitUrl", "");
        if (token.isEmpty() && server.isEmpty()) {
            return new Invitation(link, new Credentials.None());
        }
        String address = server.isEmpty() ? link.substring(0, link.indexOf('?')) : server;
        return new Invitation(
                address, token.isEmpty() ? new Credentials.None() : new Credentials.AccessToken(new Secret(token)));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    /** The server's name in a link, for people; empty when there is none in it. */
    public static String host(String link) {
        try {
            String host = new URI(link.strip()).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException notAnAddress) {
            return "";
        }
    }
}
