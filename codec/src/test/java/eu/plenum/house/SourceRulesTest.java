// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the sources of all modules, because these rules are about files and not about classes. */
class SourceRulesTest {
    private static final List<String> MODULES = List.of("codec", "client", "ui");

    private final Path root = repository();

    @Test
    void noSourceFileBreaksARule() throws IOException {
        List<SourceFile> files = sources();
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(files.stream().flatMap(SourceFile::faults)).isEmpty();
    }

    @Test
    void everyPackageSaysInOneSentenceWhatItIsFor() throws IOException {
        List<Path> folders = sources().stream()
                .filter(file -> !file.isTest())
                .filter(file -> !file.path().endsWith("module-info.java"))
                .map(file -> root.resolve(file.path()).getParent())
                .distinct()
                .toList();
        assertThat(folders)
                .hasSizeGreaterThan(10)
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .containsPattern("/\\*\\*\\s[^@]+\\.[\\s*]"));
    }

    @Test
    void aLongFileIsAFault() {
        assertThat(java("codec/src/main/java/A.java", Collections.nCopies(500, "// line")))
                .singleElement()
                .asString()
                .contains("501 lines");
        assertThat(java("codec/src/main/java/A.java", Collections.nCopies(499, "// line")))
                .isEmpty();
    }

    @Test
    void aFileWithoutItsLicenceIsAFault() {
        assertThat(new SourceFile(Path.of("A.java"), List.of("package a;")).faults())
                .singleElement()
                .asString()
                .contains("licence");
    }

    @Test
    void anEmptyCatchIsAFault() {
        assertThat(java("codec/src/main/java/A.java", List.of("try { a(); } catch (IOException e) {", "}")))
                .singleElement()
                .asString()
                .contains("catches and does nothing");
        assertThat(java("codec/src/main/java/A.java", List.of("catch (IOException e) {", "// closed already", "}")))
                .isEmpty();
    }

    @Test
    void aSleepIsAFaultInATestAlone() {
        List<String> sleep = List.of("Thread" + ".sleep(10);");
        assertThat(java("codec/src/test/java/ATest.java", sleep))
                .singleElement()
                .asString()
                .contains(":2 sleeps");
        assertThat(java("codec/src/main/java/A.java", sleep)).isEmpty();
    }

    @Test
    void aTestThatIsSwitchedOffIsAFaultAndOneForAnotherSystemIsNone() {
        assertThat(java("client/src/test/java/ATest.java", List.of("@" + "Disabled(\"later\")")))
                .hasSize(1);
        assertThat(java("client/src/test/java/ATest.java", List.of("@DisabledOnOs(OS.WINDOWS)")))
                .isEmpty();
    }

    private static Stream<String> java(String path, List<String> body) {
        List<String> lines = new ArrayList<>(List.of("// SPDX-License-Identifier: EUPL-1.2"));
        lines.addAll(body);
        return new SourceFile(Path.of(path), lines).faults();
    }

    private List<SourceFile> sources() throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> paths = Files.walk(root.resolve(module).resolve("src"))) {
                for (Path path : paths.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> !path.startsWith(root.resolve("ui/src/modules")))
                        .sorted()
                        .toList()) {
                    files.add(new SourceFile(root.relativize(path), Files.readAllLines(path)));
                }
            }
        }
        return files;
    }

    /** The nearest folder above with the script that starts all tests: an IDE runs a test from another folder than Maven. */
    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("check"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("run inside the repository");
            }
        }
        return folder;
    }
}
