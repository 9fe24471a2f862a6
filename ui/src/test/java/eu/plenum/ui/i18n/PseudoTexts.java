// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.i18n;

import java.util.Locale;

/**
 * English made 40 % longer, with accents above and below the line: what no screen may break under. Places and their choices are
 * left as they are.
 */
public final class PseudoTexts implements Texts {
    private static final String PADDING = "ÅÇĘŠŽüğįőý ";
    private final Texts english = new FileTexts(Language.ENGLISH, Locale.UK);

    @Override
    public Locale locale() {
        return english.locale();
    }

    @Override
    public String pattern(Word word) {
        String text = english.pattern(word);
        int longer = (text.length() * 4 + 9) / 10;
        StringBuilder padded = new StringBuilder(text).append(' ');
        for (int i = 1; i < longer; i++) {
            padded.append(PADDING.charAt(i % PADDING.length()));
        }
        return padded.toString().strip();
    }
}
