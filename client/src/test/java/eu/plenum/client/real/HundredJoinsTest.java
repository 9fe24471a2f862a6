// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.Folders;
import eu.plenum.client.Plenum;
import eu.plenum.client.PlenumContext;
import eu.plenum.client.Version;
import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.meeting.Secret;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import eu.plenum.client.session.SessionPhase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Long-lived processes, a kiosk above all, join many calls: what each leaves behind must not add up. */
@Tag("real")
@ExtendWith(RealWorld.class)
class HundredJoinsTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int WARM = 10;
    private static final int ROUNDS = 100;

    /**
     * Six times what was measured (24 MB, a quarter of a megabyte a call) with MALLOC_ARENA_MAX=2, which ./plenum and the build set;
     * without it glibc kept 464 MB of freed memory.
     */
    private static final long NATIVE_LIMIT_KB = 150 * 1024;

    @Test
    @SuppressWarnings(
            "SystemOut") // The growth of memory is quoted, not judged: libwebrtc itself leaks a little per peer.
    void leaveNeitherThreadsNorFilesBehind(LiveKitServer server, RealWorld.RoomName room, @TempDir Path folder)
            throws Exception {
        PlenumContext context = new PlenumContext(
                new Version("test"),
                new Folders(folder.resolve("settings"), folder.resolve("logs"), folder.resolve("cache")),
                Clock.systemUTC(),
                RandomGenerator.getDefault());
        try (Plenum plenum = new Plenum(context)) {
            for (int i = 0; i < WARM; i++) {
                joinAndLeave(plenum, server, room.value());
            }
            Use before = Use.now();
            for (int i = 0; i < ROUNDS; i++) {
                joinAndLeave(plenum, server, room.value());
            }
            RealParts.await(
                    "threads and files as before: " + before + ", now " + Use.now(),
                    Duration.ofSeconds(10),
                    () -> Use.now().threads <= before.threads + 2 && Use.now().files <= before.files + 2);
            Use after = Use.now();
            System.out.printf(
                    "%d joins and leaves: threads %d -> %d, files %d -> %d, after garbage collection: heap %+.1f MB, native %+.1f MB"
                            + " (%.0f KB each)%n",
                    ROUNDS,
                    before.threads,
                    after.threads,
                    before.files,
                    after.files,
                    (after.heapKb - before.heapKb) / 1024.0,
                    (after.nativeKb - before.nativeKb) / 1024.0,
                    (after.nativeKb - before.nativeKb) / (double) ROUNDS);
            assertThat(after.heapKb - before.heapKb)
                    .as("growth of the heap, KB")
                    .isLessThan(20 * 1024);
            assertThat(after.nativeKb - before.nativeKb)
                    .as("growth outside the heap, KB")
                    .isLessThan(NATIVE_LIMIT_KB);
        }
    }

    private static void joinAndLeave(Plenum plenum, LiveKitServer server, String room) throws Exception {
        Session session = plenum.join(new JoinRequest(
                new Invitation(
                        server.url(),
                        new Credentials.AccessToken(new Secret(server.tokens().join(room, "anna")))),
                "Anna",
                new CameraChoice.Synthetic(),
                new MicrophoneChoice.Tone(440),
                new SpeakerChoice.Off(),
                false));
        RealParts.await(
                "joined; " + session.snapshot().phase(),
                LIMIT,
                () -> session.snapshot().phase() instanceof SessionPhase.Connected
                        && session.snapshot().self().orElseThrow().tracks().size() == 2);
        session.commands().leave();
        SessionPhase end =
                session.ended().get(LIMIT.toSeconds(), TimeUnit.SECONDS).phase();
        assertThat(end).isEqualTo(new SessionPhase.Ended(new EndReason.Left()));
    }

    /**
     * Native threads, open files, memory in use on the Java heap, and resident memory but for that heap, of this very process.
     */
    private record Use(long threads, long files, long heapKb, long nativeKb) {

        static Use now() {
            System.gc();
            Runtime java = Runtime.getRuntime();
            try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"));
                    Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
                long resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .findFirst()
                        .orElseThrow();
                return new Use(
                        threads.count(),
                        files.count(),
                        (java.totalMemory() - java.freeMemory()) / 1024,
                        resident - java.totalMemory() / 1024);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
