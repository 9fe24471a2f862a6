// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one direction's line open as chosen. When the device chosen cannot be had it falls back to the system's default, tells
 * so, and tries the chosen one beside it: only when that delivers again does it return, and tells so. Owned by the thread
 * {@code sound}, which calls {@link #tick} ten times a second.
 */
final class LineKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(LineKeeper.class);
    private static final long MILLIS = 1_000_000;
    private static final long RETRY_FIRST = 500 * MILLIS;
    private static final long RETRY_LONGEST = 8_000 * MILLIS;
    /** So long the system may take to move our line along with its default before we open anew. */
    private static final long DEFAULT_SETTLES = 500 * MILLIS;

    private static final long NEVER = Long.MAX_VALUE;

    /** One direction: microphones or speakers. */
    interface Direction {
        List<SoundDevice> devices();

        /** @param id empty for the system's default */
        HeldLine open(String id, Consumer<SoundFailure> ended, long now) throws SoundException;

        /** What runs when no device does. */
        @Nullable
        HeldLine substitute(long now);

        void fellBack(SoundFailure why, String usedInstead);

        void returned(String name);
    }

    private final Direction direction;
    private final Executor owner;
    private final LongSupplier nanoTime;
    private LineTarget wanted = new LineTarget.Nothing();
    private @Nullable HeldLine current;
    private @Nullable HeldLine candidate;
    /** Why the line chosen is not in use; null while it is. */
    private @Nullable SoundFailure trouble;

    private long retryAt;
    private long retryAfter = RETRY_FIRST;
    private String seenDefault = "";
    private long followAt = NEVER;

    /** @param owner runs what a line's thread tells on the thread that owns this */
    LineKeeper(Direction direction, Executor owner, LongSupplier nanoTime) {
        this.direction = direction;
        this.owner = owner;
        this.nanoTime = nanoTime;
    }

    void choose(LineTarget target) {
        close();
        wanted = target;
        trouble = null;
        retryAfter = RETRY_FIRST;
        seenDefault = DeviceLists.defaultOf(direction.devices());
        openWanted();
    }

    @Nullable
    HeldLine current() {
        return current;
    }

    void devicesChanged() {
        retryAt = nanoTime.getAsLong();
        retryAfter = RETRY_FIRST;
        tick();
    }

    void tick() {
        long now = nanoTime.getAsLong();
        watchCandidate(now);
        HeldLine used = current;
        if (used != null && isDevice(used) && used.stalled(now)) {
            ended(used, new SoundFailure.Stalled(used.line().deviceName()));
        }
        if (trouble != null && candidate == null && now - retryAt >= 0) {
            tryAgain(now);
        }
        followDefault(now);
    }

    void close() {
        HeldLine open = candidate;
        candidate = null;
        if (open != null) {
            open.close();
        }
        closeCurrent();
    }

    private void openWanted() {
        try {
            use(open(wanted));
        } catch (SoundException failed) {
            lose(failed.failure());
        }
    }

    private @Nullable HeldLine open(LineTarget target) throws SoundException {
        long now = nanoTime.getAsLong();
        return switch (target) {
            case LineTarget.Nothing() -> direction.substitute(now);
            case LineTarget.Made(LineTarget.Maker maker) -> maker.open(now);
            case LineTarget.SystemDefault() -> openDevice("", now);
            case LineTarget.Device(String id) -> openDevice(id, now);
        };
    }

    private HeldLine openDevice(String id, long now) throws SoundException {
        // The line's thread may tell of its end before we have it in hands.
        @Nullable HeldLine[] held = new HeldLine[1];
        HeldLine line = direction.open(id, why -> owner.execute(() -> ended(held[0], why)), now);
        held[0] = line;
        return line;
    }

    private void use(@Nullable HeldLine line) {
        current = line;
        if (line != null) {
            line.use();
        }
    }

    private void closeCurrent() {
        HeldLine open = current;
        current = null;
        if (open != null) {
            open.close();
        }
    }

    private void ended(@Nullable HeldLine line, SoundFailure why) {
        if (line == null) {
            return;
        }
        if (line == candidate) {
            candidate = null;
            line.close();
            retryLater();
        } else if (line == current) {
            closeCurrent();
            if (trouble != null) {
                fallBack();
                tellFallBack(trouble);
            } else if (wanted instanceof LineTarget.SystemDefault && why instanceof SoundFailure.Gone) {
                // The default was unplugged: there may be another by now, and following it is what was chosen.
                openWanted();
            } else {
                lose(why);
            }
        }
    }

    private void lose(SoundFailure why) {
        trouble = why;
        fallBack();
        tellFallBack(why);
        retryLater();
    }

    /** Anything but what was chosen: the default, or another device when the default is what failed. */
    private void fallBack() {
        long now = nanoTime.getAsLong();
        if (wanted instanceof LineTarget.Device(String id)) {
            try {
                use(openDevice(instead(id), now));
                return;
            } catch (SoundException failed) {
                LOG.info("No device in the place of {}: {}", id, failed.getMessage());
            }
        }
        use(wanted instanceof LineTarget.Made ? null : direction.substitute(now));
    }

    private String instead(String id) throws SoundException {
        List<SoundDevice> devices = direction.devices();
        if (trouble instanceof SoundFailure.Gone
                || !DeviceLists.defaultOf(devices).equals(id)) {
            return "";
        }
        return devices.stream()
                .map(SoundDevice::id)
                .filter(other -> !other.equals(id))
                .findFirst()
                .orElseThrow(() -> new SoundException(new SoundFailure.Gone("")));
    }

    private void tellFallBack(SoundFailure why) {
        HeldLine used = current;
        direction.fellBack(why, used != null && isDevice(used) ? used.line().deviceName() : "");
    }

    private void retryLater() {
        retryAt = nanoTime.getAsLong() + retryAfter;
        retryAfter = Math.min(2 * retryAfter, RETRY_LONGEST);
    }

    private void tryAgain(long now) {
        String id = "";
        if (wanted instanceof LineTarget.Device(String device)) {
            id = device;
            if (direction.devices().stream().noneMatch(listed -> listed.id().equals(device))) {
                replaceSubstitute();
                retryLater();
                return;
            }
        } else if (!(wanted instanceof LineTarget.SystemDefault)) {
            return;
        }
        try {
            candidate = openDevice(id, now);
        } catch (SoundException failed) {
            LOG.debug("Still not to be had: {}", failed.getMessage());
            replaceSubstitute();
            retryLater();
        }
    }

    /** The device chosen is still away and nothing took its place so far: something may have been plugged in. */
    private void replaceSubstitute() {
        HeldLine used = current;
        if (!(wanted instanceof LineTarget.Device(String id)) || (used != null && isDevice(used))) {
            return;
        }
        try {
            HeldLine line = openDevice(instead(id), nanoTime.getAsLong());
            closeCurrent();
            use(line);
            if (trouble != null) {
                tellFallBack(trouble);
            }
        } catch (SoundException failed) {
            LOG.debug("Still nothing in its place: {}", failed.getMessage());
        }
    }

    private void watchCandidate(long now) {
        HeldLine tried = candidate;
        if (tried == null) {
            return;
        }
        if (tried.runs()) {
            candidate = null;
            closeCurrent();
            use(tried);
            trouble = null;
            retryAfter = RETRY_FIRST;
            direction.returned(tried.line().deviceName());
        } else if (tried.stalled(now)) {
            candidate = null;
            tried.close();
            retryLater();
        }
    }

    /** Sound servers move a line with their default; where one does not, the line is opened anew. */
    private void followDefault(long now) {
        HeldLine used = current;
        if (used == null || !used.onDefault() || !isDevice(used)) {
            return;
        }
        String newDefault = DeviceLists.defaultOf(direction.devices());
        if (!newDefault.equals(seenDefault)) {
            seenDefault = newDefault;
            followAt = now + DEFAULT_SETTLES;
        }
        if (followAt != NEVER && now - followAt >= 0) {
            followAt = NEVER;
            if (!newDefault.isEmpty() && !used.line().deviceId().equals(newDefault)) {
                ended(used, new SoundFailure.Gone(used.line().deviceName()));
            }
        }
    }

    /** Substitutes and made lines have no device. */
    private static boolean isDevice(HeldLine line) {
        return !line.line().deviceId().isEmpty();
    }
}
