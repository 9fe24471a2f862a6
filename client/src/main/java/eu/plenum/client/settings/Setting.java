// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing a user can choose: its key in the file, what holds until it is chosen, and its form in the file. All there are stand
 * here and nowhere else.
 */
public final class Setting<T> {
    private static final int NAME_CHARACTERS = 256;
    private static final int CHOICE_CHARACTERS = 4_096;
    private static final int LANGUAGE_CHARACTERS = 16;

    /** The name shown to others; empty: the meeting's service decides. */
    public static final Setting<String> NAME = text("name", "", NAME_CHARACTERS, text -> text, text -> text);

    public static final Setting<CameraChoice> CAMERA = text(
            "camera", new CameraChoice.SystemDefault(), CHOICE_CHARACTERS, CameraChoice::text, CameraChoice::parse);

    public static final Setting<MicrophoneChoice> MICROPHONE = text(
            "microphone",
            new MicrophoneChoice.SystemDefault(),
            CHOICE_CHARACTERS,
            MicrophoneChoice::text,
            MicrophoneChoice::parse);

    public static final Setting<SpeakerChoice> SPEAKER = text(
            "speaker", new SpeakerChoice.SystemDefault(), CHOICE_CHARACTERS, SpeakerChoice::text, SpeakerChoice::parse);

    /** A language's code, {@code fr}; empty: the system's. */
    public static final Setting<String> LANGUAGE =
            text("language", "", LANGUAGE_CHARACTERS, text -> text, text -> text);

    public static final Setting<ThemeChoice> THEME = choice("theme", ThemeChoice.SYSTEM, ThemeChoice.class);

    /** The size of text in percent. */
    public static final Setting<Integer> TEXT_SIZE = number("textSize", 100, 100, 200);

    public static final Setting<SelfView> SELF_VIEW = choice("selfView", SelfView.MIRRORED, SelfView.class);

    /** Nothing moves that does not have to; without it, what the system asks for holds. */
    public static final Setting<Boolean> REDUCED_MOTION = flag("reducedMotion", false);

    /** Holding a key opens a muted microphone for as long. */
    public static final Setting<Boolean> HOLD_TO_TALK = flag("holdToTalk", true);

    public static final Setting<Boolean> JOIN_MICROPHONE_MUTED = flag("joinMicrophoneMuted", false);

    public static final Setting<Boolean> JOIN_CAMERA_OFF = flag("joinCameraOff", false);

    /** Whether the system shows a chat message while Plenum is not in front. */
    public static final Setting<Boolean> NOTIFY_CHAT = flag("notifyChat", true);

    /** Whether the system shows that people wait to be let in while Plenum is not in front. */
    public static final Setting<Boolean> NOTIFY_WAITING = flag("notifyWaiting", true);

    /** Where the window was; empty: it has never been open. */
    public static final Setting<Optional<WindowPlace>> WINDOW = text(
            "window",
            Optional.empty(),
            WindowPlace.MOST_CHARACTERS,
            place -> place.map(WindowPlace::text).orElse(""),
            text -> text.isEmpty() ? Optional.empty() : Optional.of(WindowPlace.parse(text)));

    /** Newest first. */
    public static final Setting<List<RecentMeeting>> RECENT_MEETINGS =
            new Setting<>("recentMeetings", List.of(), Setting::meetings, Setting::meetings);

    /** Every setting. */
    public static final List<Setting<?>> ALL = List.of(
            NAME,
            CAMERA,
            MICROPHONE,
            SPEAKER,
            LANGUAGE,
            THEME,
            TEXT_SIZE,
            SELF_VIEW,
            REDUCED_MOTION,
            HOLD_TO_TALK,
            JOIN_MICROPHONE_MUTED,
            JOIN_CAMERA_OFF,
            NOTIFY_CHAT,
            NOTIFY_WAITING,
            WINDOW,
            RECENT_MEETINGS);

    private final String key;
    private final T preset;
    private final Function<T, JsonNode> writer;
    private final Function<JsonNode, T> reader;

    private Setting(String key, T preset, Function<T, JsonNode> writer, Function<JsonNode, T> reader) {
        this.key = key;
        this.preset = preset;
        this.writer = writer;
        this.reader = reader;
    }

    public String key() {
        return key;
    }

    /** What holds until the user chooses. */
    public T preset() {
        return preset;
    }

    JsonNode write(T value) {
        return writer.apply(value);
    }

    /** @throws IllegalArgumentException when the file holds something else */
    T read(JsonNode node) {
        return reader.apply(node);
    }

    @Override
    public String toString() {
        return key;
    }

    private static <T> Setting<T> text(
            String key, T preset, int most, Function<T, String> writer, Function<String, T> reader) {
        return new Setting<>(key, preset, value -> TextNode.valueOf(writer.apply(value)), node -> {
            if (!node.isTextual() || node.textValue().length() > most) {
                throw new IllegalArgumentException("not a text of at most " + most + " characters");
            }
            return reader.apply(node.textValue());
        });
    }

    private static <E extends Enum<E>> Setting<E> choice(String key, E preset, Class<E> choices) {
        return text(
                key,
                preset,
                CHOICE_CHARACTERS,
                value -> value.name().toLowerCase(Locale.ROOT),
                text -> Enum.valueOf(choices, text.toUpperCase(Locale.ROOT)));
    }

    private static Setting<Integer> number(String key, int preset, int least, int most) {
        return new Setting<>(key, preset, IntNode::valueOf, node -> {
            if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
                throw new IllegalArgumentException("not a whole number from " + least + " to " + most);
            }
            return node.intValue();
        });
    }

    private static Setting<Boolean> flag(String key, boolean preset) {
        return new Setting<>(key, preset, BooleanNode::valueOf, node -> {
            if (!node.isBoolean()) {
                throw new IllegalArgumentException("neither true nor false");
            }
            return node.booleanValue();
        });
    }

    private static JsonNode meetings(List<RecentMeeting> meetings) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (RecentMeeting meeting : meetings) {
            ObjectNode node = array.addObject();
            node.put("address", meeting.address().toString());
            node.put("joined", meeting.joined().toString());
            node.put("name", meeting.name());
        }
        return array;
    }

    private static List<RecentMeeting> meetings(JsonNode array) {
        List<RecentMeeting> meetings = new ArrayList<>();
        for (JsonNode node : array) {
            if (meetings.size() == RecentMeeting.KEPT) {
                break;
            }
            meetings.add(new RecentMeeting(
                    URI.create(node.path("address").asText()),
                    java.time.format.DateTimeFormatter.ISO_INSTANT.parse(
                            node.path("joined").asText(), Instant::from),
                    node.path("name").asText()));
        }
        return List.copyOf(meetings);
    }
}
