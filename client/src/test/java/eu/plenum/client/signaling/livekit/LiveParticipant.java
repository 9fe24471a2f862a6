// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.actor.ThreadMailbox;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.Meeting;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.Secret;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.network.Network;
import eu.plenum.client.network.SystemNetwork;
import eu.plenum.client.signaling.LocalTrack;
import eu.plenum.client.signaling.SignalingContext;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.codec.AudioSink;
import eu.plenum.codec.FrameCount;
import eu.plenum.codec.MediaEngine;
import eu.plenum.codec.ReceivedAudioTrack;
import eu.plenum.codec.ReceivedVideoTrack;
import eu.plenum.codec.SentAudioTrack;
import eu.plenum.codec.SentTrack;
import eu.plenum.codec.SentVideoTrack;
import eu.plenum.codec.VideoFrame;
import eu.plenum.codec.VideoSink;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A session on a real server over a real engine, with a moving picture and a tone to send. Callable from any thread. */
final class LiveParticipant implements AutoCloseable {
    static final LocalTrack CAMERA = new LocalTrack(TrackSource.CAMERA, 640, 360, 25, false, false);
    static final LocalTrack MICROPHONE = new LocalTrack(TrackSource.MICROPHONE, 0, 0, 0, false, false);

    final RecordedEvents events = new RecordedEvents();
    final LiveKitSession session;
    private final AtomicReference<Optional<VideoSink>> picture = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<AudioSink>> tone = new AtomicReference<>(Optional.empty());
    private final AtomicLong heard = new AtomicLong();
    private final CountDownLatch joined = new CountDownLatch(1);
    private volatile boolean over;

    LiveParticipant(MediaEngine engine, String url, String token) {
        this(engine, url, token, new SystemNetwork());
    }

    LiveParticipant(MediaEngine engine, String url, String token, Network network) {
        SignalingContext context =
                new SignalingContext(engine, network, Clock.systemUTC(), new Random(), "", true, "0.1.0");
        LiveKitProvider provider = new LiveKitProvider(ThreadMailbox::new);
        session = (LiveKitSession) provider.open(
                new Meeting("livekit", URI.create(url), new Credentials.AccessToken(new Secret(token))),
                context,
                this::take);
        Thread.ofPlatform().daemon().name("test-picture").start(this::feedPicture);
        Thread.ofPlatform().daemon().name("test-tone").start(this::feedTone);
    }

    private void take(SignalingEvent event) {
        switch (event) {
            case SignalingEvent.LocalTrackLive(TrackSource source, SentTrack media) -> {
                switch (media) {
                    case SentVideoTrack video -> picture.set(Optional.of(video.input()));
                    case SentAudioTrack audio -> tone.set(Optional.of(audio.input()));
                }
            }
            case SignalingEvent.TrackReceived received
            when received.media() instanceof ReceivedAudioTrack audio ->
                audio.addSink((samples, channels) -> heard.incrementAndGet());
            default -> {}
        }
        events.event(event);
        if (event instanceof SignalingEvent.Joined) {
            joined.countDown();
        }
    }

    /** Runs something as soon as it can after we are in, on a thread of its own. */
    void onceJoined(Runnable task) {
        Thread.ofPlatform().daemon().name("test-once-joined").start(() -> {
            try {
                joined.await();
                task.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    LiveParticipant publish() {
        session.publish(CAMERA);
        session.publish(MICROPHONE);
        return this;
    }

    LiveParticipant joined() {
        events.await(SignalingEvent.Joined.class);
        return this;
    }

    void watch(String who) {
        session.show(camera(who), new ViewSize(640, 360));
    }

    /** Waits until so many more of their pictures are decoded and blocks of sound heard. */
    void seesAndHears(String who, int frames, Duration limit) {
        long before = frames(who).frames();
        long soundBefore = heard.get();
        events.until(
                "seeing and hearing " + who,
                limit,
                () -> frames(who).frames() >= before + frames && heard.get() > soundBefore + frames);
    }

    /** Waits until so many more blocks of 10 ms are heard. */
    void hears(int blocks, Duration limit) {
        long before = heard.get();
        events.until("hearing", limit, () -> heard.get() >= before + blocks);
    }

    /** Waits until no picture of them has come for half a second. */
    void stopsSeeing(String who, Duration limit) {
        events.until(
                "seeing " + who + " no more",
                limit,
                () -> System.nanoTime() - frames(who).lastNanos() > 500_000_000L);
    }

    /** Of the newest media of their camera. */
    FrameCount frames(String who) {
        return events.of(SignalingEvent.TrackReceived.class).stream()
                .filter(event -> event.id().equals(camera(who)))
                .map(event -> ((ReceivedVideoTrack) event.media()).frames())
                .reduce(FrameCount.NONE, (first, second) -> second);
    }

    static TrackId camera(String who) {
        return new TrackId(new ParticipantId(who), TrackSource.CAMERA);
    }

    @Override
    public void close() {
        over = true;
        session.leave();
        events.await(SignalingEvent.Closed.class);
    }

    private void feedPicture() {
        long start = System.nanoTime();
        for (long n = 0; !over; n++) {
            pace(start + n * 40_000_000L);
            long number = n;
            picture.get().ifPresent(sink -> sink.frame(new Picture(640, 360, (int) number)));
        }
    }

    private void feedTone() {
        long start = System.nanoTime();
        short[] samples = new short[AudioSink.FRAMES];
        for (long n = 0; !over; n++) {
            pace(start + n * 10_000_000L);
            for (int i = 0; i < samples.length; i++) {
                double at = (n * samples.length + i) / (double) AudioSink.RATE;
                samples[i] = (short) (8_000 * Math.sin(2 * Math.PI * 440 * at));
            }
            tone.get().ifPresent(sink -> sink.samples(samples, 1));
        }
    }

    private static void pace(long due) {
        long left = due - System.nanoTime();
        if (left > 0) {
            LockSupport.parkNanos(left);
        }
    }

    /** A gradient that moves with its number. */
    private static final class Picture implements VideoFrame {
        private final int width;
        private final int height;
        private final ByteBuffer y;
        private final ByteBuffer u;
        private final ByteBuffer v;
        private final long nanos = System.nanoTime();

        Picture(int width, int height, int number) {
            this.width = width;
            this.height = height;
            this.y = ByteBuffer.allocateDirect(width * height);
            this.u = ByteBuffer.allocateDirect(width * height / 4);
            this.v = ByteBuffer.allocateDirect(width * height / 4);
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    y.put(row * width + column, (byte) (((column + number * 4) / 8 + row / 8) * 9));
                }
            }
        }

        @Override
        public int width() {
            return width;
        }

        @Override
        public int height() {
            return height;
        }

        @Override
        public ByteBuffer y() {
            return y;
        }

        @Override
        public ByteBuffer u() {
            return u;
        }

        @Override
        public ByteBuffer v() {
            return v;
        }

        @Override
        public int strideY() {
            return width;
        }

        @Override
        public int strideU() {
            return width / 2;
        }

        @Override
        public int strideV() {
            return width / 2;
        }

        @Override
        public int rotation() {
            return 0;
        }

        @Override
        public long captureNanos() {
            return nanos;
        }
    }
}
