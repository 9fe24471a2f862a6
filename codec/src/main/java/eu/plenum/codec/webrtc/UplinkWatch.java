// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import eu.plenum.codec.SendStatistics.Outbound;
import eu.plenum.codec.Size;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches how one track leaves and feeds it smaller when it must (see {@link FeedPolicy}). Owner: the {@code rtc} thread. */
final class UplinkWatch {
    private static final Logger LOG = LoggerFactory.getLogger(UplinkWatch.class);
    static final Duration PERIOD = Duration.ofSeconds(1);

    private final String trackId;
    private final VideoFeed feed;
    private final double maxFramerate;
    private final boolean layered;
    private FeedPolicy policy = FeedPolicy.FULL;
    private long lastNanos;
    private long lastFed;
    private long lastSent;
    private double lastEncodeSeconds;

    UplinkWatch(String trackId, VideoFeed feed, double maxFramerate, boolean layered) {
        this.trackId = trackId;
        this.feed = feed;
        this.maxFramerate = maxFramerate;
        this.layered = layered;
    }

    /** Judges the time since the last call. */
    void judge(List<Outbound> encodings, long nowNanos) {
        long fed = feed.frames();
        long sent = encodings.stream().mapToLong(Outbound::framesEncoded).max().orElse(0);
        double busy =
                encodings.stream().mapToDouble(Outbound::encodeSeconds).max().orElse(0);
        double seconds = (nowNanos - lastNanos) / 1e9;
        boolean active = encodings.stream().anyMatch(Outbound::active);
        if (lastNanos != 0 && seconds > 0 && active && lastSent > 0) {
            Size size = feed.size();
            apply(policy.after(new FeedPolicy.Second(
                    Math.min(maxFramerate, (fed - lastFed) / seconds),
                    (sent - lastSent) / seconds,
                    (busy - lastEncodeSeconds) / seconds,
                    encodings.stream().mapToDouble(Outbound::targetBitrate).sum(),
                    layered,
                    size.width(),
                    size.height())));
        }
        lastNanos = nowNanos;
        lastFed = fed;
        lastSent = sent;
        lastEncodeSeconds = busy;
    }

    private void apply(FeedPolicy next) {
        if (next.step() != policy.step()) {
            LOG.info("{} is fed at {} of its size", trackId, next.scale());
            feed.limit(next.scale());
        }
        policy = next;
    }
}
