// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.util.random.RandomGenerator;

/**
 * A camera that sends MJPEG over HTTP or HTTPS. When pictures come faster than they can be decoded the newest are shown and the
 * others left out; faster than wanted, they are thinned out.
 */
final class NetworkCamera implements CameraSource {
    /** So many unreadable pictures one after the other are no accident. */
    private static final int MOST_UNREADABLE = 30;

    private final CameraAddress address;
    private final CameraLimits limits;
    private final CameraConnection connection;

    NetworkCamera(CameraAddress address, CameraLimits limits, RandomGenerator random) {
        this.address = address;
        this.limits = limits;
        this.connection = new CameraConnection(address, limits, random);
    }

    @Override
    public String name() {
        return address.name();
    }

    @Override
    public void capture(CaptureFormat wanted, CaptureOutput output, StopSignal stop) throws CameraException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .build();
        try (JpegDecoder decoder = new JpegDecoder()) {
            CameraConnection.Answer answer = connection.open(client, stop);
            stop.whenAsked(answer.body()::cancel);
            try {
                show(answer, wanted, output, decoder, stop);
            } finally {
                answer.body().cancel();
            }
        } catch (CameraException e) {
            if (!stop.asked()) {
                throw e;
            }
        } finally {
            client.shutdownNow();
        }
    }

    private void show(
            CameraConnection.Answer answer,
            CaptureFormat wanted,
            CaptureOutput output,
            JpegDecoder decoder,
            StopSignal stop)
            throws CameraException {
        MultipartReader parts = MultipartReader.of(answer.body(), answer.contentType())
                .orElseThrow(() -> CameraException.lasting(
                        new CameraFailure.Unreadable(name(), "it answers with something else than MJPEG")));
        output.opened(wanted.fps());
        RateLimit rate = new RateLimit(Math.clamp(wanted.fps(), 1, 60));
        int unreadable = 0;
        while (!stop.asked()) {
            try {
                answer.body().readUntil(System.nanoTime() + limits.part().toNanos());
                parts.next();
            } catch (ProtocolException e) {
                throw CameraException.passing(new CameraFailure.Unreadable(name(), CameraConnection.words(e)));
            } catch (IOException e) {
                throw CameraException.passing(new CameraFailure.Unreachable(name(), CameraConnection.words(e)));
            }
            long now = System.nanoTime();
            boolean newerWaits = answer.body().waiting() >= parts.length();
            if (parts.length() == 0 || newerWaits || !rate.takes(now)) {
                continue;
            }
            try {
                I420Picture picture = decoder.decode(parts.bytes(), parts.length());
                picture.capturedAt(now);
                unreadable = 0;
                output.picture(picture);
            } catch (IOException e) {
                if (++unreadable == MOST_UNREADABLE) {
                    throw CameraException.passing(
                            new CameraFailure.Unreadable(name(), "its pictures cannot be decoded"));
                }
            }
        }
    }
}
