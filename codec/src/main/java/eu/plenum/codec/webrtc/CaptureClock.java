// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.onvoid.webrtc.media.SyncClock;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clock by which sound and pictures are stamped on their way into libwebrtc. Made once, lives as long as the process.
 *
 * <p>Workaround for webrtc-java 0.14.0: its clock counts from its own making, libwebrtc takes the stamps for readings of its
 * monotonic clock. The sender reports then place a picture as far in the past as the machine has been up, and each kind of media
 * elsewhere, so that no receiver can play lips and voice in step. Here the clock's one field, its beginning, is set so that it
 * reads like {@link System#nanoTime}, which is libwebrtc's clock. {@code CaptureClockTest} tells when this can go.
 */
final class CaptureClock extends SyncClock {
    private static final Logger LOG = LoggerFactory.getLogger(CaptureClock.class);
    private static final long TOLERANCE_MICROS = TimeUnit.MILLISECONDS.toMicros(100);

    /**
     * Written and read by the native library, which looks a field of this name up from the object's own class: so it finds this
     * one in the place of the private one of its base class. It has no initializer, for the base class's constructor writes it.
     */
    @SuppressWarnings({"HidingField", "UnusedVariable", "FieldMayBeFinal"})
    private long nativeHandle;

    @SuppressWarnings("restricted") // Eight bytes of the library's own, at the address the library itself gave.
    CaptureClock() {
        if (nativeHandle == 0) {
            LOG.error("Lips and voice may part: the clock of webrtc-java is not where it was");
            return;
        }
        MemorySegment beginning = MemorySegment.ofAddress(nativeHandle).reinterpret(Long.BYTES);
        long before = beginning.get(JAVA_LONG_UNALIGNED, 0);
        long ahead = TimeUnit.MICROSECONDS.toNanos(getTimestampUs()) - System.nanoTime();
        beginning.set(JAVA_LONG_UNALIGNED, 0, before + ahead);
        if (!right()) {
            beginning.set(JAVA_LONG_UNALIGNED, 0, before);
            LOG.error("Lips and voice may part: the clock of webrtc-java cannot be set");
        }
    }

    /** Whether it reads like libwebrtc's own clock. */
    boolean right() {
        return Math.abs(TimeUnit.NANOSECONDS.toMicros(System.nanoTime()) - getTimestampUs()) < TOLERANCE_MICROS;
    }
}
