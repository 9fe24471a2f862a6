// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

/** Foreign text made safe to print on a terminal. */
final class TerminalText {
    private TerminalText() {}

    /**
     * One line of at most {@code limit} code points without control, format, private-use or unpaired characters, so that
     * nothing a server or another person sends can move the cursor, reverse the reading direction or forge a line of ours.
     */
    static String safe(String foreign, int limit) {
        StringBuilder safe = new StringBuilder(Math.min(foreign.length(), limit));
        int taken = 0;
        int index = 0;
        while (index < foreign.length()) {
            if (taken == limit) {
                return safe.append('…').toString();
            }
            int point = foreign.codePointAt(index);
            index += Character.charCount(point);
            safe.appendCodePoint(printable(point) ? point : blankOrMark(point));
            taken++;
        }
        return safe.toString();
    }

    private static int blankOrMark(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) ? ' ' : '\uFFFD';
    }

    private static boolean printable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
