// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ParseResult;

/** Finds the one credential among {@code --token}, {@code --token-file}, {@code --dev-key} and PLENUM_TOKEN. */
final class JoinCredentials {
    private static final int TOKEN_LIMIT = 16 * 1024;

    /** The characters a JWT may consist of; anything else would also be unfit for an HTTP header. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]+");

    private final ParseResult options;
    private final Optional<String> tokenOfEnvironment;

    JoinCredentials(ParseResult options, Optional<String> tokenOfEnvironment) {
        this.options = options;
        this.tokenOfEnvironment = tokenOfEnvironment;
    }

    /** Empty when none is given. */
    Optional<Credentials> credentials() throws CommandLineException {
        long given = List.of("--token", "--token-file", "--dev-key").stream()
                .filter(options::hasMatchedOption)
                .count();
        if (given > 1) {
            throw CommandLineException.usage("Give only one of --token, --token-file and --dev-key.");
        }
        if (options.hasMatchedOption("--room") != options.hasMatchedOption("--dev-key")) {
            throw CommandLineException.usage("--dev-key and --room go together.");
        }
        if (options.hasMatchedOption("--dev-key")) {
            return Optional.of(
                    developmentKey(value("--dev-key"), value("--room").strip()));
        }
        if (options.hasMatchedOption("--token")) {
            return Optional.of(token(value("--token"), "--token"));
        }
        if (options.hasMatchedOption("--token-file")) {
            return Optional.of(token(fileContent(value("--token-file")), "--token-file"));
        }
        return tokenOfEnvironment.isPresent()
                ? Optional.of(token(tokenOfEnvironment.get(), Arguments.TOKEN_VARIABLE))
                : Optional.empty();
    }

    private static Credentials developmentKey(String keyAndSecret, String room) throws CommandLineException {
        String[] parts = keyAndSecret.strip().split(":", 2);
        if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw CommandLineException.usage("--dev-key is KEY:SECRET, both as in the server's configuration.");
        }
        if (room.isEmpty()) {
            throw CommandLineException.usage("--room needs a name that is not empty.");
        }
        return new Credentials.DevelopmentKey(parts[0], new Secret(parts[1]), room);
    }

    private static Credentials token(String text, String origin) throws CommandLineException {
        String token = text.strip();
        if (token.length() > TOKEN_LIMIT || !TOKEN.matcher(token).matches()) {
            String sentence = "What " + origin + " gives is not a token; it must be one JWT and nothing else.";
            throw origin.equals("--token")
                    ? CommandLineException.usage(sentence)
                    : CommandLineException.configuration(sentence);
        }
        return new Credentials.AccessToken(new Secret(token));
    }

    private static String fileContent(String path) throws CommandLineException {
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            byte[] content = in.readNBytes(TOKEN_LIMIT + 3);
            return new String(content, StandardCharsets.ISO_8859_1);
        } catch (IOException | InvalidPathException unreadable) {
            throw CommandLineException.configuration("The token file " + TerminalText.safe(path, 300)
                    + " cannot be read; check its path and that you may read it.");
        }
    }

    private String value(String option) {
        return options.matchedOptionValue(option, "");
    }
}
