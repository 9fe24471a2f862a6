// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Says whether the defects of webrtc-java 0.14.0 that the engine works around are still there. A test that fails here is good
 * news: the workaround it names can go.
 */
class NativeTrapsTest {
    /** What a JVM says when its main method threw. */
    private static final int FAILED = 1;

    @TempDir
    private Path folder;

    @Test
    void anExceptionThatLeavesACallbackStillAborts() throws Exception {
        assertThat(run("exception")).as("else NativeCallback can go").isNotIn(NativeTraps.GONE, FAILED);
    }

    @Test
    void aCustomSourceBesideARecordingModuleStillAborts() throws Exception {
        assertThat(run("recording")).as("else Factories needs one factory only").isNotIn(NativeTraps.GONE, FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "order, WebRtcSentVideoTrack may list layers in any order",
        "parameters, layers can be paused by setParameters: SimulcastSdp.pauseLayers can go",
        "rids, encodings have names: SimulcastSdp.nameLayers can go",
        "buffered, WebRtcDataChannel need not poll",
        "large, DataChannel.MAX_MESSAGE may grow",
        "pace, PlayoutPace is not needed",
        "heap, WebRtcDataChannel may send heap buffers",
    })
    void theDefectIsStillThere(String trap, String otherwise) throws Exception {
        assertThat(run(trap)).as("else " + otherwise).isEqualTo(NativeTraps.STILL_THERE);
    }

    private int run(String trap) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-XX:-CreateCoredumpOnCrash",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                NativeTraps.class.getName(),
                trap));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("the end of " + trap)
                .isTrue();
        return process.exitValue();
    }

    /** Where this JVM found its classes and modules; the child takes all from its class path. */
    private static String classPath() {
        List<String> paths = new ArrayList<>();
        for (String property : List.of("jdk.module.path", "java.class.path", "surefire.test.class.path")) {
            String value = System.getProperty(property, "");
            if (!value.isEmpty()) {
                paths.add(value);
            }
        }
        paths.add(Path.of("target", "test-classes").toAbsolutePath().toString());
        paths.add(Path.of("target", "classes").toAbsolutePath().toString());
        return String.join(System.getProperty("path.separator"), paths);
    }
}
