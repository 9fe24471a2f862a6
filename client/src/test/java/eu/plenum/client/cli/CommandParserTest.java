// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.plenum.client.Version;
import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandParserTest {
    private static final String CANARY = "CANARY4711";

    @TempDir
    Path folder;

    private static Command parse(String token, List<String> words) throws CommandLineException {
        return new CommandParser(new Version("1.2.3")).parse(new Arguments(words, token));
    }

    private static Command.Join join(String... options) throws CommandLineException {
        List<String> words = new ArrayList<>(List.of("join", "ws://127.0.0.1:7880", "--headless"));
        words.addAll(List.of(options));
        return (Command.Join) parse("env.token", words);
    }

    private static CommandLineException refused(String... words) {
        return catchThrowableOfType(CommandLineException.class, () -> parse("", List.of(words)));
    }

    private static CommandLineException joinRefused(String... options) {
        return catchThrowableOfType(CommandLineException.class, () -> join(options));
    }

    private static String show(String... words) throws CommandLineException {
        return ((Command.Show) parse("", List.of(words))).text();
    }

    @Test
    void aJoinWithoutOptionsHasTheDocumentedDefaults() throws CommandLineException {
        Command.Join join = join();
        assertThat(join.request().invitation().link()).isEqualTo("ws://127.0.0.1:7880");
        assertThat(join.request().name()).isEmpty();
        assertThat(join.request().camera()).isEqualTo(new CameraChoice.SystemDefault());
        assertThat(join.request().microphone()).isEqualTo(new MicrophoneChoice.SystemDefault());
        assertThat(join.request().speaker()).isEqualTo(new SpeakerChoice.SystemDefault());
        assertThat(join.request().microphoneMuted()).isFalse();
        assertThat(join.request().cameraMuted()).isFalse();
        assertThat(join.view()).isEqualTo(new ViewSize(1280, 720));
        assertThat(join.options().leaveAfter()).isEmpty();
        assertThat(join.options().report()).isEmpty();
        assertThat(join.options().snapshots()).isEmpty();
        assertThat(join.options().say()).isEmpty();
        assertThat(join.logLevel()).isEqualTo(LogLevel.INFO);
        assertThat(join.request().invitation().credentials())
                .isEqualTo(new Credentials.AccessToken(new Secret("env.token")));
    }

    @Test
    void everyOptionOfAJoinIsRead() throws CommandLineException {
        Command.Join join = join(
                "--name",
                "Ada",
                "--camera",
                "synthetic",
                "--microphone",
                "tone:880",
                "--speaker",
                "off",
                "--view",
                "640x360",
                "--for",
                "2.5",
                "--report",
                folder.resolve("r.json").toString(),
                "--snapshots",
                folder.resolve("s").toString(),
                "--say",
                "hello there",
                "--say",
                "-again",
                "--log-level",
                "debug",
                "--dev-key",
                "devkey:se:cret",
                "--room",
                "r");
        assertThat(join.request().name()).isEqualTo("Ada");
        assertThat(join.request().camera()).isEqualTo(new CameraChoice.Synthetic());
        assertThat(join.request().microphone()).isEqualTo(new MicrophoneChoice.Tone(880));
        assertThat(join.request().speaker()).isEqualTo(new SpeakerChoice.Off());
        assertThat(join.view()).isEqualTo(new ViewSize(640, 360));
        assertThat(join.options().leaveAfter()).contains(Duration.ofMillis(2500));
        assertThat(join.options().report()).contains(folder.resolve("r.json"));
        assertThat(join.options().snapshots()).contains(folder.resolve("s"));
        assertThat(join.options().say()).containsExactly("hello there", "-again");
        assertThat(join.logLevel()).isEqualTo(LogLevel.DEBUG);
        assertThat(join.request().invitation().credentials())
                .isEqualTo(new Credentials.DevelopmentKey("devkey", new Secret("se:cret"), "r"));
    }

    @Test
    void camerasAndMicrophonesAreReadInEveryForm() throws IOException, CommandLineException {
        Path film = Files.writeString(folder.resolve("a film.mp4"), "");
        Path song = Files.writeString(folder.resolve("song.wav"), "");
        assertThat(join("--camera", "file:" + film).request().camera()).isEqualTo(new CameraChoice.MediaFile(film));
        assertThat(join("--camera", "http://u:p@127.0.0.1:81/v").request().camera())
                .isEqualTo(new CameraChoice.Network(URI.create("http://u:p@127.0.0.1:81/v")));
        assertThat(join("--camera", "usb-1").request().camera()).isEqualTo(new CameraChoice.Device("usb-1"));
        assertThat(join("--camera", "off").request().camera()).isEqualTo(new CameraChoice.Off());
        assertThat(join("--microphone", "tone").request().microphone()).isEqualTo(new MicrophoneChoice.Tone(440));
        assertThat(join("--microphone", "file:" + song).request().microphone())
                .isEqualTo(new MicrophoneChoice.WavFile(song));
        assertThat(join("--microphone", "mic-1").request().microphone())
                .isEqualTo(new MicrophoneChoice.Device("mic-1"));
        assertThat(join("--speaker", "out-1").request().speaker()).isEqualTo(new SpeakerChoice.Device("out-1"));
        assertThat(join("--view", "off").view()).isEqualTo(ViewSize.HIDDEN);
    }

    @Test
    void aWordThatBeginsWithAnAtSignIsNoFile() throws IOException, CommandLineException {
        Path file = Files.writeString(folder.resolve("words"), "--name Eve");
        assertThat(join("--say", "@" + file).options().say()).containsExactly("@" + file);
    }

    @Test
    void anExplicitTokenWinsOverTheEnvironment() throws IOException, CommandLineException {
        Path file = Files.writeString(folder.resolve("token"), "file.token\n");
        assertThat(join("--token", "given.token").request().invitation().credentials())
                .isEqualTo(new Credentials.AccessToken(new Secret("given.token")));
        assertThat(join("--token-file", file.toString()).request().invitation().credentials())
                .isEqualTo(new Credentials.AccessToken(new Secret("file.token")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            There is a word too many                   | --token t extra
            There is no option --hedles                | --hedles=CANARY4711
            There is no option --hedles                | --hedles CANARY4711
            --token needs a value                      | --token
            --token is given twice                     | --token CANARY4711 --token CANARY4711
            Give only one of                           | --token CANARY4711 --dev-key k:CANARY4711 --room r
            go together                                | --dev-key k:CANARY4711
            go together                                | --room r
            --dev-key is KEY:SECRET                    | --dev-key CANARY4711 --room r
            --dev-key is KEY:SECRET                    | --dev-key :CANARY4711 --room r
            --dev-key is KEY:SECRET                    | --dev-key CANARY4711: --room r
            is not a token                             | --token CANARY4711()
            --view is WIDTHxHEIGHT                     | --view 0x720
            --view is WIDTHxHEIGHT                     | --view 1280
            --view is WIDTHxHEIGHT                     | --view 99999x1
            --for is a number of seconds               | --for -1
            --for is a number of seconds               | --for 1e9
            --for is a number of seconds               | --for ten
            The log level is one of                    | --log-level LOUD
            A tone is written tone:HZ                  | --microphone tone:x
            A tone is between                          | --microphone tone:5
            The camera's address                       | --camera http://
            The camera's address                       | --camera http://CANARY4711@@:x
            """)
    void wrongUsageIsOneSentenceThatRepeatsNoSecret(String sentence, String options) {
        CommandLineException wrong = joinRefused(options.split(" "));
        assertThat(wrong.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.sentence()).contains(sentence).doesNotContain(CANARY).doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://h", "ftp://h", "h", "", "ws:///r", "ws://u:CANARY4711@h", "wss://h h", "ws:h"})
    void aLinkNoProviderKnowsIsRefused(String link) {
        CommandLineException wrong = refused("join", link, "--headless", "--token", "t");
        assertThat(wrong.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.sentence()).contains("The link must be").doesNotContain(CANARY);
    }

    @Test
    void emptyTextsAreRefused() {
        assertThat(joinRefused("--say", " ").sentence()).contains("--say needs a text");
        assertThat(joinRefused("--report", "").sentence()).contains("--report needs a path");
        assertThat(joinRefused("--camera", "").sentence()).contains("The camera is empty");
        assertThat(joinRefused("--dev-key", "k:s", "--room", "").sentence()).contains("--room needs a name");
        assertThat(joinRefused("--view", "").sentence()).contains("--view is");
        assertThat(joinRefused("--token", "").exit()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whatIsWrongOnThisMachineIsConfiguration() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        String gone = folder.resolve("gone").resolve("x").toString();
        assertThat(joinRefused("--token-file", gone))
                .satisfies(CommandParserTest::isConfiguration)
                .hasMessageContaining("token file");
        assertThat(joinRefused("--token-file", empty.toString())).satisfies(CommandParserTest::isConfiguration);
        assertThat(joinRefused("--token-file", folder.toString())).satisfies(CommandParserTest::isConfiguration);
        assertThat(joinRefused("--report", gone)).satisfies(CommandParserTest::isConfiguration);
        assertThat(joinRefused("--report", folder.toString())).satisfies(CommandParserTest::isConfiguration);
        assertThat(joinRefused("--camera", "file:" + gone)).satisfies(CommandParserTest::isConfiguration);
        assertThat(joinRefused("--microphone", "file:" + gone)).satisfies(CommandParserTest::isConfiguration);
    }

    private static void isConfiguration(CommandLineException wrong) {
        assertThat(wrong.exit()).isEqualTo(ExitCode.CONFIGURATION);
    }

    @Test
    void withoutAnyCredentialTheSentenceNamesThemAll() {
        assertThat(refused("join", "ws://h", "--headless").sentence())
                .contains("--token-file", "PLENUM_TOKEN", "--token", "--dev-key", "--room");
    }

    @Test
    void withoutACommandTheWindowOpensAtHome() throws CommandLineException {
        assertThat(parse("", List.of())).isEqualTo(Command.Window.HOME);
    }

    @Test
    void aJoinInTheWindowLeavesWhatIsNotGivenToTheSettings() throws CommandLineException {
        Command.Window window = (Command.Window) parse(
                "env.token",
                List.of("join", "ws://h", "--now", "--camera", "off", "--for", "3", "--screenshot", folder + "/w.png"));
        assertThat(window.now()).isTrue();
        assertThat(window.screenshot()).contains(folder.resolve("w.png"));
        assertThat(window.options().leaveAfter()).contains(Duration.ofSeconds(3));
        MeetingPreset meeting = window.meeting().orElseThrow();
        assertThat(meeting.camera()).contains(new CameraChoice.Off());
        assertThat(meeting.name()).isEmpty();
        assertThat(meeting.microphone()).isEmpty();
        assertThat(meeting.speaker()).isEmpty();
        assertThat(meeting.invitation().credentials()).isEqualTo(new Credentials.AccessToken(new Secret("env.token")));
    }

    @Test
    void theWindowItselfSaysThatACredentialIsMissing() throws CommandLineException {
        Command.Window window = (Command.Window) parse("", List.of("join", "ws://h"));
        assertThat(window.now()).isFalse();
        assertThat(window.meeting().orElseThrow().invitation().credentials()).isEqualTo(new Credentials.None());
    }

    @Test
    void whatOnlyAWindowOrOnlyAHeadlessCallHasIsRefusedElsewhere() {
        assertThat(joinRefused("--screenshot", folder + "/w.png").sentence())
                .isEqualTo("--screenshot needs a window; leave out --headless.");
        assertThat(refused("join", "ws://h", "--view", "off").sentence())
                .isEqualTo("--view goes with --headless alone.");
        assertThat(refused("join", "ws://h", "--screenshot", folder + "/missing/w.png")
                        .exit())
                .isEqualTo(ExitCode.CONFIGURATION);
    }

    @Test
    void unknownCommandsAndMissingLinksPointToTheHelp() {
        assertThat(refused("jion").sentence()).isEqualTo("There is no such command. See plenum --help.");
        assertThat(refused("join", "--headless").sentence()).isEqualTo("The LINK is missing. See plenum join --help.");
        assertThat(refused("devices", "x").sentence()).endsWith("See plenum devices --help.");
        assertThat(refused("--nonsense").sentence()).isEqualTo("There is no option --nonsense. See plenum --help.");
    }

    @Test
    void devicesAreListedAsTableOrJson() throws CommandLineException {
        assertThat(parse("", List.of("devices"))).isEqualTo(new Command.ListDevices(false));
        assertThat(parse("", List.of("devices", "--json"))).isEqualTo(new Command.ListDevices(true));
    }

    @Test
    void versionAndHelpAreShown() throws CommandLineException {
        assertThat(show("--version").strip()).isEqualTo("plenum 1.2.3");
        assertThat(show("--help")).contains("join", "devices", "--version");
        for (ExitCode code : ExitCode.values()) {
            assertThat(show("--help")).contains(code.number() + " ", code.meaning());
        }
        assertThat(show("join", "--help"))
                .contains(
                        "LINK",
                        "--headless",
                        "--name",
                        "--camera",
                        "--microphone",
                        "--speaker",
                        "--view",
                        "--for",
                        "--report",
                        "--snapshots",
                        "--say",
                        "--token",
                        "--token-file",
                        "--dev-key",
                        "--room",
                        "--log-level");
        assertThat(show("devices", "--help")).contains("--json");
    }
}
