// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.i18n;

import java.util.Locale;
import java.util.Optional;

/** A language that Plenum speaks completely. */
public enum Language {
    /** As Europe writes it: the day before the month. */
    ENGLISH(Locale.UK, "English"),
    FRENCH(Locale.FRANCE, "Français"),
    GERMAN(Locale.GERMANY, "Deutsch"),
    DUTCH(Locale.of("nl", "NL"), "Nederlands");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** {@code en}, {@code fr}, {@code de} or {@code nl}: in file names and settings. */
    public String code() {
        return locale.getLanguage();
    }

    /** Its name in itself, so that everyone finds their own. */
    public String ownName() {
        return ownName;
    }

    /** How dates and numbers are written: as the system's region does where it speaks this language (fr-BE, de-AT). */
    public Locale locale(Locale system) {
        return system.getLanguage().equals(code()) ? system : locale;
    }

    /** The language of a locale; none when Plenum does not speak it. */
    public static Optional<Language> of(Locale locale) {
        return ofCode(locale.getLanguage());
    }

    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
