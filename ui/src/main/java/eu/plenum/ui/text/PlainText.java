// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.text;

import java.util.regex.Pattern;

/**
 * Text of others as it may be shown: without the characters that reorder or hide what stands around them, and without the piles of
 * accents that run into the lines above. Joiners stay, since emoji and several scripts need them; a script's own direction stays.
 */
public final class PlainText {
    /** Longer than any name needs; what is cut is marked. */
    static final int NAME_LENGTH = 80;

    /** Of one letter: more than any living script stacks. */
    static final int MARKS = 4;

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?|[\u2028\u2029\u0085]");
    private static final Pattern MANY_EMPTY_LINES = Pattern.compile("\n([ \t]*\n){2,}");
    private static final int TAGS_FROM = 0xE0000;
    private static final int TAGS_TO = 0xE007F;

    private PlainText() {}

    /** A name or a title: one line, at most {@value #NAME_LENGTH} characters. */
    public static String line(String text) {
        return line(text, NAME_LENGTH);
    }

    /** The beginning of a text as one line. */
    public static String line(String text, int length) {
        return cut(SPACES.matcher(clean(text)).replaceAll(" ").strip(), length);
    }

    /** A message: its line breaks stay, of empty lines at most one in a row. */
    public static String paragraphs(String text) {
        String lines = clean(LINE_ENDS.matcher(text).replaceAll("\n"));
        return MANY_EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip();
    }

    /** The first so many characters, and a mark that some are missing; never half a character. */
    public static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length)).stripTrailing() + "…";
    }

    private static String clean(String text) {
        StringBuilder result = new StringBuilder(text.length());
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            marks = isMark(point) ? marks + 1 : 0;
            if (marks <= MARKS && isShown(point)) {
                result.appendCodePoint(isLoneSurrogate(point) ? '\uFFFD' : point);
            }
        }
        return result.toString();
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.FORMAT -> point == 0x200C || point == 0x200D;
            default -> point < TAGS_FROM || point > TAGS_TO;
        };
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isLoneSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
