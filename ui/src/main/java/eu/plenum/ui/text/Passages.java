// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the links in a message. */
public final class Passages {
    /** An address with its scheme; or a host that starts with www or that a path follows, so that "Thursday.I" is none. */
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}@./_-])(https?://[^\\s<>\"«»“”]+|www\\.[^\\s<>\"«»“”]+|(?:[\\p{L}\\p{N}-]{1,63}\\.){1,10}\\p{L}{2,63}/[^\\s<>\"«»“”]*)");

    private static final String NOT_AT_THE_END = ".,;:!?…'’)]}*_~";
    private static final Pattern SCHEME = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);

    private Passages() {}

    /** @param text as {@link PlainText#paragraphs} gives it */
    public static List<Passage> of(String text) {
        List<Passage> passages = new ArrayList<>();
        int done = 0;
        Matcher candidate = CANDIDATE.matcher(text);
        while (candidate.find()) {
            String written = withoutEnd(candidate.group(1));
            Optional<Passage.Link> link = link(written);
            if (link.isPresent()) {
                if (candidate.start() > done) {
                    passages.add(new Passage.Plain(text.substring(done, candidate.start())));
                }
                passages.add(link.get());
                done = candidate.start() + written.length();
            }
        }
        if (done < text.length()) {
            passages.add(new Passage.Plain(text.substring(done)));
        }
        return List.copyOf(passages);
    }

    private static Optional<Passage.Link> link(String written) {
        boolean scheme = SCHEME.matcher(written).matches();
        return WebLink.of(scheme ? written : "https://" + written)
                .map(target -> new Passage.Link(shown(written, scheme, target), target));
    }

    private static String shown(String written, boolean scheme, WebLink target) {
        if (written.chars().allMatch(letter -> letter < 0x80)) {
            return written;
        }
        String address = target.address().toString();
        return scheme ? address : address.substring("https://".length());
    }

    /** A full stop or a bracket behind an address belongs to the sentence, unless the address opened the bracket. */
    private static String withoutEnd(String written) {
        int end = written.length();
        while (end > 0 && NOT_AT_THE_END.indexOf(written.charAt(end - 1)) >= 0) {
            String before = written.substring(0, end);
            if (before.endsWith(")") && count(before, '(') >= count(before, ')')) {
                break;
            }
            end--;
        }
        return written.substring(0, end);
    }

    private static long count(String text, char letter) {
        return text.chars().filter(one -> one == letter).count();
    }
}
