// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.plenum.codec.Subscription;
import eu.plenum.codec.camera.CameraDirectory.OpenCamera;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CamerasTest {
    private static final CameraInfo DESK = new CameraInfo("usb-desk", "Desk camera");
    private static final CameraInfo ROOM = new CameraInfo("usb-room", "Room camera");
    private static final CaptureFormat SMALL = new CaptureFormat(64, 48, 30);
    private static final CaptureFormat LARGE = new CaptureFormat(128, 96, 30);
    private static final CameraChoice DESK_CHOICE = new CameraChoice.Device(DESK.id());

    private final FakeDevices devices = new FakeDevices();
    private final Cameras cameras = new Cameras(Clock.systemUTC(), devices, 20);
    private final RecordingViewer viewer = new RecordingViewer();

    @AfterEach
    void close() {
        cameras.close();
        assertThat(devices.open()).as("devices still open").isZero();
    }

    @Test
    void aCameraPluggedInOrOutIsToldAndListed() throws InterruptedException {
        devices.plug(DESK);
        assertThat(cameras.cameras()).containsExactly(DESK);

        Semaphore changes = new Semaphore(0);
        Subscription subscription = cameras.onChange(changes::release);
        devices.plug(ROOM);
        awaitList(changes, DESK, ROOM);
        devices.unplug(DESK);
        awaitList(changes, ROOM);

        subscription.close();
        Semaphore others = new Semaphore(0);
        cameras.onChange(others::release);
        changes.drainPermits();
        devices.unplug(ROOM);
        awaitList(others);
        assertThat(changes.availablePermits()).as("told after its end").isZero();
    }

    private void awaitList(Semaphore changes, CameraInfo... wanted) throws InterruptedException {
        while (!cameras.cameras().equals(List.of(wanted))) {
            assertThat(changes.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aMachineThatCannotListItsCamerasHasNoneAndStillTheSyntheticOne() {
        devices.listless(true);

        assertThat(cameras.cameras()).isEmpty();
        cameras.open(new CameraChoice.Synthetic(), SMALL, viewer, viewer);
        viewer.awaitPictures(1);
    }

    @Test
    void twoViewersOfOneDeviceShareOneOpenDevice() {
        devices.plug(DESK);
        RecordingViewer second = new RecordingViewer();
        cameras.open(DESK_CHOICE, SMALL, viewer, viewer);
        viewer.awaitPictures(3);
        OpenCamera secondOpen = cameras.open(DESK_CHOICE, SMALL, second, second);
        second.awaitPictures(3);

        assertThat(devices.opened()).hasSize(1);
        assertThat(viewer.news()).containsExactly(SMALL);
        assertThat(second.news()).containsExactly(SMALL);

        secondOpen.close();
        int seen = second.pictures().size();
        viewer.awaitPictures(viewer.pictures().size() + 5);
        assertThat(second.pictures()).as("nothing after close").hasSize(seen);
        assertThat(devices.open()).isOne();
    }

    @Test
    void aViewerWhoWantsMoreMakesThePictureLargerForAll() {
        devices.plug(DESK);
        RecordingViewer second = new RecordingViewer();
        cameras.open(DESK_CHOICE, SMALL, viewer, viewer);
        viewer.awaitNews(1);
        cameras.open(DESK_CHOICE, LARGE, second, second);
        second.awaitNews(LARGE::equals);
        viewer.awaitNews(LARGE::equals);

        assertThat(devices.opened()).containsExactly(SMALL, LARGE);
        assertThat(devices.mostOpen())
                .as("the device was never opened twice at once")
                .isOne();
        assertThat(viewer.news()).containsExactly(SMALL, LARGE);
    }

    @Test
    void aDeviceReopenedAtOnceIsNeverOpenTwice() {
        devices.plug(DESK);
        for (int i = 0; i < 20; i++) {
            RecordingViewer next = new RecordingViewer();
            OpenCamera camera = cameras.open(DESK_CHOICE, SMALL, next, next);
            next.awaitPictures(1);
            camera.close();
        }

        assertThat(devices.mostOpen()).isOne();
    }

    @Test
    void anUnpluggedCameraIsGoneOnceAndRunsAgainWhenPluggedBack() {
        devices.plug(DESK);
        cameras.open(DESK_CHOICE, SMALL, viewer, viewer);
        viewer.awaitNews(1);
        devices.unplug(DESK);
        viewer.awaitNews(2);
        devices.plug(DESK);
        viewer.awaitNews(3);

        assertThat(viewer.news()).containsExactly(SMALL, new CameraFailure.Gone("Desk camera"), SMALL);
    }

    @Test
    void aCameraThatIsNotThereIsGoneAndRunsWhenItComes() {
        cameras.open(DESK_CHOICE, SMALL, viewer, viewer);
        viewer.awaitNews(1);
        devices.plug(DESK);
        viewer.awaitNews(2);

        assertThat(viewer.news()).containsExactly(new CameraFailure.Gone(DESK.id()), SMALL);
    }

    @Test
    void busyAndDeniedAreEachToldOnceAndTheCameraIsTriedAgain() {
        devices.plug(DESK);
        devices.fail(DESK, new CameraFailure.Busy(DESK.name()));
        cameras.open(DESK_CHOICE, SMALL, viewer, viewer);
        viewer.awaitNews(1);
        devices.fail(DESK, new CameraFailure.PermissionDenied(DESK.name()));
        viewer.awaitNews(2);
        devices.heal(DESK);
        viewer.awaitNews(3);

        assertThat(viewer.news())
                .containsExactly(
                        new CameraFailure.Busy(DESK.name()), new CameraFailure.PermissionDenied(DESK.name()), SMALL);
    }

    @Test
    void threeSecondsWithoutAPictureAreAStallAndTheNextPictureEndsIt() {
        devices.plug(DESK);
        devices.silent(true);
        long opened = System.nanoTime();
        cameras.open(DESK_CHOICE, SMALL, viewer, viewer);
        viewer.awaitNews(1);
        long stalledAfter = System.nanoTime() - opened;
        devices.silent(false);
        viewer.awaitNews(2);

        assertThat(viewer.news()).containsExactly(new CameraFailure.Stalled(DESK.name()), SMALL);
        assertThat(stalledAfter / 1_000_000).isBetween(3_000L, 5_000L);
    }

    @Test
    void theDefaultFollowsDevicesThatComeAndGo() {
        cameras.open(new CameraChoice.SystemDefault(), SMALL, viewer, viewer);
        viewer.awaitNews(1);
        devices.plug(DESK);
        viewer.awaitNews(2);
        devices.plug(ROOM);
        devices.unplug(DESK);
        viewer.awaitNews(4);
        assertThat(viewer.news())
                .containsExactly(
                        new CameraFailure.Gone("default"), SMALL, new CameraFailure.Gone("Desk camera"), SMALL);
        viewer.awaitPictures(viewer.pictures().size() + 2);
        assertThat(viewer.pictures().getLast().middle()).isEqualTo(FakeDevices.brightness(ROOM));

        devices.plug(DESK);
        viewer.awaitPictures(viewer.pictures().size() + 20);
        assertThat(viewer.news()).as("the one in use is kept").hasSize(4);
    }

    @Test
    void closeWaitsForThePictureBeingDelivered() throws InterruptedException {
        devices.plug(DESK);
        CountDownLatch inPicture = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean delivered = new AtomicBoolean();
        OpenCamera camera = cameras.open(
                DESK_CHOICE,
                SMALL,
                frame -> {
                    inPicture.countDown();
                    awaitQuietly(goOn);
                    delivered.set(true);
                },
                viewer);
        assertThat(inPicture.await(5, TimeUnit.SECONDS)).isTrue();
        AtomicBoolean sawDelivered = new AtomicBoolean();
        Thread closing = Thread.ofVirtual().start(() -> {
            camera.close();
            sawDelivered.set(delivered.get());
        });
        goOn.countDown();
        closing.join();

        assertThat(sawDelivered).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aViewerMayCloseItselfAndOthersFromWithinAPicture() throws InterruptedException {
        devices.plug(DESK);
        AtomicReference<OpenCamera> own = new AtomicReference<>();
        OpenCamera other = cameras.open(DESK_CHOICE, SMALL, viewer, viewer);
        CountDownLatch closed = new CountDownLatch(1);
        own.set(cameras.open(
                DESK_CHOICE,
                SMALL,
                frame -> {
                    if (own.get() != null) {
                        other.close();
                        own.get().close();
                        closed.countDown();
                    }
                },
                new RecordingViewer()));

        assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void manyThreadsOpeningAndClosingDuringPicturesNeverDeadlock() throws InterruptedException {
        devices.plug(DESK);
        AtomicInteger rounds = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                for (int round = 0; round < 25; round++) {
                    RecordingViewer next = new RecordingViewer();
                    OpenCamera camera = cameras.open(DESK_CHOICE, SMALL, next, next);
                    if (round % 2 == 0) {
                        next.awaitPictures(1);
                    }
                    camera.close();
                    rounds.incrementAndGet();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(rounds).hasValue(200);
        assertThat(devices.mostOpen()).isOne();
    }

    @Test
    void aViewerThatThrowsDoesNotTakeThePictureFromTheOthers() {
        devices.plug(DESK);
        cameras.open(
                DESK_CHOICE,
                SMALL,
                frame -> {
                    throw new IllegalStateException("a viewer's own fault");
                },
                new RecordingViewer());
        cameras.open(DESK_CHOICE, SMALL, viewer, viewer);

        viewer.awaitPictures(10);
    }

    @Test
    void aClosedDirectoryClosesItsCamerasAndOpensNoMore() {
        devices.plug(DESK);
        cameras.open(DESK_CHOICE, SMALL, viewer, viewer);
        viewer.awaitPictures(1);
        cameras.close();
        int seen = viewer.pictures().size();

        assertThat(devices.open()).isZero();
        assertThat(viewer.pictures()).hasSize(seen);
        assertThatThrownBy(() -> cameras.open(DESK_CHOICE, SMALL, viewer, viewer))
                .isInstanceOf(IllegalStateException.class);
    }
}
