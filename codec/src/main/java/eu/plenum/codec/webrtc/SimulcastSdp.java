// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import eu.plenum.codec.Layer;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The two edits that give simulcast its LiveKit names and make layers pausable.
 *
 * <p>Workaround for webrtc-java 0.14.0, whose encoding parameters carry no rid: libwebrtc then invents 0, 1 and 2, which a
 * LiveKit server reads upside down; and whose {@code setParameters} always fails on a simulcast sender, so that layers are paused
 * by applying the last answer again with the paused ones marked {@code ~} (RFC 8853, section 5.1).
 */
public final class SimulcastSdp {
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern RID = Pattern.compile("(?m)^a=rid:([012]) send");
    private static final Pattern SEND = Pattern.compile("(?m)^a=simulcast:send ([012](?:;[012])*)");
    private static final Pattern RECEIVE = Pattern.compile("(?m)^a=simulcast:recv ([^\\r\\n]*)");

    private SimulcastSdp() {}

    /** A local offer with the rids 0, 1 and 2 called q, h and f. */
    static String nameLayers(String offer) {
        String named = RID.matcher(offer).replaceAll(match -> "a=rid:" + name(match.group(1)) + " send");
        return SEND.matcher(named).replaceAll(match -> "a=simulcast:send " + names(match.group(1)));
    }

    /** A remote answer in which only {@code active} layers are wanted. */
    static String pauseLayers(String answer, Set<Layer> active) {
        Set<String> wanted = active.stream().map(Layer::rid).collect(Collectors.toSet());
        return RECEIVE.matcher(answer)
                .replaceAll(match -> "a=simulcast:recv "
                        + SEMICOLON
                                .splitAsStream(match.group(1).replace("~", ""))
                                .map(rid -> wanted.contains(rid) ? rid : "~" + rid)
                                .collect(Collectors.joining(";")));
    }

    private static String names(String numbers) {
        return SEMICOLON.splitAsStream(numbers).map(SimulcastSdp::name).collect(Collectors.joining(";"));
    }

    private static String name(String number) {
        return switch (number) {
            case "0" -> Layer.LOW.rid();
            case "1" -> Layer.MEDIUM.rid();
            default -> Layer.HIGH.rid();
        };
    }
}
