// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.log;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what lets someone into a meeting: tokens, passwords, keys, authorization headers and the fragments of
 * links. Works on the finished line, so that it does not matter how a secret came into it. Pure.
 */
final class Redaction {
    private static final String HIDDEN = "[hidden]";

    private static final List<Rule> RULES = List.of(
            // The rest of the line: schemes, several parameters and quoted parts are all of the secret.
            new Rule("(?i)\\b((?:proxy-)?authorization|(?:set-)?cookie)(\"?\\s*[:=]\\s*)[^\\r\\n]+", "$1$2" + HIDDEN),
            // A JSON Web Token starts with {" in base64.
            new Rule("eyJ[A-Za-z0-9_-]{4,}(?:\\.[A-Za-z0-9_-]*){0,2}", HIDDEN),
            new Rule("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9+/=_.~-]{6,}", "$1 " + HIDDEN),
            new Rule(
                    "(?i)\\b([\\w-]*(?:token|secret|password|passwd|passphrase|credential|api[_-]?key|dev-key))"
                            + "(\"?\\s*[=:]\\s*)(\"[^\"\\r\\n]*\"|[^\\s&\"',;)\\]}]+)",
                    "$1$2" + HIDDEN),
            // Greedy to the last @ before the path: a password may hold one.
            new Rule("\\b([A-Za-z][A-Za-z0-9+.-]*://)[^\\s/?#]*@", "$1" + HIDDEN + "@"),
            new Rule("\\b([A-Za-z][A-Za-z0-9+.-]*://[^\\s#]*#)[^\\s]+", "$1" + HIDDEN));

    private Redaction() {}

    static String of(String text) {
        String redacted = text;
        for (Rule rule : RULES) {
            redacted = rule.apply(redacted);
        }
        return redacted;
    }

    private record Rule(Pattern pattern, String replacement) {
        Rule(String pattern, String replacement) {
            this(Pattern.compile(pattern), replacement);
        }

        String apply(String text) {
            return pattern.matcher(text).replaceAll(replacement);
        }
    }
}
