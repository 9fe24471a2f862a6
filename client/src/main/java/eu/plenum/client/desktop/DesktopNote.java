// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.desktop;

/**
 * A notification outside our windows. Both texts are plain: markup in them is shown, not obeyed.
 *
 * @param topic what it is about; one notification a topic
 */
public record DesktopNote(String topic, String title, String text) {
    static final int LONGEST = 300;

    public DesktopNote {
        title = shown(title);
        text = shown(text);
    }

    private static String shown(String text) {
        String plain = text.replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
