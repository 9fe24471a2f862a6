// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import eu.plenum.codec.camera.CameraAddress.Login;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Answers a server's {@link Challenge} with an {@code Authorization} header, again and again for as long as it holds. */
sealed interface Authorization permits Authorization.Basic, DigestAuthorization {

    /** The header's value for a GET of that target. Holds a secret: never to be logged. */
    String header(String requestTarget);

    /** Whether {@code next} is the server's wish for a fresh nonce rather than a refusal. */
    boolean outdatedBy(List<Challenge> next);

    /** The strongest one understood: Digest with SHA-256, Digest with MD5, Basic. */
    static Optional<Authorization> answer(List<Challenge> challenges, Login login, RandomGenerator random) {
        Optional<Authorization> digest = DigestAuthorization.answer(challenges, login, random);
        if (digest.isPresent()) {
            return digest;
        }
        return challenges.stream().anyMatch(challenge -> challenge.scheme().equals("basic"))
                ? Optional.of(new Basic(login))
                : Optional.empty();
    }

    /** The password as it is, only encoded; a camera on HTTP that asks for it gets it, since its owner wrote it into the URL. */
    record Basic(Login login) implements Authorization {
        @Override
        public String header(String requestTarget) {
            byte[] pair = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }

        @Override
        public boolean outdatedBy(List<Challenge> next) {
            return false;
        }
    }
}
