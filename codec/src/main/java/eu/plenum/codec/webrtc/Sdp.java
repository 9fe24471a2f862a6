// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A session description cut at its {@code m=} lines, so that an edit reaches the section it means and no other. Text only: it
 * is not checked, which libwebrtc does.
 */
record Sdp(String session, List<Section> sections) {
    /** Longer than any description of a room with hundreds of tracks. */
    static final int MAX_LENGTH = 4_000_000;

    private static final Pattern SECTION = Pattern.compile("(?m)^(?=m=)");

    Sdp {
        sections = List.copyOf(sections);
    }

    static Sdp parse(String text) {
        List<String> parts = SECTION.splitAsStream(text).toList();
        boolean headed = !parts.isEmpty() && !parts.getFirst().startsWith("m=");
        return new Sdp(
                headed ? parts.getFirst() : "",
                parts.stream().skip(headed ? 1 : 0).map(Section::new).toList());
    }

    Sdp edit(UnaryOperator<Section> edit) {
        return new Sdp(session, sections.stream().map(edit).toList());
    }

    String text() {
        return Stream.concat(Stream.of(session), sections.stream().map(Section::text))
                .collect(Collectors.joining());
    }

    /** One {@code m=} line and what follows it. */
    record Section(String text) {
        private static final Pattern MID = Pattern.compile("(?m)^a=mid:([^\\s]+)");
        private static final Pattern MSID = Pattern.compile("(?m)^a=msid:([^\\s]+)(?: ([^\\s]+))?");
        private static final Pattern SENDS = Pattern.compile("(?m)^a=send(?:only|recv)\\s*$");
        private static final Pattern REJECTED = Pattern.compile("^m=\\S+ 0 ");
        private static final Pattern BUNDLE_ONLY = Pattern.compile("(?m)^a=bundle-only\\s*$");

        boolean isAudio() {
            return text.startsWith("m=audio ");
        }

        boolean isVideo() {
            return text.startsWith("m=video ");
        }

        String mid() {
            return first(MID, 1).orElse("");
        }

        /** The stream of its track, empty when there is none. */
        String streamId() {
            return first(MSID, 1).filter(id -> !id.equals("-")).orElse("");
        }

        /** The id of its track, empty when there is none. */
        String trackId() {
            return first(MSID, 2).orElse("");
        }

        boolean isRejected() {
            return REJECTED.matcher(text).find() && !BUNDLE_ONLY.matcher(text).find();
        }

        /** Whether the side that wrote it sends a track in it. */
        boolean sends() {
            return !isRejected() && SENDS.matcher(text).find();
        }

        /** The payload types of a codec, by its name in {@code a=rtpmap}. */
        List<String> payloads(String codec) {
            Matcher matcher = Pattern.compile("(?mi)^a=rtpmap:(\\d+) " + Pattern.quote(codec) + "/")
                    .matcher(text);
            return matcher.results().map(result -> result.group(1)).toList();
        }

        /** A parameter of a payload type, empty when it has none of that name. */
        Optional<String> parameter(String payload, String name) {
            Matcher line = fmtp(payload);
            if (!line.find()) {
                return Optional.empty();
            }
            return Stream.of(line.group(1).split(";", -1))
                    .map(String::strip)
                    .filter(pair -> pair.startsWith(name + "="))
                    .map(pair -> pair.substring(name.length() + 1))
                    .findFirst();
        }

        /** The section in which a payload type has this parameter, whatever it had before; an empty value takes it out. */
        Section withParameter(String payload, String name, String value) {
            String added = value.isEmpty() ? "" : name + "=" + value;
            Matcher line = fmtp(payload);
            if (line.find()) {
                String kept = Stream.concat(
                                Stream.of(line.group(1).split(";", -1))
                                        .map(String::strip)
                                        .filter(pair -> !pair.startsWith(name + "=")),
                                Stream.of(added))
                        .filter(pair -> !pair.isEmpty())
                        .collect(Collectors.joining(";"));
                String replaced = kept.isEmpty() ? "" : "a=fmtp:" + payload + " " + kept + "\r\n";
                return new Section(text.substring(0, line.start()) + replaced + text.substring(lineEnd(line.end())));
            }
            Matcher map = Pattern.compile("(?m)^a=rtpmap:" + Pattern.quote(payload) + " [^\\r\\n]*")
                    .matcher(text);
            if (added.isEmpty() || !map.find()) {
                return this;
            }
            int end = lineEnd(map.end());
            return new Section(
                    text.substring(0, end) + "a=fmtp:" + payload + " " + added + "\r\n" + text.substring(end));
        }

        private Matcher fmtp(String payload) {
            return Pattern.compile("(?m)^a=fmtp:" + Pattern.quote(payload) + " ([^\\r\\n]*)")
                    .matcher(text);
        }

        private int lineEnd(int index) {
            int end = text.indexOf('\n', index);
            return end < 0 ? text.length() : end + 1;
        }

        private Optional<String> first(Pattern pattern, int group) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? Optional.ofNullable(matcher.group(group)) : Optional.empty();
        }
    }
}
