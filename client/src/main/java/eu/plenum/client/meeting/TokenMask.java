// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

import java.util.regex.Pattern;

/** Hides access tokens in words that come from elsewhere and are going to be shown: servers repeat the one they refuse. */
public final class TokenMask {
    /** A JSON Web Token, which begins with an open brace and a quote in base64. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{4,}(?:\\.[A-Za-z0-9_-]*){0,2}");

    private TokenMask() {}

    public static String hide(String text) {
        return TOKEN.matcher(text).replaceAll("[hidden]");
    }
}
