// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.i18n;

import java.util.Locale;

/** The texts of one language. Every method may be called from any thread. */
public interface Texts {

    /** How dates and numbers are written between these texts. */
    Locale locale();

    /** The pattern of a word, for {@link java.text.MessageFormat}. */
    String pattern(Word word);
}
