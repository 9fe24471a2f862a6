// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import dev.onvoid.webrtc.RTCDataChannelState;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpEncodingParameters;
import dev.onvoid.webrtc.RTCRtpSendParameters;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.RTCRtpTransceiverInit;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioDeviceModuleBase;
import dev.onvoid.webrtc.media.audio.AudioLayer;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Small programs, one for each defect of webrtc-java that the engine works around. Each runs in a JVM of its own, since several
 * abort it; it ends with {@link #GONE} when the defect is gone, and with {@link #STILL_THERE} or an abort while it is not.
 */
final class NativeTraps {
    static final int STILL_THERE = 3;
    static final int GONE = 0;

    private NativeTraps() {}

    static void main(String[] arguments) throws Exception {
        boolean gone = switch (arguments[0]) {
            case "exception" -> anExceptionMayLeaveACallback();
            case "recording" -> aCustomSourceMayStandBesideARecordingModule();
            case "order" -> layersMayBeListedHighToLow();
            case "parameters" -> aLayeredSenderTakesParameters();
            case "rids" -> encodingsCanBeNamed();
            case "buffered" -> theBufferedAmountIsReported();
            case "large" -> aLargeMessageLeavesTheChannelOpen();
            case "pace" -> thePlayoutKeepsItsPace();
            case "heap" -> aHeapBufferIsSentFromItsPosition();
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        Runtime.getRuntime().halt(gone ? GONE : STILL_THERE);
    }

    private static boolean thePlayoutKeepsItsPace() {
        HeadlessAudioDeviceModule module = new HeadlessAudioDeviceModule();
        AtomicInteger turns = new AtomicInteger();
        module.setAudioSource((samples, count, bytes, channels, rate) -> {
            turns.incrementAndGet();
            return count;
        });
        module.initPlayout();
        module.startPlayout();
        waitFor(() -> turns.get() > 0);
        int before = turns.get();
        long start = System.nanoTime();
        waitFor(() -> System.nanoTime() - start > 5_000_000_000L);
        double rate = (turns.get() - before) * 1e9 / (System.nanoTime() - start);
        return rate > 99.85;
    }

    private static boolean anExceptionMayLeaveACallback() {
        Pair pair = new Pair(new HeadlessAudioDeviceModule());
        pair.first.createDataChannel("x", new RTCDataChannelInit());
        AtomicBoolean called = new AtomicBoolean();
        RTCPeerConnection loud =
                pair.factory.createPeerConnection(new RTCConfiguration(), new PeerConnectionObserver() {
                    @Override
                    public void onIceCandidate(RTCIceCandidate candidate) {
                        called.set(true);
                        throw new IllegalStateException("on purpose");
                    }
                });
        loud.createDataChannel("x", new RTCDataChannelInit());
        NativeCall.setLocal(loud, RTCSdpType.OFFER, NativeCall.createOffer(loud, false));
        return waitFor(called::get) && waitFor(() -> loud.getLocalDescription() != null);
    }

    private static boolean aCustomSourceMayStandBesideARecordingModule() {
        Pair pair = new Pair(new HeadlessAudioDeviceModule());
        CustomAudioSource source = new CustomAudioSource();
        AudioTrack track = pair.factory.createAudioTrack("a", source);
        pair.first.addTransceiver(track, sendOnly());
        pair.connect();
        byte[] silence = new byte[960];
        long end = System.nanoTime() + 3_000_000_000L;
        while (System.nanoTime() < end) {
            source.pushAudio(silence, 16, 48_000, 1, 480);
            LockSupport.parkNanos(10_000_000);
        }
        return true;
    }

    private static boolean aLayeredSenderTakesParameters() {
        Pair pair = new Pair(dummy());
        RTCRtpTransceiver layered = pair.first.addTransceiver(video(pair, new CustomVideoSource()), layers(4, 2, 1));
        pair.connect();
        RTCRtpSendParameters parameters = layered.getSender().getParameters();
        parameters.encodings.getLast().active = false;
        try {
            layered.getSender().setParameters(parameters);
            return true;
        } catch (RuntimeException | Error e) {
            return false;
        }
    }

    private static boolean encodingsCanBeNamed() {
        Pair pair = new Pair(dummy());
        pair.first.addTransceiver(video(pair, new CustomVideoSource()), layers(4, 2, 1));
        return !NativeCall.createOffer(pair.first, false).contains("a=rid:0 send");
    }

    private static boolean layersMayBeListedHighToLow() {
        Pair pair = new Pair(dummy());
        CustomVideoSource source = new CustomVideoSource();
        pair.first.addTransceiver(video(pair, source), layers(1, 2, 4));
        pair.connect();
        TestPicture picture = TestPicture.of(1280, 720, 0, 0);
        AtomicBoolean encoded = new AtomicBoolean();
        for (int i = 0; i < 60 && !encoded.get(); i++) {
            VideoFrameBuffer buffer = NativePicture.of(picture.moving(i));
            source.pushFrame(new VideoFrame(buffer, System.nanoTime()));
            buffer.release();
            pair.first.getStats(report -> encoded.compareAndSet(
                    false, Stat.all(report).values().stream().anyMatch(stat -> stat.count("framesEncoded") > 0)));
            LockSupport.parkNanos(50_000_000);
        }
        return encoded.get();
    }

    private static boolean theBufferedAmountIsReported() throws Exception {
        Channel channel = new Channel();
        for (int i = 0; i < 100; i++) {
            channel.sender.send(new RTCDataChannelBuffer(ByteBuffer.allocateDirect(60_000), true));
        }
        waitFor(() -> channel.sender.getBufferedAmount() == 0);
        return channel.changes.get() > 0;
    }

    private static boolean aLargeMessageLeavesTheChannelOpen() {
        Channel channel = new Channel();
        try {
            channel.sender.send(new RTCDataChannelBuffer(ByteBuffer.allocateDirect(262_145), true));
        } catch (Exception | Error e) {
            return true;
        }
        waitFor(() -> channel.received.get() > 0 || channel.sender.getState() != RTCDataChannelState.OPEN);
        return channel.sender.getState() == RTCDataChannelState.OPEN;
    }

    private static boolean aHeapBufferIsSentFromItsPosition() throws Exception {
        Channel channel = new Channel();
        channel.sender.send(
                new RTCDataChannelBuffer(ByteBuffer.wrap(new byte[100]).position(40), true));
        waitFor(() -> channel.received.get() > 0);
        return channel.received.get() == 60;
    }

    private static AudioDeviceModuleBase dummy() {
        return new AudioDeviceModule(AudioLayer.kDummyAudio);
    }

    private static VideoTrack video(Pair pair, CustomVideoSource source) {
        return pair.factory.createVideoTrack("v", source);
    }

    private static RTCRtpTransceiverInit sendOnly() {
        RTCRtpTransceiverInit init = new RTCRtpTransceiverInit();
        init.direction = RTCRtpTransceiverDirection.SEND_ONLY;
        init.streamIds = List.of("s");
        return init;
    }

    private static RTCRtpTransceiverInit layers(double... scales) {
        RTCRtpTransceiverInit init = sendOnly();
        init.sendEncodings = new ArrayList<>();
        for (double scale : scales) {
            RTCRtpEncodingParameters encoding = new RTCRtpEncodingParameters();
            encoding.active = true;
            encoding.scaleResolutionDownBy = scale;
            init.sendEncodings.add(encoding);
        }
        return init;
    }

    private static boolean waitFor(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + 4_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
        }
        return condition.getAsBoolean();
    }

    /** Two connections of one factory. */
    private static final class Pair {
        private final PeerConnectionFactory factory;
        private final List<RTCIceCandidate> early = new ArrayList<>();
        private final AtomicBoolean ready = new AtomicBoolean();
        private final AtomicInteger received = new AtomicInteger();
        private final RTCPeerConnection second;
        private final RTCPeerConnection first;

        Pair(AudioDeviceModuleBase module) {
            factory = new PeerConnectionFactory(module);
            second = factory.createPeerConnection(new RTCConfiguration(), new PeerConnectionObserver() {
                @Override
                public void onIceCandidate(RTCIceCandidate candidate) {
                    // One direction is enough on one machine.
                }

                @Override
                public void onDataChannel(RTCDataChannel channel) {
                    channel.registerObserver(counter(received, new AtomicInteger()));
                }
            });
            first = factory.createPeerConnection(new RTCConfiguration(), new PeerConnectionObserver() {
                @Override
                public void onIceCandidate(RTCIceCandidate candidate) {
                    synchronized (early) {
                        if (!ready.get()) {
                            early.add(candidate);
                            return;
                        }
                    }
                    second.addIceCandidate(candidate);
                }
            });
        }

        void connect() {
            String offer = NativeCall.createOffer(first, false);
            NativeCall.setLocal(first, RTCSdpType.OFFER, offer);
            NativeCall.setRemote(second, RTCSdpType.OFFER, offer);
            String answer = NativeCall.createAnswer(second);
            NativeCall.setLocal(second, RTCSdpType.ANSWER, answer);
            NativeCall.setRemote(first, RTCSdpType.ANSWER, answer);
            List<RTCIceCandidate> waiting;
            synchronized (early) {
                ready.set(true);
                waiting = List.copyOf(early);
            }
            // Outside the lock: libwebrtc's thread may stand before it, and adding waits for that thread.
            waiting.forEach(second::addIceCandidate);
        }
    }

    /** A pair with an open channel. */
    private static final class Channel {
        private final AtomicInteger changes = new AtomicInteger();
        private final AtomicInteger received;
        private final RTCDataChannel sender;

        Channel() {
            Pair pair = new Pair(dummy());
            received = pair.received;
            sender = pair.first.createDataChannel("x", new RTCDataChannelInit());
            sender.registerObserver(counter(new AtomicInteger(), changes));
            pair.connect();
            waitFor(() -> sender.getState() == RTCDataChannelState.OPEN);
        }
    }

    private static RTCDataChannelObserver counter(AtomicInteger received, AtomicInteger changes) {
        return new RTCDataChannelObserver() {
            @Override
            public void onBufferedAmountChange(long previous) {
                changes.incrementAndGet();
            }

            @Override
            public void onStateChange() {
                // Polled where it matters.
            }

            @Override
            public void onMessage(RTCDataChannelBuffer buffer) {
                received.addAndGet(buffer.data.remaining());
            }
        };
    }
}
