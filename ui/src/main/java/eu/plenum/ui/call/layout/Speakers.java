// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call.layout;

import eu.plenum.client.meeting.ParticipantId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who spoke when, and who has the stage for it. A cough changes nothing: the stage goes to someone who speaks for 1.5 seconds,
 * and at most once in three. Times are those of one monotonic clock, in nanoseconds.
 */
public final class Speakers {
    /** How long someone must speak before the stage is theirs. */
    static final Duration TAKES_STAGE = Duration.ofMillis(1500);

    /** How long a stage is kept at least. */
    static final Duration KEEPS_STAGE = Duration.ofSeconds(3);

    public static final Speakers NONE = new Speakers(Map.of(), Map.of(), Optional.empty(), 0);

    private final Map<ParticipantId, Long> since;
    private final Map<ParticipantId, Long> last;
    private final Optional<ParticipantId> onStage;
    private final long stageSince;

    private Speakers(
            Map<ParticipantId, Long> since,
            Map<ParticipantId, Long> last,
            Optional<ParticipantId> onStage,
            long stageSince) {
        this.since = Map.copyOf(since);
        this.last = Map.copyOf(last);
        this.onStage = onStage;
        this.stageSince = stageSince;
    }

    /** What holds now that these of those present speak; to be asked again as time passes, also when nothing changed. */
    public Speakers heard(Set<ParticipantId> speaking, Collection<ParticipantId> present, long nanos) {
        Map<ParticipantId, Long> began = new HashMap<>();
        Map<ParticipantId, Long> spoke = new HashMap<>(last);
        spoke.keySet().retainAll(present);
        for (ParticipantId speaker : speaking) {
            if (present.contains(speaker)) {
                began.put(speaker, since.getOrDefault(speaker, nanos));
                spoke.put(speaker, nanos);
            }
        }
        Optional<ParticipantId> keeper = onStage.filter(present::contains);
        if (keeper.filter(began::containsKey).isPresent()
                || (keeper.isPresent() && nanos - stageSince < KEEPS_STAGE.toNanos())) {
            return new Speakers(began, spoke, keeper, stageSince);
        }
        Optional<ParticipantId> next = began.entrySet().stream()
                .filter(entry -> keeper.isEmpty() || nanos - entry.getValue() >= TAKES_STAGE.toNanos())
                .min(Map.Entry.<ParticipantId, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().value()))
                .map(Map.Entry::getKey);
        return next.isPresent()
                ? new Speakers(began, spoke, next, nanos)
                : new Speakers(began, spoke, keeper, stageSince);
    }

    /** Who was heard last in a way that earns the stage; stays so through silence, until they leave. */
    public Optional<ParticipantId> onStage() {
        return onStage;
    }

    boolean speaks(ParticipantId participant) {
        return since.containsKey(participant);
    }

    /** When they were last heard; long ago for someone who never was. */
    long lastHeard(ParticipantId participant) {
        return last.getOrDefault(participant, Long.MIN_VALUE);
    }
}
