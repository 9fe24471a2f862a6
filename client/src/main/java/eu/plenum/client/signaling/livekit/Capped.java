// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts of strangers cut to size. Pure. */
final class Capped {

    private Capped() {}

    /** At most {@code limit} UTF-16 units, never cutting a surrogate pair in two. */
    static String text(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end);
    }

    /** A name for one line: cut, and control characters (new lines, bidirectional overrides) taken out. */
    static String name(String name) {
        String cut = text(name, Limits.NAME_CHARACTERS);
        if (cut.chars().noneMatch(Capped::breaksTheLine)) {
            return cut;
        }
        StringBuilder kept = new StringBuilder(cut.length());
        cut.codePoints().filter(point -> !breaksTheLine(point)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    static Map<String, String> attributes(Map<String, String> attributes) {
        Map<String, String> kept = new LinkedHashMap<>();
        int total = 0;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            int size = attribute.getKey().length() + attribute.getValue().length();
            if (kept.size() == Limits.ATTRIBUTES || total + size > Limits.ATTRIBUTES_CHARACTERS) {
                return kept;
            }
            if (attribute.getKey().length() <= Limits.ATTRIBUTE_KEY_CHARACTERS
                    && attribute.getValue().length() <= Limits.ATTRIBUTE_CHARACTERS) {
                kept.put(attribute.getKey(), attribute.getValue());
                total += size;
            }
        }
        return kept;
    }

    /** Pixels as the server claims them (an unsigned number). */
    static int side(int claimed) {
        return claimed < 0 || claimed > Limits.PICTURE_SIDE ? 0 : claimed;
    }

    private static boolean breaksTheLine(int point) {
        return Character.isISOControl(point)
                || point == 0x2028
                || point == 0x2029
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }
}
