// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A participant in a {@link Chromium} with npm's livekit-client. Sources are LiveKit's names: {@code camera},
 * {@code microphone}. What it publishes has known content: a picture of four coloured quarters, a tone. Callable from any thread.
 */
public final class ChromiumParticipant implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** A chat message or data packet; {@code topic} is empty for chat. */
    public record Received(String from, String topic, String text) {}

    /** What the browser counts of a track it receives. */
    public record Inbound(
            String codec,
            int width,
            int height,
            long framesDecoded,
            double fps,
            long freezeCount,
            long bytes,
            long packetsLost,
            double audioLevel,
            long totalSamples,
            long concealedSamples) {}

    /** What the browser counts of one encoding it sends. */
    public record Outbound(
            String rid,
            String codec,
            int width,
            int height,
            double fps,
            long bytes,
            boolean active,
            String scalabilityMode,
            long framesEncoded,
            String limitation) {}

    /** The loudest frequency heard and the root mean square, 0 to 1. */
    public record Tone(double hertz, double rms) {}

    private final DevTools tools;
    private final String target;
    private final String session;
    private final String identity;

    ChromiumParticipant(DevTools tools, String target, String session, String identity) {
        this.tools = tools;
        this.target = target;
        this.session = session;
        this.identity = identity;
    }

    public String identity() {
        return identity;
    }

    /** Joins with livekit-client's defaults, everything subscribed in full. Returns how long it took. */
    public Duration join(LiveKitServer server, String room) {
        return join(server.url(), server.tokens().join(room, identity), Map.of());
    }

    /**
     * {@code options}: adaptiveStream, dynacast, singlePeerConnection, autoSubscribe, relayOnly, all booleans; viewWidth and
     * viewHeight, the size each picture is shown at in pixels.
     */
    public Duration join(String url, String token, Map<String, Object> options) {
        return Duration.ofMillis(Math.round(call("join", url, token, options).asDouble()));
    }

    /** Publishes 1280x720 at 30 frames a second in three layers. Returns the track's id. */
    public String publishCamera(VideoCodecOption codec) {
        return publishCamera(codec, 1280, 720, 30, true);
    }

    public String publishCamera(VideoCodecOption codec, int width, int height, int fps, boolean layers) {
        return call(
                        "publishCamera",
                        Map.of(
                                "codec", codec.label(),
                                "width", width,
                                "height", height,
                                "fps", fps,
                                "simulcast", layers))
                .asText();
    }

    /** Publishes Chromium's own fake camera: cheap moving pictures for measurements. */
    public String publishFakeCamera(VideoCodecOption codec, int width, int height, int fps, boolean layers) {
        return call(
                        "publishCamera",
                        Map.of(
                                "codec", codec.label(),
                                "width", width,
                                "height", height,
                                "fps", fps,
                                "simulcast", layers,
                                "fakeDevice", true))
                .asText();
    }

    /** Publishes a sine at half of full scale as its microphone. */
    public String publishTone(double hertz) {
        return call("publishTone", hertz, 0.5).asText();
    }

    public void changeTone(double hertz) {
        call("setTone", hertz);
    }

    /** From now on black and silence, but 200 ms of white and tone together, again and again. */
    public void flashAndBeep(double everySeconds) {
        call("flashAndBeep", everySeconds);
    }

    public void mute(String source, boolean muted) {
        call("setMuted", source, muted);
    }

    public void unpublish(String source) {
        call("unpublish", source);
    }

    public void say(String text) {
        call("say", text);
    }

    public List<Received> chat() {
        return receivedList(call("chat"));
    }

    public void sendData(String topic, String text) {
        call("sendData", topic, text);
    }

    public List<Received> data() {
        return receivedList(call("data"));
    }

    /** {@code LOW}, {@code MEDIUM}, {@code HIGH}. */
    public void wantQuality(String from, String source, String quality) {
        call("wanted", from, source, Map.of("quality", quality));
    }

    public void wantEnabled(String from, String source, boolean enabled) {
        call("wanted", from, source, Map.of("enabled", enabled));
    }

    public void subscribe(String from, String source, boolean subscribed) {
        call("wanted", from, source, Map.of("subscribed", subscribed));
    }

    /** Empty until the track is subscribed and its first packet is here. */
    public Optional<Inbound> received(String from, String source) {
        return optional(call("received", from, source), Inbound.class);
    }

    public List<Outbound> sent(String source) {
        return StreamSupport.stream(call("sent", source).spliterator(), false)
                .map(row -> convert(row, Outbound.class))
                .toList();
    }

    /** Empty until the microphone is subscribed. */
    public Optional<Tone> heard(String from) {
        return optional(call("heard", from), Tone.class);
    }

    /**
     * Watches and listens to Plenum's synthetic camera and tone for a while: for each flash, how many milliseconds after
     * it the beep was heard; negative when before.
     */
    public List<Double> lipSync(String from, int seconds) {
        return StreamSupport.stream(call("lipSync", from, seconds).spliterator(), false)
                .map(JsonNode::asDouble)
                .toList();
    }

    /** The picture shown now; empty before the first. */
    public Optional<Picture> seen(String from, String source) {
        JsonNode shown = call("seen", from, source);
        return shown.isNull()
                ? Optional.empty()
                : Optional.of(new Picture(
                        shown.path("width").asInt(),
                        shown.path("height").asInt(),
                        Base64.getDecoder().decode(shown.path("rgba").asText())));
    }

    /** The others: identity, name, metadata, attributes, connectionQuality, speaking, tracks. */
    public List<JsonNode> people() {
        return StreamSupport.stream(call("people").spliterator(), false).toList();
    }

    public Optional<JsonNode> person(String who) {
        return people().stream()
                .filter(person -> person.path("identity").asText().equals(who))
                .findFirst();
    }

    /** The name shown for someone; empty when not there. */
    public String nameOf(String who) {
        return person(who).map(person -> person.path("name").asText()).orElse("");
    }

    /** {@code connected:IDENTITY}, {@code left:…}, {@code muted:IDENTITY:SOURCE}, {@code reconnecting}, {@code disconnected:REASON}, … */
    public List<String> events() {
        return StreamSupport.stream(call("events").spliterator(), false)
                .map(event -> event.path("event").asText())
                .toList();
    }

    /** {@code connected}, {@code reconnecting}, {@code disconnected}, … */
    public String state() {
        return call("state").asText();
    }

    /** Between joined and the first picture shown; empty before. */
    public Optional<Duration> firstPicture() {
        JsonNode first = call("timings").path("firstVideoMs");
        return first.isMissingNode() ? Optional.empty() : Optional.of(Duration.ofMillis(Math.round(first.asDouble())));
    }

    /** livekit-client's names: {@code node-failure}, {@code full-reconnect}, {@code server-leave}, … */
    public void simulate(String scenario) {
        call("simulate", scenario);
    }

    public void leave() {
        call("leave");
    }

    /** Closes its window, as a person would: without saying goodbye. */
    @Override
    public void close() {
        tools.call("", "Target.closeTarget", Map.of("targetId", target), LIMIT);
    }

    void awaitPage() {
        RealParts.await(
                "Chromium shows the participant's page",
                LIMIT,
                () -> evaluate("typeof participant").asText().equals("object"));
    }

    private JsonNode call(String function, Object... arguments) {
        String list = Arrays.stream(arguments).map(ChromiumParticipant::json).collect(Collectors.joining(","));
        return evaluate("participant." + function + "(" + list + ")");
    }

    private JsonNode evaluate(String expression) {
        JsonNode result = tools.call(
                session,
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true),
                LIMIT);
        if (result.has("exceptionDetails")) {
            throw new AssertionError(identity + ": "
                    + result.path("exceptionDetails")
                            .path("exception")
                            .path("description")
                            .asText());
        }
        JsonNode value = result.path("result").path("value");
        return value.isMissingNode() ? JSON.nullNode() : value;
    }

    private static List<Received> receivedList(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(message -> new Received(
                        message.path("from").asText(),
                        message.path("topic").asText(),
                        message.path("text").asText()))
                .toList();
    }

    private static <T> Optional<T> optional(JsonNode value, Class<T> type) {
        return value.isNull() ? Optional.empty() : Optional.of(convert(value, type));
    }

    private static <T> T convert(JsonNode value, Class<T> type) {
        try {
            return JSON.treeToValue(value, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
