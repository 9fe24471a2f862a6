// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The report of {@code plenum join}, schema 1. A field of the contract that is missing, or one that is not in it, fails. */
public record CallReport(
        int schema,
        Timings timings,
        List<Participant> participants,
        List<Publication> published,
        List<Line> chat,
        List<Reconnect> reconnects,
        Ended ended,
        ProcessUse process) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    public record Timings(
            @Nullable Double connectMs,
            @Nullable Double firstVideoFrameMs,
            @Nullable Double firstAudioMs) {}

    public record Participant(String identity, String name, List<Track> tracks) {}

    public record Track(
            String source,
            String codec,
            int width,
            int height,
            long framesDecoded,
            double fps,
            long freezeCount,
            double freezeMs,
            long packetsLost,
            double jitterMs,
            long concealedSamples,
            long totalSamples,
            double audioLevel,
            long bytes) {}

    public record Publication(String source, String codec, List<Layer> layers) {}

    public record Layer(String rid, int width, int height, double fps, double bitrate, boolean active) {}

    public record Line(String from, String text) {}

    public record Reconnect(
            String kind, double atMs, @Nullable Double gapMs) {}

    public record Ended(String reason) {}

    public record ProcessUse(double cpuSeconds, @Nullable Double peakRssMb) {}

    static CallReport read(Path file) {
        try {
            return JSON.readValue(file.toFile(), CallReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Track> track(String identity, String source) {
        return participants.stream()
                .filter(person -> person.identity().equals(identity))
                .flatMap(person -> person.tracks().stream())
                .filter(track -> track.source().equals(source))
                .findFirst();
    }

    public Optional<Publication> published(String source) {
        return published.stream()
                .filter(publication -> publication.source().equals(source))
                .findFirst();
    }
}
