// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.session.JoinRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ParseResult;

/** Turns the options of {@code plenum join} into what they mean, and says what is wrong with them. */
final class JoinOptions {
    private static final ViewSize DEFAULT_VIEW = new ViewSize(1280, 720);
    private static final Pattern VIEW = Pattern.compile("([1-9][0-9]{0,3})x([1-9][0-9]{0,3})");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,3})?");
    private static final int NAME_LIMIT = 256;
    private static final List<String> WINDOW_ALONE = List.of("--now", "--screenshot");
    private static final List<String> HEADLESS_ALONE = List.of("--view");

    private final ParseResult options;
    private final Optional<String> tokenOfEnvironment;

    JoinOptions(ParseResult options, Optional<String> tokenOfEnvironment) {
        this.options = options;
        this.tokenOfEnvironment = tokenOfEnvironment;
    }

    Command join() throws CommandLineException {
        boolean headless = options.hasMatchedOption("--headless");
        for (String one : headless ? WINDOW_ALONE : HEADLESS_ALONE) {
            if (options.hasMatchedOption(one)) {
                throw CommandLineException.usage(
                        one + (headless ? " needs a window; leave out --headless." : " goes with --headless alone."));
            }
        }
        CallOptions call = new CallOptions(leaveAfter(), writable("--report"), snapshots(), say());
        LogLevel log = LogLevel.parse(value("--log-level").orElse("info"));
        return headless ? headless(call, log) : window(call, log);
    }

    private Command headless(CallOptions call, LogLevel log) throws CommandLineException {
        Credentials credentials = new JoinCredentials(options, tokenOfEnvironment)
                .credentials()
                .orElseThrow(
                        () -> CommandLineException.usage(
                                "A credential is missing; give --token-file, PLENUM_TOKEN or --token, or --dev-key with --room."));
        JoinRequest request = new JoinRequest(
                new Invitation(link(), credentials),
                name(),
                camera(),
                microphone(),
                choice("--speaker", SpeakerChoice::parse),
                false);
        return new Command.Join(request, view(), call, log);
    }

    /** Without a credential the window says what is missing. */
    private Command window(CallOptions call, LogLevel log) throws CommandLineException {
        Credentials credentials =
                new JoinCredentials(options, tokenOfEnvironment).credentials().orElseGet(Credentials.None::new);
        MeetingPreset preset = new MeetingPreset(
                new Invitation(link(), credentials),
                given("--name", name()),
                given("--camera", camera()),
                given("--microphone", microphone()),
                given("--speaker", choice("--speaker", SpeakerChoice::parse)));
        return new Command.Window(
                Optional.of(preset), options.hasMatchedOption("--now"), writable("--screenshot"), call, log);
    }

    private <T> Optional<T> given(String option, T value) {
        return options.hasMatchedOption(option) ? Optional.of(value) : Optional.empty();
    }

    /** The provider reads the link again, and more closely; this refuses at once what no provider of this build knows. */
    private String link() throws CommandLineException {
        String link = options.matchedPositionalValue(0, "");
        try {
            URI uri = new URI(link);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("ws") || scheme.equals("wss")) && uri.getHost() != null && uri.getUserInfo() == null) {
                return link;
            }
        } catch (URISyntaxException notUri) {
            throw wrongLink();
        }
        throw wrongLink();
    }

    private static CommandLineException wrongLink() {
        return CommandLineException.usage(
                "The link must be ws://HOST or wss://HOST, with :PORT where the server has one of its own.");
    }

    private String name() throws CommandLineException {
        String name = value("--name").orElse("").strip();
        if (name.length() > NAME_LIMIT) {
            throw CommandLineException.usage("--name takes at most " + NAME_LIMIT + " characters.");
        }
        return name;
    }

    private CameraChoice camera() throws CommandLineException {
        CameraChoice camera = choice("--camera", CameraChoice::parse);
        if (camera instanceof CameraChoice.MediaFile(Path path)) {
            readable("--camera", path);
        }
        return camera;
    }

    private MicrophoneChoice microphone() throws CommandLineException {
        MicrophoneChoice microphone = choice("--microphone", MicrophoneChoice::parse);
        if (microphone instanceof MicrophoneChoice.WavFile(Path path)) {
            readable("--microphone", path);
        }
        return microphone;
    }

    private ViewSize view() throws CommandLineException {
        String text = value("--view").orElse("");
        if (text.isEmpty() && value("--view").isEmpty()) {
            return DEFAULT_VIEW;
        }
        if (text.equals("off")) {
            return ViewSize.HIDDEN;
        }
        Matcher size = VIEW.matcher(text);
        if (!size.matches()) {
            throw CommandLineException.usage("--view is WIDTHxHEIGHT in pixels, for example 1280x720, or off.");
        }
        return new ViewSize(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
    }

    private Optional<Duration> leaveAfter() throws CommandLineException {
        Optional<String> text = value("--for");
        if (text.isPresent() && !SECONDS.matcher(text.get()).matches()) {
            throw CommandLineException.usage("--for is a number of seconds, for example 20 or 2.5.");
        }
        return text.map(seconds -> Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000)));
    }

    /** Looked at before the call, because a file that cannot be written is noticed too late after it. */
    private Optional<Path> writable(String option) throws CommandLineException {
        Optional<Path> path = path(option);
        if (path.isPresent()) {
            Path file = path.get().toAbsolutePath();
            Path folder = file.getParent();
            if (folder == null || Files.isDirectory(file) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
                throw CommandLineException.configuration("The file of " + option + " cannot be written to "
                        + shown(path.get()) + "; name a file in a folder that exists and that you may write to.");
            }
        }
        return path.map(Path::toAbsolutePath);
    }

    private Optional<Path> snapshots() throws CommandLineException {
        return path("--snapshots").map(Path::toAbsolutePath);
    }

    private List<String> say() throws CommandLineException {
        List<String> say = options.matchedOptionValue("--say", List.of());
        if (say.stream().anyMatch(String::isBlank)) {
            throw CommandLineException.usage("--say needs a text that is not empty.");
        }
        return say;
    }

    private <T> T choice(String option, Choice<T> parser) throws CommandLineException {
        try {
            return parser.parse(value(option).orElse("default"));
        } catch (InvalidPathException notPath) {
            throw CommandLineException.usage(option + " names a file by a path that this system does not allow.");
        } catch (IllegalArgumentException wrong) {
            throw CommandLineException.usage(String.valueOf(wrong.getMessage()));
        }
    }

    private static void readable(String option, Path file) throws CommandLineException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw CommandLineException.configuration(
                    "The file of " + option + ", " + shown(file) + ", is not there or cannot be read; check its path.");
        }
    }

    private Optional<Path> path(String option) throws CommandLineException {
        Optional<String> text = value(option);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (!text.get().isBlank()) {
                return Optional.of(Path.of(text.get()));
            }
        } catch (InvalidPathException notPath) {
            throw CommandLineException.usage(option + " is a path that this system does not allow.");
        }
        throw CommandLineException.usage(option + " needs a path that is not empty.");
    }

    private Optional<String> value(String option) {
        return Optional.ofNullable(options.matchedOptionValue(option, null));
    }

    private static String shown(Path path) {
        return TerminalText.safe(path.toString(), 300);
    }

    /** Reads a device's form on the command line; throws IllegalArgumentException with a sentence. */
    @FunctionalInterface
    private interface Choice<T> {
        T parse(String text);
    }
}
