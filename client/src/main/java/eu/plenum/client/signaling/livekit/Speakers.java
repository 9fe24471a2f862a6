// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.ParticipantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import livekit.LivekitModels.SpeakerInfo;

/** Who speaks, put together from the server's changes. Owner: the session's thread. */
final class Speakers {
    private final Map<String, Double> levels = new HashMap<>();

    void update(List<SpeakerInfo> changes) {
        for (SpeakerInfo change : changes) {
            double level = change.getLevel();
            if (!change.getActive() || !(level > 0)) {
                levels.remove(change.getSid());
            } else if (levels.size() < Limits.PARTICIPANTS && change.getSid().length() <= Limits.SID_CHARACTERS) {
                levels.put(change.getSid(), Math.min(1, level));
            }
        }
    }

    void left(String sid) {
        levels.remove(sid);
    }

    void clear() {
        levels.clear();
    }

    /** By participant; sids nobody knows are left out. */
    Map<ParticipantId, Double> speaking(Function<String, Optional<ParticipantId>> idOf) {
        Map<ParticipantId, Double> speaking = new HashMap<>();
        levels.forEach((sid, level) -> idOf.apply(sid).ifPresent(id -> speaking.merge(id, level, Math::max)));
        return speaking;
    }
}
