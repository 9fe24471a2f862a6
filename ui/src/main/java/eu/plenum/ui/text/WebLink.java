// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address on the web, in the letters that are really asked for.
 *
 * @param address http or https, ASCII only, without a user's name
 * @param foreignLetters whether its host was written in letters that may look like others (xn--…)
 */
public record WebLink(URI address, boolean foreignLetters) {
    static final int LONGEST = 2_048;

    /** RFC 1035. */
    private static final int LONGEST_HOST = 253;

    private static final Pattern FORM = Pattern.compile("(?i)(https?)://([^/?#:@]+)(:\\d{1,5})?([/?#].*)?");
    private static final int FIRST_PRINTED = 0x21;
    private static final int LAST_PRINTED = 0x7E;
    private static final String NEVER_IN_AN_ADDRESS = "\"<>\\^`{|}[]";

    /**
     * Understands an address with its scheme. None where a user's name stands before the host: that is only ever written to make a
     * host look like another.
     */
    public static Optional<WebLink> of(String written) {
        Matcher form = FORM.matcher(written);
        if (written.length() > LONGEST || !form.matches()) {
            return Optional.empty();
        }
        try {
            String host = IDN.toASCII(form.group(2)).toLowerCase(Locale.ROOT);
            String port = form.group(3) == null ? "" : form.group(3);
            String rest = form.group(4) == null ? "" : form.group(4);
            URI address = new URI(form.group(1).toLowerCase(Locale.ROOT) + "://" + host + port + encoded(rest));
            return address.getHost() == null || host.length() > LONGEST_HOST
                    ? Optional.empty()
                    : Optional.of(new WebLink(address, host.contains("xn--")));
        } catch (IllegalArgumentException | URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Whether others on the way can read and change what is asked. */
    public boolean open() {
        return "http".equals(address.getScheme());
    }

    private static String encoded(String rest) {
        StringBuilder result = new StringBuilder();
        rest.codePoints().forEach(point -> {
            if (point >= FIRST_PRINTED && point <= LAST_PRINTED && NEVER_IN_AN_ADDRESS.indexOf(point) < 0) {
                result.appendCodePoint(point);
            } else {
                for (byte one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    result.append(String.format(Locale.ROOT, "%%%02X", one));
                }
            }
        });
        return result.toString();
    }
}
