// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.capture.CameraRelay;
import eu.plenum.client.capture.CodecChoices;
import eu.plenum.client.capture.DeviceProblems;
import eu.plenum.client.capture.OwnPictures;
import eu.plenum.client.device.DeviceProblem;
import eu.plenum.client.session.machine.SessionEffect.ToCamera;
import eu.plenum.codec.ReceivedVideoTrack;
import eu.plenum.codec.VideoSink;
import eu.plenum.codec.camera.CameraDirectory;
import eu.plenum.codec.camera.CameraDirectory.OpenCamera;
import eu.plenum.codec.camera.CameraFailure;
import eu.plenum.codec.camera.CaptureFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The camera of one session. Owned by the session's thread. */
final class CameraPort {
    private static final Logger LOG = LoggerFactory.getLogger(CameraPort.class);

    private final Supplier<CameraDirectory> cameras;
    private final Consumer<SessionEvent> events;
    private final Executor blocking;
    private final CameraRelay relay = new CameraRelay();
    private @Nullable OpenCamera open;
    private @Nullable VideoSink fed;
    private CompletableFuture<?> closed = CompletableFuture.completedFuture(null);

    /** @param blocking where a camera's close may wait for its last frame */
    CameraPort(Supplier<CameraDirectory> cameras, Consumer<SessionEvent> events, Executor blocking) {
        this.cameras = cameras;
        this.events = events;
        this.blocking = blocking;
    }

    /** What this camera sees, for ourselves. */
    ReceivedVideoTrack ownPictures() {
        return new OwnPictures(relay);
    }

    void run(ToCamera effect) {
        switch (effect) {
            case SessionEffect.OpenCamera(var choice, int generation) -> {
                close();
                CodecChoices.camera(choice).ifPresent(camera -> open(camera, generation));
            }
            case SessionEffect.CloseCamera() -> close();
            case SessionEffect.FeedCamera(var track) -> feed(track.input());
            case SessionEffect.StopCamera() -> feed(null);
        }
    }

    /** Closes what is open; completes when every camera opened here is closed. */
    CompletableFuture<?> release() {
        feed(null);
        close();
        return closed;
    }

    private void open(eu.plenum.codec.camera.CameraChoice choice, int generation) {
        try {
            open = cameras.get().open(choice, CaptureFormat.HD, relay.nextSource(), new Reports(generation, events));
        } catch (RuntimeException | LinkageError broken) {
            LOG.error("This machine's cameras cannot be used.", broken);
            events.accept(new SessionEvent.CameraFailed(generation, DeviceProblem.UNAVAILABLE, ""));
        }
    }

    private void close() {
        relay.noSource();
        OpenCamera closing = open;
        open = null;
        if (closing != null) {
            closed = CompletableFuture.allOf(closed, CompletableFuture.runAsync(closing::close, blocking))
                    .exceptionally(broken -> {
                        LOG.warn("A camera did not close cleanly.", broken);
                        return null;
                    });
        }
    }

    private void feed(@Nullable VideoSink next) {
        if (fed != null) {
            relay.stopFeeding(fed);
        }
        fed = next;
        if (next != null) {
            relay.feed(next);
        }
    }

    /** Turns what one opening of a camera reports into events. */
    private record Reports(int generation, Consumer<SessionEvent> events) implements CameraDirectory.Listener {

        @Override
        public void running(CaptureFormat actual) {
            events.accept(new SessionEvent.CameraRunning(generation, actual));
        }

        @Override
        public void failed(CameraFailure failure) {
            LOG.warn("Camera: {}.", failure);
            events.accept(new SessionEvent.CameraFailed(generation, DeviceProblems.of(failure), failure.camera()));
        }
    }
}
