// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.i18n;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How a language writes dates, times and numbers. */
public record Formats(Locale locale) {
    // Officials write the time so in all four languages, whatever their system says.
    private static final String HOURS_AND_MINUTES = "HH:mm";

    /** With the day of the week and without the year: Tuesday 24 November, Dienstag, 24. November, mardi 1er décembre. */
    public String day(LocalDate date) {
        // The skeletons of the JDK's data abbreviate in three of the four languages.
        String pattern = switch (locale.getLanguage()) {
            case "de" -> "EEEE, d. MMMM";
            case "fr" -> date.getDayOfMonth() == 1 ? "EEEE d'er' MMMM" : "EEEE d MMMM";
            default -> "EEEE d MMMM";
        };
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }

    /** 24 November 2026. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /** 09:12. */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern(HOURS_AND_MINUTES, locale).format(time);
    }

    public String number(double number) {
        return NumberFormat.getInstance(locale).format(number);
    }

    /** @param share 0.7 for 70 percent */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }
}
