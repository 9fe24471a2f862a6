// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An answer of our own making, by which a connection gets over an offer that nobody will answer: what was agreed before stays
 * agreed, what is new is inactive for now. Pure.
 *
 * <p>A rollback would do that too, but it takes the new sections their mids, so that the next offer would put other mids where
 * the other end may have seen the first ones already, which ends the connection.
 */
final class StandInAnswer {
    private static final Pattern LINE = Pattern.compile("(?<=\\n)");
    private static final Pattern DROPPED = Pattern.compile(
            "a=(?:msid|ssrc|ssrc-group|sendonly|sendrecv|recvonly|inactive|ice-\\S+?|fingerprint|setup|candidate|end-of-candidates)\\b.*",
            Pattern.DOTALL);
    private static final Pattern TRANSPORT =
            Pattern.compile("a=(?:ice-ufrag|ice-pwd|ice-options|fingerprint|setup):.*", Pattern.DOTALL);
    private static final Pattern BUNDLE = Pattern.compile("(?m)^a=group:BUNDLE[^\\r\\n]*");

    private StandInAnswer() {}

    /**
     * @param offer ours, in flight
     * @param agreed the last answer of the other end
     */
    static String to(String offer, String agreed) {
        Sdp offered = Sdp.parse(offer);
        Sdp before = Sdp.parse(agreed);
        Map<String, Sdp.Section> known = before.sections().stream()
                .collect(Collectors.toMap(Sdp.Section::mid, Function.identity(), (first, second) -> first));
        String transport = before.sections().stream()
                .filter(section -> !section.isRejected())
                .map(section -> lines(section.text())
                        .filter(line -> TRANSPORT.matcher(line).matches())
                        .collect(Collectors.joining()))
                .findFirst()
                .orElse("");
        List<Sdp.Section> sections = offered.sections().stream()
                .map(section -> known.containsKey(section.mid())
                        ? known.get(section.mid())
                        : inactive(section.text(), transport))
                .toList();
        return new Sdp(bundled(before.session(), offered.session()), sections).text();
    }

    private static Sdp.Section inactive(String offered, String transport) {
        String kept = lines(offered)
                .filter(line -> !DROPPED.matcher(line).matches())
                .map(StandInAnswer::received)
                .collect(Collectors.joining());
        return new Sdp.Section(kept + transport + "a=inactive\r\n");
    }

    /** The layers are taken, or libwebrtc would drop all but one for good. */
    private static String received(String line) {
        if (line.startsWith("a=rid:")) {
            return line.replace(" send", " recv");
        }
        return line.startsWith("a=simulcast:") ? line.replace(":send ", ":recv ") : line;
    }

    private static String bundled(String session, String offered) {
        return BUNDLE.matcher(offered)
                .results()
                .map(group -> BUNDLE.matcher(session).replaceFirst(group.group()))
                .findFirst()
                .orElse(session);
    }

    private static Stream<String> lines(String text) {
        return LINE.splitAsStream(text);
    }
}
