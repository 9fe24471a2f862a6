// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import eu.plenum.codec.camera.CameraAddress.Login;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Digest access authentication (RFC 7616): MD5 and SHA-256, plain and -sess, qop auth or none. Used by one capture thread. */
final class DigestAuthorization implements Authorization {
    private static final List<String> ALGORITHMS = List.of("sha-256", "sha-256-sess", "md5", "md5-sess");

    private final Challenge challenge;
    private final String algorithm;
    private final Login login;
    private final String clientNonce;
    private int uses;

    private DigestAuthorization(Challenge challenge, String algorithm, Login login, String clientNonce) {
        this.challenge = challenge;
        this.algorithm = algorithm;
        this.login = login;
        this.clientNonce = clientNonce;
    }

    static Optional<Authorization> answer(List<Challenge> challenges, Login login, RandomGenerator random) {
        for (String algorithm : ALGORITHMS) {
            for (Challenge challenge : challenges) {
                if (answerable(challenge) && algorithm(challenge).equals(algorithm)) {
                    String nonce = HexFormat.of().toHexDigits(random.nextLong())
                            + HexFormat.of().toHexDigits(random.nextLong());
                    return Optional.of(new DigestAuthorization(challenge, algorithm, login, nonce));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean answerable(Challenge challenge) {
        return challenge.scheme().equals("digest")
                && !challenge.parameter("nonce").isEmpty()
                && (challenge.parameter("qop").isEmpty() || hasQopAuth(challenge));
    }

    private static boolean hasQopAuth(Challenge challenge) {
        return Arrays.stream(challenge.parameter("qop").split(",", -1))
                .anyMatch(qop -> qop.strip().equalsIgnoreCase("auth"));
    }

    private static String algorithm(Challenge challenge) {
        String named = challenge.parameter("algorithm").toLowerCase(Locale.ROOT);
        return named.isEmpty() ? "md5" : named;
    }

    @Override
    public String header(String requestTarget) {
        String nonceCount = HexFormat.of().toHexDigits(++uses);
        String realm = challenge.parameter("realm");
        String nonce = challenge.parameter("nonce");
        boolean qop = hasQopAuth(challenge);
        String secret = hash(login.user() + ":" + realm + ":" + login.password());
        if (algorithm.endsWith("-sess")) {
            secret = hash(secret + ":" + nonce + ":" + clientNonce);
        }
        String asked = hash("GET:" + requestTarget);
        String response = qop
                ? hash(secret + ":" + nonce + ":" + nonceCount + ":" + clientNonce + ":auth:" + asked)
                : hash(secret + ":" + nonce + ":" + asked);

        StringBuilder header = new StringBuilder("Digest username=").append(quoted(login.user()));
        header.append(", realm=").append(quoted(realm));
        header.append(", nonce=").append(quoted(nonce));
        header.append(", uri=").append(quoted(requestTarget));
        header.append(", response=").append(quoted(response));
        if (!challenge.parameter("algorithm").isEmpty()) {
            header.append(", algorithm=")
                    .append(algorithm.toUpperCase(Locale.ROOT).replace("-SESS", "-sess"));
        }
        if (!challenge.parameter("opaque").isEmpty()) {
            header.append(", opaque=").append(quoted(challenge.parameter("opaque")));
        }
        if (qop) {
            header.append(", qop=auth, nc=").append(nonceCount);
        }
        if (qop || algorithm.endsWith("-sess")) {
            header.append(", cnonce=").append(quoted(clientNonce));
        }
        return header.toString();
    }

    /** A server that says stale, or one asked with a nonce of an earlier connection that offers another now. */
    @Override
    public boolean outdatedBy(List<Challenge> next) {
        return next.stream()
                .filter(other -> other.scheme().equals("digest"))
                .anyMatch(other -> other.parameter("stale").equalsIgnoreCase("true")
                        || (uses > 1 && !other.parameter("nonce").equals(challenge.parameter("nonce"))));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm.startsWith("md5") ? "MD5" : "SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5 and SHA-256", e);
        }
    }
}
