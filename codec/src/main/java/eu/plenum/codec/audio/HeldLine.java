// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

/** A line that is open, and whether it lives. Owned by the thread {@code sound}. */
final class HeldLine {
    /** Open but nothing delivered for so long: it has stalled. */
    private static final long STALL_NANOS = 2_000_000_000L;

    private final String asked;
    private final SoundLine line;
    private final LineFeed feed;
    private long frames;
    private long movedAt;

    /** @param asked id it was opened by, empty for the system's default */
    HeldLine(String asked, SoundLine line, LineFeed feed, long now) {
        this.asked = asked;
        this.line = line;
        this.feed = feed;
        this.movedAt = now;
    }

    boolean onDefault() {
        return asked.isEmpty();
    }

    SoundLine line() {
        return line;
    }

    void use() {
        feed.use(true);
    }

    boolean stalled(long now) {
        long delivered = feed.frames();
        if (delivered != frames) {
            frames = delivered;
            movedAt = now;
        }
        return now - movedAt >= STALL_NANOS;
    }

    /** Whether more came than a line's buffer takes at its opening. */
    boolean runs() {
        return feed.frames() > 10;
    }

    void close() {
        feed.use(false);
        line.close();
    }
}
