// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling;

import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.codec.ReceiveStatistics;
import eu.plenum.codec.SendStatistics;
import java.util.List;
import java.util.Map;

/** What the peers of a session measured, by the names the session knows. */
public record MediaStatistics(
        Map<TrackId, ReceiveStatistics.Inbound> received, Map<TrackSource, List<SendStatistics.Outbound>> sent) {

    public static final MediaStatistics NONE = new MediaStatistics(Map.of(), Map.of());

    public MediaStatistics {
        received = Map.copyOf(received);
        sent = Map.copyOf(sent);
    }
}
