// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC with SHA-256 (RFC 2104). Java's own comes with all of its cryptography architecture, whose first use took a third of a
 * join with a development key; this is the same function over the same digest, proven by the vectors of RFC 4231. Pure.
 */
final class HmacSha256 {
    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5C;

    private HmacSha256() {}

    static byte[] of(byte[] key, byte[] message) {
        MessageDigest digest = sha256();
        byte[] block = Arrays.copyOf(key.length > BLOCK ? digest.digest(key) : key, BLOCK);
        digest.update(mixed(block, INNER));
        byte[] inner = digest.digest(message);
        digest.update(mixed(block, OUTER));
        return digest.digest(inner);
    }

    private static byte[] mixed(byte[] block, byte with) {
        byte[] mixed = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            mixed[i] = (byte) (block[i] ^ with);
        }
        return mixed;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
