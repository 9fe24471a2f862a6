// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts candidates by protocol and type, for the log: addresses stay out of it. Confined to one thread. */
final class CandidateTally {
    /** RFC 8839, section 5.1: foundation, component, transport, priority, address, port, "typ", type. */
    private static final Pattern CANDIDATE = Pattern.compile(
            "candidate:\\S+ \\d+ (udp|tcp) \\d+ \\S+ \\d+ typ (host|srflx|prflx|relay)\\b.*", Pattern.CASE_INSENSITIVE);

    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String candidate) {
        Matcher known = CANDIDATE.matcher(candidate);
        counts.merge(
                known.matches() ? (known.group(1) + " " + known.group(2)).toLowerCase(Locale.ROOT) : "unknown",
                1,
                Integer::sum);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** As in {@code {tcp host=1, udp host=2}}. */
    @Override
    public String toString() {
        return counts.toString();
    }
}
