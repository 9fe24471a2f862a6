// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.i18n;

/**
 * The spaces of French punctuation, which never break a line: a narrow one before {@code ; ! ?}, a full one before {@code : %} and
 * inside quotation marks (Lexique des règles typographiques en usage à l'Imprimerie nationale). The files hold ordinary spaces.
 */
final class FrenchSpaces {
    private static final char NO_BREAK = '\u00a0';
    private static final char NARROW_NO_BREAK = '\u202f';

    private FrenchSpaces() {}

    static String in(String text) {
        StringBuilder result = new StringBuilder(text);
        for (int at = 0; at < result.length(); at++) {
            if (result.charAt(at) == ' ') {
                result.setCharAt(at, space(at > 0 ? result.charAt(at - 1) : ' ', charAt(result, at + 1)));
            }
        }
        return result.toString();
    }

    private static char space(char before, char after) {
        if (before == '«') {
            return NO_BREAK;
        }
        return switch (after) {
            case ':', '»', '%' -> NO_BREAK;
            case ';', '!', '?' -> NARROW_NO_BREAK;
            default -> ' ';
        };
    }

    private static char charAt(CharSequence text, int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }
}
