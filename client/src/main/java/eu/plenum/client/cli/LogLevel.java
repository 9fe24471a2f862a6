// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How much is written to the log. */
public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LogLevel parse(String text) throws CommandLineException {
        return Arrays.stream(values())
                .filter(level -> level.label().equals(text))
                .findFirst()
                .orElseThrow(() -> CommandLineException.usage("The log level is one of " + labels() + "."));
    }

    static String labels() {
        return Arrays.stream(values()).map(LogLevel::label).collect(Collectors.joining(", "));
    }
}
