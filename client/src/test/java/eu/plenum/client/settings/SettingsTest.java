// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.settings;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void theDefaultsAreThese() {
        assertThat(Setting.ALL)
                .extracting(Setting::key)
                .containsExactly(
                        "name",
                        "camera",
                        "microphone",
                        "speaker",
                        "language",
                        "theme",
                        "textSize",
                        "selfView",
                        "reducedMotion",
                        "holdToTalk",
                        "joinMicrophoneMuted",
                        "joinCameraOff",
                        "notifyChat",
                        "notifyWaiting",
                        "window",
                        "recentMeetings");
        assertThat(Setting.ALL)
                .extracting(setting -> (Object) setting.preset())
                .containsExactly(
                        "",
                        new CameraChoice.SystemDefault(),
                        new MicrophoneChoice.SystemDefault(),
                        new SpeakerChoice.SystemDefault(),
                        "",
                        ThemeChoice.SYSTEM,
                        100,
                        SelfView.MIRRORED,
                        false,
                        true,
                        false,
                        false,
                        true,
                        true,
                        Optional.empty(),
                        List.of());
        Settings fresh = settings();
        Setting.ALL.forEach(setting -> assertThat((Object) fresh.get(setting)).isEqualTo(setting.preset()));
        assertThat(file()).doesNotExist();
    }

    @Test
    void aChoiceHoldsAtOnceAndAfterARestart() {
        Settings settings = settings();
        settings.set(Setting.NAME, "Ann");
        settings.set(Setting.CAMERA, new CameraChoice.Network(URI.create("http://u:p@host/video")));
        settings.set(Setting.MICROPHONE, new MicrophoneChoice.Tone(440));
        settings.set(Setting.SPEAKER, new SpeakerChoice.Off());
        settings.set(Setting.THEME, ThemeChoice.CONTRAST);
        settings.set(Setting.TEXT_SIZE, 175);
        settings.set(Setting.NOTIFY_CHAT, false);

        for (Settings each : List.of(settings, settings())) {
            assertThat(each.get(Setting.NAME)).isEqualTo("Ann");
            assertThat(each.get(Setting.CAMERA))
                    .isEqualTo(new CameraChoice.Network(URI.create("http://u:p@host/video")));
            assertThat(each.get(Setting.MICROPHONE)).isEqualTo(new MicrophoneChoice.Tone(440));
            assertThat(each.get(Setting.SPEAKER)).isEqualTo(new SpeakerChoice.Off());
            assertThat(each.get(Setting.THEME)).isEqualTo(ThemeChoice.CONTRAST);
            assertThat(each.get(Setting.TEXT_SIZE)).isEqualTo(175);
            assertThat(each.get(Setting.NOTIFY_CHAT)).isFalse();
        }
    }

    @Test
    void recentMeetingsKeepNoSecretAndEachAddressOnce() throws IOException {
        Settings settings = settings();
        settings.joined(meeting("wss://user:CANARY@a.example:7880/room?access_token=CANARY#CANARY", 1));
        settings.joined(meeting("wss://b.example", 2));
        settings.joined(meeting("wss://a.example:7880/room?access_token=CANARY2", 3));

        assertThat(settings().get(Setting.RECENT_MEETINGS))
                .containsExactly(meeting("wss://a.example:7880/room", 3), meeting("wss://b.example", 2));
        assertThat(Files.readString(file())).doesNotContain("CANARY");
    }

    @Test
    void aLimitedNumberOfMeetingsIsKept() {
        Settings settings = settings();
        for (int number = 0; number < RecentMeeting.KEPT + 5; number++) {
            settings.joined(meeting("wss://host/" + number, number));
        }
        assertThat(settings().get(Setting.RECENT_MEETINGS)).hasSize(RecentMeeting.KEPT);
    }

    @Test
    void unknownKeysAreKept() throws IOException {
        Files.writeString(file(), "{\"version\": 1, \"future\": {\"deep\": [1, 2]}, \"name\": \"Ann\"}");

        settings().set(Setting.NAME, "Bob");

        assertThat(Files.readString(file()))
                .contains("\"future\"", "\"deep\"", "Bob")
                .doesNotContain("Ann");
    }

    @Test
    void anotherProcessesChoiceOfAnotherKeyIsKept() {
        Settings first = settings();
        Settings second = settings();
        first.set(Setting.NAME, "Ann");
        second.set(Setting.SPEAKER, new SpeakerChoice.Off());

        assertThat(settings().get(Setting.NAME)).isEqualTo("Ann");
        assertThat(settings().get(Setting.SPEAKER)).isEqualTo(new SpeakerChoice.Off());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "\"text\"", "{\"version\": \"one\"}", "{\"name\": \"no version\"}", "\u0000\u0001"
            })
    void aBrokenFileIsSetAsideAndTheDefaultsHold(String content) throws IOException {
        Files.writeString(file(), content);

        Settings settings = settings();

        assertThat(settings.get(Setting.NAME)).isEmpty();
        assertThat(folder.resolve("settings.broken-1.json")).hasContent(content);
        settings.set(Setting.NAME, "Ann");
        assertThat(settings().get(Setting.NAME)).isEqualTo("Ann");
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        Files.write(file(), new byte[2_000_000]);
        assertThat(settings().get(Setting.NAME)).isEmpty();
        assertThat(folder.resolve("settings.broken-1.json")).exists();
    }

    @Test
    void oneValueThatIsNotUnderstoodLeavesTheOthers() throws IOException {
        Files.writeString(
                file(),
                "{\"version\": 1, \"name\": \"Ann\", \"camera\": 7, \"microphone\": \"tone:x\", \"recentMeetings\": [3],"
                        + "\"theme\": \"plaid\", \"textSize\": 400, \"notifyChat\": \"no\", \"selfView\": 1}");
        Settings settings = settings();
        assertThat(settings.get(Setting.NAME)).isEqualTo("Ann");
        assertThat(settings.get(Setting.CAMERA)).isEqualTo(Setting.CAMERA.preset());
        assertThat(settings.get(Setting.MICROPHONE)).isEqualTo(Setting.MICROPHONE.preset());
        assertThat(settings.get(Setting.RECENT_MEETINGS)).isEmpty();
        assertThat(settings.get(Setting.THEME)).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(settings.get(Setting.TEXT_SIZE)).isEqualTo(100);
        assertThat(settings.get(Setting.NOTIFY_CHAT)).isTrue();
        assertThat(settings.get(Setting.SELF_VIEW)).isEqualTo(SelfView.MIRRORED);
    }

    @Test
    void aNewerVersionsFileIsReadAndNotTouched() throws IOException {
        String newer = "{\"version\": 2, \"name\": \"Ann\", \"camera\": {\"kind\": \"new\"}}";
        Files.writeString(file(), newer);

        Settings settings = settings();
        assertThat(settings.get(Setting.NAME)).isEqualTo("Ann");
        settings.set(Setting.NAME, "Bob");

        assertThat(settings.get(Setting.NAME)).isEqualTo("Bob");
        assertThat(file()).hasContent(newer);
    }

    @Test
    void afterAWriteThereIsOneFileAndNoOther() throws IOException {
        settings().set(Setting.NAME, "Ann");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheUserMayReadTheFile() throws IOException {
        settings().set(Setting.NAME, "Ann");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aFolderThatCannotBeWrittenLosesOnlyTheKeeping() throws IOException {
        Path blocked = Files.createFile(folder.resolve("file")).resolve("below");
        Settings settings = new Settings(blocked, Runnable::run);
        settings.set(Setting.NAME, "Ann");
        assertThat(settings.get(Setting.NAME)).isEqualTo("Ann");
        assertThat(settings.written()).isCompleted();
    }

    private Settings settings() {
        return new Settings(folder, Runnable::run);
    }

    private Path file() {
        return folder.resolve(SettingsFile.NAME);
    }

    private static RecentMeeting meeting(String address, long second) {
        return new RecentMeeting(URI.create(address), Instant.ofEpochSecond(second));
    }

    @Test
    void thePlaceOfTheWindowIsKept() {
        Settings settings = new Settings(folder, Runnable::run);
        WindowPlace place = new WindowPlace(-1920, 30, 1280, 800, true);
        settings.set(Setting.WINDOW, Optional.of(place));
        assertThat(new Settings(folder, Runnable::run).get(Setting.WINDOW)).contains(place);
    }

    @Test
    void whoeverListensHearsOfAChoiceUntilTheyStop() {
        Settings settings = new Settings(folder, Runnable::run);
        List<String> heard = new ArrayList<>();
        Runnable stop = settings.onChange(() -> heard.add(settings.get(Setting.NAME)));
        settings.set(Setting.NAME, "Ada");
        stop.run();
        settings.set(Setting.NAME, "Bob");
        assertThat(heard).containsExactly("Ada");
    }
}
