// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class NetworkCameraTest {
    private static final CaptureFormat WANTED = new CaptureFormat(320, 240, 30);
    private static final byte[] PICTURE = MjpegServer.jpeg(64, 48, Color.GRAY);
    private static final String CANARY = "canary-pass";
    private static final CameraLimits SHORT =
            new CameraLimits(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofMillis(500));

    private final Cameras cameras = new Cameras(Clock.systemUTC(), new FakeDevices(), 1000);
    private final RecordingViewer viewer = new RecordingViewer();

    @AfterEach
    void close() {
        cameras.close();
    }

    private static CameraChoice choice(MjpegServer server, String login, String path) {
        return new CameraChoice.Network(URI.create("http://" + login + "127.0.0.1:" + server.port() + path));
    }

    private CameraFailure failure() {
        viewer.awaitNews(CameraFailure.class::isInstance);
        return (CameraFailure) viewer.news().getFirst();
    }

    /** Runs one capture of its own until so many pictures came or it failed. */
    private static CameraFailure captureAlone(String uri, int pictures) {
        StopSignal stop = new StopSignal();
        CollectedOutput output = new CollectedOutput(stop, pictures);
        NetworkCamera camera =
                new NetworkCamera(CameraAddress.of(URI.create(uri)).orElseThrow(), SHORT, new Random(1));
        try {
            camera.capture(WANTED, output, stop);
            assertThat(output.pictures()).isGreaterThanOrEqualTo(pictures);
            return null;
        } catch (CameraException e) {
            return e.failure();
        }
    }

    @Test
    void viewersOfOneAddressShareAConnectionAndOthersHaveTheirOwn() {
        try (MjpegServer server = new MjpegServer((request, client) -> client.stream(PICTURE))) {
            RecordingViewer second = new RecordingViewer();
            RecordingViewer other = new RecordingViewer();
            cameras.open(choice(server, "", "/a"), WANTED, viewer, viewer);
            cameras.open(choice(server, "", "/a"), WANTED, second, second);
            cameras.open(choice(server, "", "/b"), WANTED, other, other);
            viewer.awaitPictures(10);
            second.awaitPictures(10);
            other.awaitPictures(10);

            assertThat(server.requests())
                    .extracting(MjpegServer.Request::target)
                    .containsExactlyInAnyOrder("/a", "/b");
            assertThat(viewer.news()).containsExactly(new CaptureFormat(64, 48, 30));
            assertThat(viewer.pictures().getLast().middle()).isBetween(124, 128);
        }
    }

    @Test
    void partsWithoutALengthEndAtTheirBoundary() {
        try (MjpegServer server = new MjpegServer((request, client) -> {
            client.text(
                    "HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace;boundary=\"--odd\"\r\n\r\n--odd\r\n");
            do {
                client.text("Content-type: image/jpeg\r\n\r\n");
                client.bytes(PICTURE);
                client.text("\r\n--odd\r\n");
            } while (!client.waits(20));
        })) {
            cameras.open(choice(server, "", "/"), WANTED, viewer, viewer);
            viewer.awaitPictures(5);
        }
    }

    @Test
    void picturesFasterThanWantedAreThinnedOut() {
        try (MjpegServer server = new MjpegServer((request, client) -> client.stream(PICTURE))) {
            cameras.open(choice(server, "", "/"), new CaptureFormat(64, 48, 10), viewer, viewer);
            viewer.awaitPictures(15);
            List<RecordingViewer.Seen> seen = viewer.pictures();

            assertThat(seen.get(14).captureNanos() - seen.get(0).captureNanos())
                    .as("a burst of five, then ten a second")
                    .isGreaterThan(9 * 100_000_000L - 10_000_000L);
        }
    }

    @Test
    void basicLoginIsSentOnceAskedFor() {
        try (MjpegServer server = new MjpegServer((request, client) -> {
            if (request.authorization().equals("Basic dXNlcjpwYTpzcyB3w7ZyZA==")) {
                client.stream(PICTURE);
            } else {
                client.status("401 Unauthorized", "WWW-Authenticate: Basic realm=\"camera\"");
            }
        })) {
            cameras.open(choice(server, "user:pa%3Ass%20w%C3%B6rd@", "/"), WANTED, viewer, viewer);
            viewer.awaitPictures(3);

            assertThat(server.requests().getFirst().authorization()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MD5, true",
        "MD5-sess, true",
        "SHA-256, true",
        "SHA-256-sess, true",
        "MD5, false",
    })
    void digestLoginIsAnsweredAndItsNonceCounted(String algorithm, boolean qop) {
        AtomicInteger served = new AtomicInteger();
        try (MjpegServer server = new MjpegServer((request, client) -> {
            Map<String, String> sent = DigestCheck.parameters(request.authorization());
            if (sent.isEmpty()) {
                client.status(
                        "401 Unauthorized",
                        "WWW-Authenticate: Basic realm=\"weak\"",
                        "WWW-Authenticate: Digest realm=\"a \\\"room\\\"\", nonce=\"abc,=\", opaque=\"o\", algorithm="
                                + algorithm + (qop ? ", qop=\"auth,auth-int\"" : ""));
            } else if (DigestCheck.expected(sent, CANARY).equals(sent.get("response"))
                    && sent.get("username").equals("us\"er")
                    && sent.get("opaque").equals("o")
                    && sent.get("uri").equals("/video?x=1")
                    && (!qop || Integer.parseInt(sent.get("nc"), 16) == served.get() + 1)) {
                served.incrementAndGet();
                client.streamHead();
                client.part(PICTURE);
                client.part(PICTURE);
            } else {
                client.status("403 Forbidden");
            }
        })) {
            cameras.open(choice(server, "us%22er:" + CANARY + "@", "/video?x=1"), WANTED, viewer, viewer);
            viewer.awaitNews(3);

            assertThat(viewer.news().get(1)).isInstanceOf(CameraFailure.Unreachable.class);
            assertThat(viewer.news().get(2)).as("the same login counts on").isInstanceOf(CaptureFormat.class);
            assertThat(served.get()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void theChecksOfTheTestsKnowTheExampleOfTheStandard() {
        Map<String, String> sent = DigestCheck.parameters("username=\"Mufasa\", realm=\"http-auth@example.org\","
                + " uri=\"/dir/index.html\", algorithm=SHA-256,"
                + " nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", nc=00000001,"
                + " cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", qop=auth");

        assertThat(DigestCheck.expected(sent, "Circle of Life"))
                .isEqualTo("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
    }

    @Test
    void aStaleNonceIsReplacedWithoutAskingTheUser() {
        try (MjpegServer server = new MjpegServer((request, client) -> {
            String nonce = DigestCheck.parameters(request.authorization()).getOrDefault("nonce", "");
            switch (nonce) {
                case "" -> client.status("401 Unauthorized", "WWW-Authenticate: Digest realm=\"r\", nonce=\"old\"");
                case "old" ->
                    client.status(
                            "401 Unauthorized", "WWW-Authenticate: Digest realm=\"r\", nonce=\"new\", stale=true");
                default -> client.stream(PICTURE);
            }
        })) {
            assertThat(captureAlone("http://u:p@127.0.0.1:" + server.port() + "/", 2))
                    .isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Basic realm=\"x\"|user:" + CANARY + "@|2",
                "Digest realm=\"x\", nonce=\"n\", qop=\"auth\"|user:" + CANARY + "@|2",
                "Digest realm=\"x\", nonce=\"n\", algorithm=SHA-512-256|user:" + CANARY + "@|1",
                "Bearer realm=\"x\"|user:" + CANARY + "@|1",
                "Basic realm=\"x\"|''|1"
            })
    void aWrongPasswordIsRefusedOnceNeverTriedAgainAndNeverShown(String challenge, String login, int requests) {
        PrintStream console = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (MjpegServer server = new MjpegServer(
                (request, client) -> client.status("401 Unauthorized", "WWW-Authenticate: " + challenge))) {
            CameraChoice choice = choice(server, login, "/?key=" + CANARY);
            cameras.open(choice, WANTED, viewer, viewer);

            assertThat(failure()).isEqualTo(new CameraFailure.Unauthorized("127.0.0.1:" + server.port()));
            assertThat(server.requests()).hasSize(requests);
            String all = choice + " " + failure() + " " + log.toString(StandardCharsets.UTF_8);
            assertThat(all).contains("gives no picture: Unauthorized").doesNotContain(CANARY);
        } finally {
            System.setOut(console);
        }
    }

    @Test
    void aLoginThatWouldBreakAHeaderIsNoAddress() {
        cameras.open(
                new CameraChoice.Network(URI.create("http://u%0d%0aX:" + CANARY + "@127.0.0.1/")),
                WANTED,
                viewer,
                viewer);

        assertThat(failure()).isInstanceOf(CameraFailure.Unreadable.class);
        assertThat(failure().toString()).doesNotContain(CANARY);
    }

    @Test
    void aStreamThatStopsIsStalledAfterThreeSecondsAndRunsAgainWithItsNextPicture() {
        CountDownLatch goOn = new CountDownLatch(1);
        try (MjpegServer server = new MjpegServer((request, client) -> {
            client.streamHead();
            client.part(PICTURE);
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            client.part(PICTURE);
            client.waits(20_000);
        })) {
            cameras.open(choice(server, "", "/"), WANTED, viewer, viewer);
            viewer.awaitNews(2);
            goOn.countDown();
            viewer.awaitNews(3);

            CaptureFormat format = new CaptureFormat(64, 48, 30);
            assertThat(viewer.news())
                    .containsExactly(format, new CameraFailure.Stalled("127.0.0.1:" + server.port()), format);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aServerThatDiesAndComesBackIsSeenAgain() {
        MjpegServer first = new MjpegServer((request, client) -> client.stream(PICTURE));
        int port = first.port();
        cameras.open(choice(first, "", "/"), WANTED, viewer, viewer);
        viewer.awaitNews(1);
        first.close();
        viewer.awaitNews(CameraFailure.Unreachable.class::isInstance);
        try (MjpegServer second = new MjpegServer(port, (request, client) -> client.stream(PICTURE))) {
            viewer.awaitNews(news -> viewer.news().getLast() instanceof CaptureFormat
                    && viewer.news().size() > 1);
            assertThat(second.requests()).isNotEmpty();
            List<Object> news = viewer.news();
            assertThat(news).first().isEqualTo(news.getLast());
            assertThat(news.subList(1, news.size() - 1))
                    .as("each kind of failure once")
                    .doesNotHaveDuplicates()
                    .allSatisfy(failure -> assertThat(failure).isInstanceOf(CameraFailure.Unreachable.class));
        }
    }

    @Test
    void nobodyAtTheAddressIsUnreachable() throws IOException {
        int port;
        try (ServerSocket unused = new ServerSocket(0)) {
            port = unused.getLocalPort();
        }

        assertThat(captureAlone("http://127.0.0.1:" + port + "/", 1))
                .isEqualTo(new CameraFailure.Unreachable("127.0.0.1:" + port, "it refuses the connection"));
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() {
        try (MjpegServer server = new MjpegServer((request, client) -> client.waits(20_000))) {
            assertThat(captureAlone("http://127.0.0.1:" + server.port() + "/", 1))
                    .isEqualTo(
                            new CameraFailure.Unreachable("127.0.0.1:" + server.port(), "it does not answer in time"));
        }
    }

    @Test
    void aPartThatNeverEndsIsGivenUp() {
        try (MjpegServer server = new MjpegServer((request, client) -> {
            client.streamHead();
            client.text("--" + MjpegServer.BOUNDARY + "\r\nContent-Length: 1000\r\n\r\nab");
            client.waits(20_000);
        })) {
            assertThat(captureAlone("http://127.0.0.1:" + server.port() + "/", 1))
                    .isEqualTo(new CameraFailure.Unreachable("127.0.0.1:" + server.port(), "it stopped sending"));
        }
    }

    @ParameterizedTest
    @CsvSource({"endless header", "endless line", "announced too large", "too large", "no boundary", "endless answer"})
    void anythingEndlessIsCutOff(String what) {
        byte[] junk = new byte[64 * 1024];
        Arrays.fill(junk, (byte) 'x');
        try (MjpegServer server = new MjpegServer((request, client) -> {
            if (what.equals("endless answer")) {
                client.text("HTTP/1.1 200 OK\r\nX: ");
                while (!client.waits(1)) {
                    client.bytes(junk);
                }
            }
            client.streamHead();
            if (what.equals("no boundary")) {
                while (!client.waits(1)) {
                    client.text("line\r\n".repeat(10_000));
                }
            }
            client.text("--" + MjpegServer.BOUNDARY + "\r\n");
            switch (what) {
                case "announced too large" -> client.text("Content-Length: 2000000000\r\n\r\n");
                case "endless header" -> {
                    while (!client.waits(1)) {
                        client.text("X-More: yes\r\n".repeat(100));
                    }
                }
                case "too large" -> {
                    client.text("\r\n");
                    for (int i = 0; i < 300; i++) {
                        client.bytes(junk);
                    }
                }
                default -> {
                    for (int i = 0; i < 300; i++) {
                        client.bytes(junk);
                    }
                }
            }
            client.waits(20_000);
        })) {
            CameraFailure failure = captureAlone("http://127.0.0.1:" + server.port() + "/", 1);

            assertThat(failure).isInstanceOfAny(CameraFailure.Unreadable.class, CameraFailure.Unreachable.class);
        }
    }

    @Test
    void truncatedPicturesAreLeftOutAndWholeOnesShown() {
        byte[] cut = Arrays.copyOf(PICTURE, PICTURE.length - 40);
        byte[] bent = PICTURE.clone();
        Arrays.fill(bent, 2, 60, (byte) 7);
        try (MjpegServer server = new MjpegServer((request, client) -> {
            client.streamHead();
            do {
                client.part(cut);
                client.waits(30);
                client.part(bent);
                client.waits(30);
                client.part(new byte[0]);
                client.part(PICTURE);
            } while (!client.waits(30));
        })) {
            cameras.open(choice(server, "", "/"), WANTED, viewer, viewer);
            viewer.awaitPictures(3);

            assertThat(viewer.news()).containsExactly(new CaptureFormat(64, 48, 30));
            assertThat(viewer.pictures())
                    .allSatisfy(seen -> assertThat(seen.middle()).isBetween(124, 128));
        }
    }

    @Test
    void onlyUnreadablePicturesAreAFailure() {
        byte[] huge = PICTURE.clone();
        for (int i = 0; i < huge.length - 8; i++) {
            if (huge[i] == (byte) 0xff && huge[i + 1] == (byte) 0xc0) {
                Arrays.fill(huge, i + 5, i + 9, (byte) 0x7f);
            }
        }
        AtomicBoolean sent = new AtomicBoolean();
        try (MjpegServer server = new MjpegServer((request, client) -> {
            client.streamHead();
            do {
                client.part(huge);
                sent.set(true);
            } while (!client.waits(25));
        })) {
            assertThat(captureAlone("http://127.0.0.1:" + server.port() + "/", 1))
                    .isEqualTo(new CameraFailure.Unreadable(
                            "127.0.0.1:" + server.port(), "its pictures cannot be decoded"));
            assertThat(sent).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"text/html", "image/jpeg", "multipart/x-mixed-replace", "''"})
    void whatIsNoStreamOfPicturesIsUnreadable(String type) {
        try (MjpegServer server =
                new MjpegServer((request, client) -> client.status("200 OK", "Content-Type: " + type))) {
            assertThat(captureAlone("http://127.0.0.1:" + server.port() + "/", 1))
                    .isInstanceOf(CameraFailure.Unreadable.class);
        }
    }

    @Test
    void aRedirectIsFollowedAndTheLoginStaysWithItsHost() {
        try (MjpegServer target = new MjpegServer((request, client) -> {
                    if (request.authorization().isEmpty()) {
                        client.status("401 Unauthorized", "WWW-Authenticate: Basic realm=\"other\"");
                    } else {
                        client.stream(PICTURE);
                    }
                });
                MjpegServer server = new MjpegServer((request, client) -> client.status(
                        "302 Found",
                        "Location: http://" + (request.target().equals("/same") ? "127.0.0.1" : "localhost") + ":"
                                + target.port() + "/video"))) {
            String login = "http://u:p@127.0.0.1:" + server.port();

            assertThat(captureAlone(login + "/same", 2)).isNull();
            assertThat(captureAlone(login + "/other", 2)).isInstanceOf(CameraFailure.Unauthorized.class);
            assertThat(target.requests().getLast().authorization()).isEmpty();
        }
    }

    @Test
    void redirectsWithoutEndEnd() {
        try (MjpegServer server = new MjpegServer(
                (request, client) -> client.status("302 Found", "Location: " + request.target() + "x"))) {
            assertThat(captureAlone("http://127.0.0.1:" + server.port() + "/", 1))
                    .isInstanceOf(CameraFailure.Unreachable.class);
            assertThat(server.requests()).hasSizeLessThanOrEqualTo(8);
        }
    }

    @Test
    void closingACameraThatNeverAnswersTakesNoTime() {
        try (MjpegServer server = new MjpegServer((request, client) -> client.waits(20_000))) {
            cameras.open(choice(server, "", "/"), WANTED, viewer, viewer);
            while (server.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            long before = System.nanoTime();
            cameras.close();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        }
    }
}
