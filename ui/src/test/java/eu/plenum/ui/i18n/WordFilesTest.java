// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import eu.plenum.house.ModuleClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the enums of words and their files together: every enum, every file, in every language, both ways. */
class WordFilesTest {
    private static final JavaClasses CLASSES = ModuleClasses.ofModuleWith(Word.class);
    /** The sources: what was built earlier may hold files that are gone. */
    private static final Path FOLDER = Path.of("src/main/resources");

    @Test
    void everyFileOfWordsStandsBesideAnEnum() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<Path> alone = files.filter(
                            file -> file.getFileName().toString().matches("words_.*"))
                    .filter(file -> !expected().contains(file))
                    .toList();
            assertThat(alone).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyEnumAgreesWithItsFiles() {
        return enums().map(words -> DynamicTest.dynamicTest(words.getName(), () -> {
            Set<String> constants = Arrays.stream(words.reflect().getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.toCollection(TreeSet::new));
            for (Language language : Language.values()) {
                assertThat(texts(words, language).keySet())
                        .as(language.ownName())
                        .isEqualTo(constants);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyWordIsSaidSomewhere() {
        return enums().map(words -> DynamicTest.dynamicTest(words.getName(), () -> {
            boolean takenAsAWhole = words.getMethod("values").getAccessesToSelf().stream()
                    .anyMatch(access -> !access.getOriginOwner().equals(words));
            List<String> unused = words.getFields().stream()
                    .filter(field -> field.getRawType().equals(words))
                    .filter(field -> !takenAsAWhole)
                    .filter(field -> field.getAccessesToSelf().stream()
                            .noneMatch(access -> !isOwnListing(access.getOrigin(), words)))
                    .map(field -> field.getName())
                    .toList();
            assertThat(unused).isEmpty();
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyTextIsWellWritten() {
        return everyText(text -> {
            String pattern = text.pattern();
            assertThat(pattern).isNotBlank().isEqualTo(pattern.strip());
            assertThat(pattern)
                    .as(
                            "the straight apostrophe quotes in a pattern; three dots are one character; nobody is shouted at")
                    .doesNotContain("'", "...", "!", "  ");
            assertThat(pattern).as("the loader sets French no-break spaces").doesNotContain("\u00a0", "\u202f");
            if (text.language() == Language.FRENCH) {
                assertThat(places(pattern, "[^ ][:;?»](?!/)"))
                        .as("a space stands before")
                        .isEmpty();
            }
            assertThat(places(pattern, "\\{\\d")).isEqualTo(places(text.english(), "\\{\\d"));
            assertThat(new MessageFormat(pattern, Locale.ROOT).getFormats()).isNotNull();
        });
    }

    private static boolean isOwnListing(JavaCodeUnit origin, JavaClass words) {
        return origin.getOwner().equals(words) && Set.of("<clinit>", "$values").contains(origin.getName());
    }

    private static Set<String> places(String pattern, String what) {
        return Pattern.compile(what)
                .matcher(pattern)
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Text(String key, Language language, String pattern, String english) {}

    private static Stream<DynamicTest> everyText(Consumer<Text> check) {
        return enums().flatMap(words -> Arrays.stream(Language.values())
                .flatMap(language -> texts(words, language).entrySet().stream()
                        .map(entry -> new Text(
                                entry.getKey(),
                                language,
                                entry.getValue(),
                                texts(words, Language.ENGLISH).getOrDefault(entry.getKey(), ""))))
                .map(text -> DynamicTest.dynamicTest(
                        words.getSimpleName() + "." + text.key() + " " + text.language(), () -> check.accept(text))));
    }

    private static Stream<JavaClass> enums() {
        return CLASSES.stream().filter(type -> type.isEnum() && type.isAssignableTo(Word.class));
    }

    private static Set<Path> expected() {
        return enums().flatMap(words -> Arrays.stream(Language.values()).map(language -> file(words, language)))
                .collect(Collectors.toSet());
    }

    private static Path file(JavaClass words, Language language) {
        return FOLDER.resolve(words.getPackageName().replace('.', '/'))
                .resolve("words_" + language.code() + ".properties");
    }

    /** Read line by line, so that a key that stands twice is seen. */
    private static Map<String, String> texts(JavaClass words, Language language) {
        Map<String, String> texts = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file(words, language))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(" = ", 2);
                    assertThat(parts).as("key = text: " + line).hasSize(2);
                    assertThat(texts.put(parts[0], parts[1]))
                            .as(parts[0] + " stands twice")
                            .isNull();
                }
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return texts;
    }
}
