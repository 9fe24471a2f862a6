// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import eu.plenum.client.session.CallStatistics.Received;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Writes a report as JSON, UTF-8, in the order of the contract. */
final class ReportJson {
    private static final double HUNDREDTHS = 1e2;
    private static final double MILLIONTHS = 1e6;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonGenerator json;

    private ReportJson() throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        json = JsonFactory.builder()
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .build()
                .createGenerator(bytes)
                .setPrettyPrinter(printer);
    }

    static byte[] write(Report report) {
        try {
            ReportJson writer = new ReportJson();
            writer.report(report);
            writer.json.writeRaw('\n');
            writer.json.close();
            return writer.bytes.toByteArray();
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }

    private void report(Report report) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schema", Report.SCHEMA);
        json.writeObjectFieldStart("timings");
        optional("connectMs", report.timings().connectMs());
        optional("firstVideoFrameMs", report.timings().firstVideoFrameMs());
        optional("firstAudioMs", report.timings().firstAudioMs());
        json.writeEndObject();
        json.writeArrayFieldStart("participants");
        for (Report.Person person : report.participants()) {
            person(person);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("published");
        for (Report.Publication publication : report.published()) {
            publication(publication);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("chat");
        for (Report.Line line : report.chat()) {
            json.writeStartObject();
            text("from", line.from());
            text("text", line.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("reconnects");
        for (Report.Reconnect reconnect : report.reconnects()) {
            json.writeStartObject();
            text("kind", reconnect.kind());
            json.writeNumberField("atMs", reconnect.atMs());
            optional("gapMs", reconnect.gapMs());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("ended");
        text("reason", report.endReason());
        json.writeEndObject();
        json.writeObjectFieldStart("process");
        decimal("cpuSeconds", report.process().cpuSeconds(), HUNDREDTHS);
        if (report.process().peakRssMb().isPresent()) {
            decimal("peakRssMb", report.process().peakRssMb().getAsDouble(), HUNDREDTHS);
        } else {
            json.writeNullField("peakRssMb");
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void person(Report.Person person) throws IOException {
        json.writeStartObject();
        text("identity", person.identity());
        text("name", person.name());
        json.writeArrayFieldStart("tracks");
        for (Report.Track track : person.tracks()) {
            track(track);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void track(Report.Track track) throws IOException {
        Received media = track.media();
        json.writeStartObject();
        text("source", track.source());
        text("codec", media.codec());
        json.writeNumberField("width", media.width());
        json.writeNumberField("height", media.height());
        json.writeNumberField("framesDecoded", media.framesDecoded());
        decimal("fps", track.fps(), HUNDREDTHS);
        json.writeNumberField("freezeCount", media.freezeCount());
        decimal("freezeMs", media.freezeMs(), HUNDREDTHS);
        json.writeNumberField("packetsLost", media.packetsLost());
        decimal("jitterMs", media.jitterMs(), HUNDREDTHS);
        json.writeNumberField("concealedSamples", media.concealedSamples());
        json.writeNumberField("totalSamples", media.totalSamples());
        decimal("audioLevel", media.audioLevel(), MILLIONTHS);
        json.writeNumberField("bytes", media.bytes());
        json.writeEndObject();
    }

    private void publication(Report.Publication publication) throws IOException {
        json.writeStartObject();
        text("source", publication.source());
        text("codec", publication.codec());
        json.writeArrayFieldStart("layers");
        for (Report.Layer layer : publication.layers()) {
            json.writeStartObject();
            text("rid", layer.rid());
            json.writeNumberField("width", layer.width());
            json.writeNumberField("height", layer.height());
            decimal("fps", layer.fps(), HUNDREDTHS);
            json.writeNumberField("bitrate", Math.round(layer.bitrate()));
            json.writeBooleanField("active", layer.active());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Others' text may hold half a surrogate pair, which is no UTF-8: it becomes a question mark. */
    private void text(String name, String value) throws IOException {
        json.writeStringField(name, new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    private void optional(String name, OptionalLong value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.getAsLong());
        } else {
            json.writeNullField(name);
        }
    }

    /** JSON knows no infinity and no not-a-number: what was never measured is 0. */
    private void decimal(String name, double value, double steps) throws IOException {
        json.writeNumberField(name, Double.isFinite(value) ? Math.round(value * steps) / steps : 0);
    }
}
