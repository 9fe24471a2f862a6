// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoNodesTest {
    @TempDir
    private Path root;

    private VideoNodes nodes() {
        return new VideoNodes(root.resolve("kernel"), root.resolve("by-id"));
    }

    @Test
    void theDriversNameStandsInForUdevs() throws IOException {
        Files.createDirectories(root.resolve("kernel/video2"));
        Files.writeString(root.resolve("kernel/video2/name"), "HD Pro Webcam C920\n");

        assertThat(nodes().driverName("/dev/video2")).contains("HD Pro Webcam C920");
        assertThat(nodes().driverName("/dev/video3")).isEmpty();
    }

    @Test
    void theLeastLinkToANodeIsItsStableName() throws IOException {
        Path links = Files.createDirectories(root.resolve("by-id"));
        Files.createSymbolicLink(links.resolve("usb-B-index1"), Path.of("../video0"));
        Files.createSymbolicLink(links.resolve("usb-B-index0"), Path.of("../video0"));
        Files.createSymbolicLink(links.resolve("usb-A-index0"), Path.of("../video1"));

        assertThat(nodes().stableName(root.resolve("video0").toString())).contains("usb-B-index0");
        assertThat(nodes().stableName(root.resolve("video7").toString())).isEmpty();
    }

    @Test
    void aNodeThatIsNotThereIsMissing() throws IOException {
        Files.createDirectories(root.resolve("kernel"));

        assertThat(nodes().access(root.resolve("video0").toString())).isEqualTo(VideoNodes.Access.MISSING);
        Path node = Files.createFile(root.resolve("video0"));
        assertThat(nodes().access(node.toString())).isEqualTo(VideoNodes.Access.ALLOWED);
    }

    /** Descriptors of other systems are no paths. */
    @Test
    void nothingIsKnownWhereThereAreNoNodes() {
        String descriptor = "\\\\?\\usb#vid_046d\0";

        assertThat(nodes().driverName(descriptor)).isEmpty();
        assertThat(nodes().stableName(descriptor)).isEmpty();
        assertThat(nodes().access(descriptor)).isEqualTo(VideoNodes.Access.UNKNOWN);
    }
}
