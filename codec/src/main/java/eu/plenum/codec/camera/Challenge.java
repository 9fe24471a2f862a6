// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server asks a login to be proven by: one challenge of a {@code WWW-Authenticate} header (RFC 9110, section 11.6.1).
 *
 * @param scheme in lower case
 * @param parameters names in lower case
 */
record Challenge(String scheme, Map<String, String> parameters) {
    private static final int LONGEST_HEADER = 8192;

    /** A parameter, or the scheme that begins the next challenge. Possessive, so that no header makes it slow. */
    private static final Pattern PART =
            Pattern.compile("([\\w!#$%&'*+.^`|~-]++)(?:\\s*+=\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s,\"]++)))?+");

    /** All challenges of all the headers, in the order of the headers; those too long or not understood are left out. */
    static List<Challenge> parse(List<String> headers) {
        List<Challenge> challenges = new ArrayList<>();
        for (String header : headers) {
            if (header.length() <= LONGEST_HEADER) {
                parse(header, challenges);
            }
        }
        return challenges;
    }

    private static void parse(String header, List<Challenge> challenges) {
        Matcher part = PART.matcher(header);
        Map<String, String> parameters = new LinkedHashMap<>();
        while (part.find()) {
            String name = part.group(1).toLowerCase(Locale.ROOT);
            if (part.group(2) != null) {
                parameters.put(name, part.group(2).replaceAll("\\\\(.)", "$1"));
            } else if (part.group(3) != null) {
                parameters.put(name, part.group(3));
            } else {
                parameters = new LinkedHashMap<>();
                challenges.add(new Challenge(name, parameters));
            }
        }
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
