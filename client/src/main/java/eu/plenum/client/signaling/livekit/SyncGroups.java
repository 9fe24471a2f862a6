// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.TrackInfo;

/**
 * Keeps lips and voice together. libwebrtc plays an audio and a video track in step only when the offer has them in one stream,
 * and a LiveKit server puts each track into a stream of its own ({@code PA_participant|TR_track}) unless it runs with
 * {@code sync_streams}. So the offer is edited to what such a server would have written: {@code PA_participant|name}, with the
 * name the publisher gave the tracks that belong together. Owner: the session's thread.
 */
final class SyncGroups {
    private static final Pattern STREAM =
            Pattern.compile("(?m)^(a=(?:ssrc:\\d+ )?(?:msid|mslabel):PA_[^|\\s]+\\|)(TR_\\S+)");
    /** It goes into a description, so it has to be a plain token. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private static final Pattern TRACK = Pattern.compile("TR_.*");

    private final Map<String, String> announced = new HashMap<>();
    /** A track that moved to another stream would count as another track: what the first offer said of it stays. */
    private final Map<String, String> streams = new HashMap<>();

    void announced(List<ParticipantInfo> others) {
        announced.clear();
        for (ParticipantInfo other : others) {
            for (TrackInfo track : ParticipantView.tracks(other)) {
                String name = track.getStream();
                if (NAME.matcher(name).matches() && !TRACK.matcher(name).matches()) {
                    announced.put(track.getSid(), name);
                }
            }
        }
    }

    /** The offer with the streams of all announced tracks named by what belongs together. */
    String edit(String offer) {
        Map<String, String> offered = new HashMap<>();
        Matcher matcher = STREAM.matcher(offer);
        String edited = matcher.replaceAll(found -> {
            String sid = found.group(2);
            String stream =
                    offered.computeIfAbsent(sid, id -> streams.getOrDefault(id, announced.getOrDefault(id, id)));
            return Matcher.quoteReplacement(found.group(1) + stream);
        });
        streams.clear();
        streams.putAll(offered);
        return edited;
    }

    /** New peers: nothing has been offered yet. */
    void reset() {
        announced.clear();
        streams.clear();
    }
}
