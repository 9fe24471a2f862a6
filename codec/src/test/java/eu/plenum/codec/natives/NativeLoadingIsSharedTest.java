// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.natives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The loader of webrtc-java 0.14.0 takes no lock: this fails when two threads can make it load the library twice. */
class NativeLoadingIsSharedTest {

    @Test
    void threadsThatLoadAtOnceLoadOneCopy() throws Exception {
        Path maps = Path.of("/proc/self/maps");
        assumeTrue(Files.isReadable(maps), "reads the mapped files from /proc, which only Linux has");
        int threads = 8;
        CountDownLatch start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var loads = IntStream.range(0, threads)
                    .mapToObj(_ -> pool.submit(() -> {
                        start.await();
                        new NativeLibrary().load();
                        return true;
                    }))
                    .toList();
            start.countDown();
            for (var load : loads) {
                assertThat(load.get()).isTrue();
            }
        }
        assertThat(mappedCopies(maps)).isEqualTo(1);
    }

    private static long mappedCopies(Path maps) throws IOException {
        try (var lines = Files.lines(maps)) {
            return lines.filter(line -> line.contains("webrtc"))
                    .map(line -> line.substring(line.indexOf('/')))
                    .filter(path -> path.contains(".so"))
                    .distinct()
                    .count();
        }
    }
}
