// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a window was on the desktop, in its units, when it was not maximised. */
public record WindowPlace(int x, int y, int width, int height, boolean maximised) {
    static final int MOST_CHARACTERS = 64;

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,5})x(\\d{1,5})([+-]\\d{1,6})([+-]\\d{1,6})( maximised)?");

    public WindowPlace {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(width + "x" + height);
        }
    }

    String text() {
        return "%dx%d%+d%+d%s".formatted(width, height, x, y, maximised ? " maximised" : "");
    }

    static WindowPlace parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not the place of a window");
        }
        return new WindowPlace(
                Integer.parseInt(form.group(3)),
                Integer.parseInt(form.group(4)),
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                form.group(5) != null);
    }
}
