// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What a host or the meeting's own service does to a room, over the server's HTTP interface. Callable from any thread. */
public final class RoomService {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final TestTokens tokens;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    RoomService(String httpUrl, TestTokens tokens) {
        this.url = httpUrl;
        this.tokens = tokens;
    }

    public void create(String room) {
        call(room, "CreateRoom", Map.of("name", room));
    }

    public void delete(String room) {
        call(room, "DeleteRoom", Map.of("room", room));
    }

    public List<JsonNode> participants(String room) {
        JsonNode list = call(room, "ListParticipants", Map.of("room", room)).path("participants");
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    /** The identities of all who are in the room and have their media connected. */
    public List<String> active(String room) {
        return participants(room).stream()
                .filter(participant -> participant.path("state").asText().equals("ACTIVE"))
                .map(participant -> participant.path("identity").asText())
                .toList();
    }

    public JsonNode participant(String room, String identity) {
        return call(room, "GetParticipant", Map.of("room", room, "identity", identity));
    }

    /** Changes when someone joins anew, and stays over a resume. */
    public String participantSid(String room, String identity) {
        return participant(room, identity).path("sid").asText();
    }

    /** The id of the track with this source ({@code CAMERA}, {@code MICROPHONE}); fails when there is none. */
    public String trackSid(String room, String identity, String source) {
        for (JsonNode track : participant(room, identity).path("tracks")) {
            if (track.path("source").asText().equals(source)) {
                return track.path("sid").asText();
            }
        }
        throw new AssertionError(identity + " publishes no " + source);
    }

    public void mute(String room, String identity, String source, boolean muted) {
        call(
                room,
                "MutePublishedTrack",
                Map.of(
                        "room", room,
                        "identity", identity,
                        "track_sid", trackSid(room, identity, source),
                        "muted", muted));
    }

    /** Kicks. */
    public void remove(String room, String identity) {
        call(room, "RemoveParticipant", Map.of("room", room, "identity", identity));
    }

    /** {@code changes} are fields of UpdateParticipantRequest, such as {@code name}, {@code metadata}, {@code permission}. */
    public void update(String room, String identity, Map<String, Object> changes) {
        Map<String, Object> body = new java.util.HashMap<>(changes);
        body.put("room", room);
        body.put("identity", identity);
        call(room, "UpdateParticipant", body);
    }

    public void updateRoomMetadata(String room, String metadata) {
        call(room, "UpdateRoomMetadata", Map.of("room", room, "metadata", metadata));
    }

    /** A reliable data packet to all. */
    public void send(String room, String topic, String text) {
        String data = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        call(room, "SendData", Map.of("room", room, "kind", "RELIABLE", "topic", topic, "data", data));
    }

    private JsonNode call(String room, String method, Map<String, ?> body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/twirp/livekit.RoomService/" + method))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + tokens.admin(room))
                    .timeout(Duration.ofSeconds(10))
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(method + ": " + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
