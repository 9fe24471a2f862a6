// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server's side of RFC 7616, written from its text and not from the client's code. */
final class DigestCheck {
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,]+))");

    private DigestCheck() {}

    static Map<String, String> parameters(String header) {
        Map<String, String> parameters = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            parameters.put(
                    matcher.group(1),
                    matcher.group(2) == null
                            ? matcher.group(3)
                            : matcher.group(2).replaceAll("\\\\(.)", "$1"));
        }
        return parameters;
    }

    /** The response a client with that password must send. */
    static String expected(Map<String, String> sent, String password) {
        String algorithm = sent.getOrDefault("algorithm", "MD5");
        String a1 = sent.get("username") + ":" + sent.get("realm") + ":" + password;
        if (algorithm.endsWith("-sess")) {
            a1 = hash(algorithm, a1) + ":" + sent.get("nonce") + ":" + sent.get("cnonce");
        }
        String a2 = "GET:" + sent.get("uri");
        String middle = sent.containsKey("qop")
                ? sent.get("nonce") + ":" + sent.get("nc") + ":" + sent.get("cnonce") + ":" + sent.get("qop")
                : sent.get("nonce");
        return hash(algorithm, hash(algorithm, a1) + ":" + middle + ":" + hash(algorithm, a2));
    }

    private static String hash(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm.replace("-sess", ""))
                            .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
