// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session;

import eu.plenum.client.media.VideoViews;
import eu.plenum.client.meeting.ParticipantId;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A meeting we are in, are joining or have left. Every method may be called from any thread and returns at once. */
public interface Session {

    SessionSnapshot snapshot();

    /**
     * Calls {@code changed} with the newest snapshot now, on the calling thread, and after each change on the session's; never
     * two at once, in order of version. It must only enqueue. Returns what ends it.
     */
    Runnable onChange(Consumer<SessionSnapshot> changed);

    CallCommands commands();

    VideoViews views();

    /** How loud someone (or we, before mute) is now, RMS 0 to 1; for meters that poll. */
    double level(ParticipantId participant);

    CompletableFuture<CallStatistics> statistics();

    /** Completes when the session has ended and everything it held is released. */
    CompletableFuture<SessionSnapshot> ended();
}
