// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.Secret;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The token to use next: the newest the server refreshed, else the one we came with. With a development key a fresh one is
 * minted for every new join, so that a machine that slept longer than a token lives comes back. Owner: the session's thread.
 */
final class Tokens {
    private final Supplier<Secret> source;
    private final boolean mintsAnew;
    private Optional<Secret> refreshed = Optional.empty();

    Tokens(Supplier<Secret> source, boolean mintsAnew) {
        this.source = source;
        this.mintsAnew = mintsAnew;
    }

    /** @param anew a new join, not a resume */
    Secret next(boolean anew) {
        return anew && mintsAnew ? source.get() : refreshed.orElseGet(source);
    }

    void refreshed(String token) {
        if (!token.isEmpty()
                && token.length() <= Limits.TOKEN_CHARACTERS
                && token.chars().allMatch(Tokens::plain)) {
            refreshed = Optional.of(new Secret(token));
        }
    }

    /** Whether the text may stand in an HTTP header. */
    static boolean plain(int character) {
        return character > 0x20 && character < 0x7F;
    }
}
