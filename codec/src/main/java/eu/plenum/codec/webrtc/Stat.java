// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsReport;
import dev.onvoid.webrtc.RTCStatsType;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One entry of a statistics report (W3C webrtc-stats), whose values may be absent and of any number type: what is absent reads
 * as 0, false or empty.
 */
record Stat(RTCStatsType type, Map<String, Object> values) {

    /** A report by the ids of its entries. */
    static Map<String, Stat> all(RTCStatsReport report) {
        Map<String, Stat> stats = new LinkedHashMap<>();
        for (RTCStats entry : report.getStats().values()) {
            stats.put(entry.getId(), new Stat(entry.getType(), entry.getAttributes()));
        }
        return stats;
    }

    String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    double number(String name) {
        return values.get(name) instanceof Number number && Double.isFinite(number.doubleValue())
                ? number.doubleValue()
                : 0;
    }

    long count(String name) {
        return values.get(name) instanceof Number number ? number.longValue() : 0;
    }

    int size(String name) {
        return (int) count(name);
    }

    boolean flag(String name) {
        return values.get(name) instanceof Boolean flag && flag;
    }
}
