// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.session.CallStatistics.Received;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a headless call was like: schema 1 of the report, a stable contract told in docs/command-line.md.
 *
 * @param endReason {@code left}, or the code of a failure
 */
record Report(
        Timings timings,
        List<Person> participants,
        List<Publication> published,
        List<Line> chat,
        List<Reconnect> reconnects,
        String endReason,
        ProcessUse process) {
    static final int SCHEMA = 1;

    Report {
        participants = List.copyOf(participants);
        published = List.copyOf(published);
        chat = List.copyOf(chat);
        reconnects = List.copyOf(reconnects);
    }

    /** Milliseconds; empty for what never happened. */
    record Timings(OptionalLong connectMs, OptionalLong firstVideoFrameMs, OptionalLong firstAudioMs) {}

    record Person(String identity, String name, List<Track> tracks) {
        Person {
            tracks = List.copyOf(tracks);
        }
    }

    /** @param fps mean from the first picture drawn to the last; takes the place of the one in {@code media} */
    record Track(String source, Received media, double fps) {}

    record Publication(String source, String codec, List<Layer> layers) {
        Publication {
            layers = List.copyOf(layers);
        }
    }

    /** @param bitrate bits a second */
    record Layer(String rid, int width, int height, double fps, double bitrate, boolean active) {}

    record Line(String from, String text) {}

    /** @param atMs counted from joined */
    record Reconnect(String kind, long atMs, OptionalLong gapMs) {}

    record ProcessUse(double cpuSeconds, OptionalDouble peakRssMb) {}
}
