// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.house;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A source file of this repository, and what in it breaks a rule that the compiler does not know.
 *
 * @param path relative to the repository's root
 */
record SourceFile(Path path, List<String> lines) {
    static final int MOST_LINES = 500;

    private static final String LICENCE = "// SPDX-License-Identifier: EUPL-1.2";
    private static final Pattern EMPTY_CATCH = Pattern.compile("catch \\([^)]*\\) *\\{\\s*}");
    private static final Pattern SLEEP = Pattern.compile("Thread\\.sleep\\(|TimeUnit\\.[A-Z]+\\.sleep\\(");
    private static final Pattern DISABLED = Pattern.compile("@(Disabled|Ignore)\\b(?!(On|If|For))");

    SourceFile {
        lines = List.copyOf(lines);
    }

    /** What is wrong, one sentence each. */
    Stream<String> faults() {
        return Stream.of(
                        lines.size() > MOST_LINES
                                ? Stream.of(path + " has " + lines.size() + " lines: it answers more than one question")
                                : Stream.<String>empty(),
                        lines.isEmpty() || !lines.getFirst().equals(LICENCE)
                                ? Stream.of(path + " does not begin with its licence")
                                : Stream.<String>empty(),
                        EMPTY_CATCH
                                .matcher(String.join("\n", lines))
                                .results()
                                .map(catchClause -> path + " catches and does nothing: " + catchClause.group()),
                        isTest() ? found(SLEEP, "sleeps where it should wait for a condition") : Stream.<String>empty(),
                        isTest() ? found(DISABLED, "is switched off") : Stream.<String>empty())
                .flatMap(faults -> faults);
    }

    boolean isTest() {
        return path.toString().contains("src/test/") || path.toString().contains("src\\test\\");
    }

    private Stream<String> found(Pattern pattern, String fault) {
        return IntStream.range(0, lines.size())
                .filter(index -> pattern.matcher(lines.get(index)).find())
                .mapToObj(index -> path + ":" + (index + 1) + " " + fault);
    }
}
