// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What stands for a person without a picture: two letters and a colour that stays the same in every meeting. */
public final class Initials {
    /** How many avatar colours the sheets have. */
    public static final int COLOURS = 8;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\-_.·]+");

    private Initials() {}

    /** The first letters of the first and the last word; one for a name of one word, none for a name without letters. */
    public static String of(String name) {
        List<String> letters = BETWEEN_WORDS
                .splitAsStream(name)
                .map(Initials::first)
                .filter(letter -> !letter.isEmpty())
                .toList();
        return switch (letters.size()) {
            case 0 -> "";
            case 1 -> letters.getFirst();
            default -> letters.getFirst() + letters.getLast();
        };
    }

    /** From 0, the same for an identity on every machine. */
    public static int colour(String identity) {
        int hash = identity.hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), COLOURS);
    }

    private static String first(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toUpperCase(Locale.ROOT);
    }
}
