// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import eu.plenum.client.device.Device;
import eu.plenum.client.device.Devices;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The devices of this machine as text.
 *
 * @param soundUnavailable why there is no sound, empty when there is
 */
record DeviceListing(List<Device> cameras, List<Device> microphones, List<Device> speakers, String soundUnavailable) {
    private static final int ID_WIDTH = 40;
    private static final int TEXT_LIMIT = 200;

    DeviceListing {
        cameras = List.copyOf(cameras);
        microphones = List.copyOf(microphones);
        speakers = List.copyOf(speakers);
    }

    static DeviceListing of(Devices devices) {
        return new DeviceListing(
                devices.cameras(), devices.microphones(), devices.speakers(), devices.soundUnavailable());
    }

    /** One line each, the id first, {@code *} before what the choice "default" means now. */
    String table() {
        StringBuilder table = new StringBuilder();
        section(table, "Cameras", cameras, "none found");
        String noSound = soundUnavailable.isBlank() ? "none found" : TerminalText.safe(soundUnavailable, TEXT_LIMIT);
        section(table, "Microphones", microphones, noSound);
        section(table, "Speakers", speakers, noSound);
        return table.toString();
    }

    private static void section(StringBuilder table, String title, List<Device> devices, String none) {
        table.append(title).append(System.lineSeparator());
        if (devices.isEmpty()) {
            table.append("    ").append(none).append(System.lineSeparator());
        }
        for (Device device : devices) {
            String id = TerminalText.safe(device.id(), TEXT_LIMIT);
            table.append(device.systemDefault() ? "  * " : "    ")
                    .append(id)
                    .repeat(' ', Math.max(2, ID_WIDTH - id.length()))
                    .append(TerminalText.safe(device.name(), TEXT_LIMIT))
                    .append(System.lineSeparator());
        }
    }

    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeNumberField("schema", 1);
            array(json, "cameras", cameras);
            array(json, "microphones", microphones);
            array(json, "speakers", speakers);
            if (soundUnavailable.isBlank()) {
                json.writeNullField("soundUnavailable");
            } else {
                json.writeStringField("soundUnavailable", soundUnavailable);
            }
            json.writeEndObject();
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return text.append(System.lineSeparator()).toString();
    }

    private static void array(JsonGenerator json, String name, List<Device> devices) throws IOException {
        json.writeArrayFieldStart(name);
        for (Device device : devices) {
            json.writeStartObject();
            json.writeStringField("id", device.id());
            json.writeStringField("name", device.name());
            json.writeBooleanField("default", device.systemDefault());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
