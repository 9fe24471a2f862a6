// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.CallStatistics;
import eu.plenum.client.signaling.MediaStatistics;
import eu.plenum.codec.ReceiveStatistics;
import eu.plenum.codec.SendStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the peers measured, in the session's own words. */
final class Statistics {
    private Statistics() {}

    static CallStatistics of(MediaStatistics media) {
        Map<TrackId, CallStatistics.Received> received = new HashMap<>();
        media.received().forEach((id, inbound) -> received.put(id, received(inbound)));
        Map<TrackSource, List<CallStatistics.Sent>> sent = new HashMap<>();
        media.sent()
                .forEach((source, layers) ->
                        sent.put(source, layers.stream().map(Statistics::sent).toList()));
        return new CallStatistics(received, sent);
    }

    private static CallStatistics.Received received(ReceiveStatistics.Inbound inbound) {
        return new CallStatistics.Received(
                inbound.codec(),
                inbound.width(),
                inbound.height(),
                inbound.framesDecoded(),
                inbound.fps(),
                inbound.freezeCount(),
                inbound.freezeSeconds() * 1_000,
                inbound.packetsLost(),
                inbound.jitterSeconds() * 1_000,
                inbound.concealedSamples(),
                inbound.totalSamples(),
                inbound.audioLevel(),
                inbound.bytes());
    }

    private static CallStatistics.Sent sent(SendStatistics.Outbound outbound) {
        return new CallStatistics.Sent(
                outbound.rid(),
                outbound.codec(),
                outbound.width(),
                outbound.height(),
                outbound.fps(),
                outbound.framesEncoded(),
                outbound.bytes(),
                outbound.active());
    }
}
