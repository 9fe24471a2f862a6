// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A participant's identity as part of a file name that every file system takes. */
final class SafeFileName {
    private static final int LIMIT = 64;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0," + (LIMIT - 1) + "}");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9_-]");

    private SafeFileName() {}

    /**
     * The identity itself where it is short and made of ASCII letters, digits, {@code _} and {@code -}; else what is left of
     * it, and a mark of the whole. Two identities never share a name.
     */
    static String of(String identity) {
        return PLAIN.matcher(identity).matches() ? identity : marked(identity);
    }

    /** The form with the mark; its {@code ~} stands in no plain name. */
    static String marked(String identity) {
        String left = NOT_PLAIN.matcher(identity).replaceAll("_");
        return left.substring(0, Math.min(left.length(), LIMIT)) + "~" + mark(identity);
    }

    /** Of the characters as they are: an encoding would fold all unpaired surrogates into one. */
    private static String mark(String identity) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            identity.chars().forEach(unit -> {
                digest.update((byte) (unit >> 8));
                digest.update((byte) unit);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
