// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.CallStatistics;
import eu.plenum.client.session.CallStatistics.Received;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sums the statistics of a call, measured about once a second. Owned by the call's thread. */
final class MediaTotals {
    private final Map<TrackId, ReceivedTotals> received = new LinkedHashMap<>();
    private final Map<TrackSource, Map<String, SentTotals>> sent = new EnumMap<>(TrackSource.class);
    private long measuredNanos;

    /** @param nanos when measured, {@link System#nanoTime} */
    void add(CallStatistics statistics, long nanos) {
        double elapsed = (nanos - measuredNanos) / 1e9;
        measuredNanos = nanos;
        statistics
                .received()
                .forEach((track, newest) ->
                        received.merge(track, ReceivedTotals.NONE.with(newest), (totals, _) -> totals.with(newest)));
        for (TrackSource source : TrackSource.values()) {
            add(source, statistics.sent().getOrDefault(source, List.of()), elapsed);
        }
    }

    private void add(TrackSource source, List<CallStatistics.Sent> measured, double elapsed) {
        if (measured.isEmpty() && !sent.containsKey(source)) {
            return;
        }
        Map<String, SentTotals> layers = sent.computeIfAbsent(source, _ -> new LinkedHashMap<>());
        var rids = measured.stream().map(CallStatistics.Sent::rid).collect(Collectors.toSet());
        layers.replaceAll((rid, totals) -> rids.contains(rid) ? totals : totals.gone());
        for (CallStatistics.Sent layer : measured) {
            layers.merge(layer.rid(), SentTotals.first(layer), (totals, _) -> totals.with(layer, elapsed));
        }
    }

    /** Whether sound of anybody has arrived. */
    boolean heard() {
        return received.entrySet().stream()
                .anyMatch(track -> !track.getKey().source().isVideo()
                        && track.getValue().current().bytes() > 0);
    }

    Received received(TrackId track) {
        return received.getOrDefault(track, ReceivedTotals.NONE).total();
    }

    /** By source, then by rid in the order first measured. */
    Map<TrackSource, List<SentTotals>> sent() {
        Map<TrackSource, List<SentTotals>> layers = new EnumMap<>(TrackSource.class);
        sent.forEach((source, byRid) -> layers.put(source, List.copyOf(byRid.values())));
        return layers;
    }
}
