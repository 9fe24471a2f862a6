// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import org.jspecify.annotations.Nullable;

/** Adds up how often the speaker ran dry, over all lines there were. Owned by the thread {@code sound}; the sum may be read by any. */
final class Underruns {
    private @Nullable HeldLine line;
    private long seen;
    private volatile long total;

    void look(@Nullable HeldLine current) {
        if (current != line) {
            line = current;
            seen = 0;
        }
        if (current != null) {
            long now = current.line().underruns();
            total = total + now - seen;
            seen = now;
        }
    }

    long total() {
        return total;
    }
}
