// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import eu.plenum.codec.DataChannelOptions;
import eu.plenum.codec.EngineException;
import eu.plenum.codec.EngineFailure;
import eu.plenum.codec.IceCandidate;
import eu.plenum.codec.PeerConfiguration;
import eu.plenum.codec.PeerListener;
import eu.plenum.codec.PeerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What both kinds of peer share: the native connection, its state, candidates and data channels. Owner: the {@code rtc} thread,
 * save for the volatile fields; the observer's callbacks come on libwebrtc's threads and only enqueue.
 */
final class NativePeer {
    private static final Logger LOG = LoggerFactory.getLogger(NativePeer.class);
    private static final int MEASURING_SECONDS = 5;

    private final RtcThread rtc;
    private final PeerListener listener;
    private final Runnable beforeClose;
    private final Consumer<NativePeer> onClosed;
    private final List<WebRtcDataChannel> channels = new ArrayList<>();
    private final CandidateQueue candidates = new CandidateQueue();
    private @Nullable RTCPeerConnection connection;
    private final CandidateTally found = new CandidateTally();
    private boolean wasConnected;
    private volatile PeerState state = PeerState.NEW;
    private volatile boolean closed;

    /**
     * @param beforeClose runs before the native connection closes: takes sinks and sources away
     * @param onClosed runs last
     */
    NativePeer(RtcThread rtc, PeerListener listener, Runnable beforeClose, Consumer<NativePeer> onClosed) {
        this.rtc = rtc;
        this.listener = listener;
        this.beforeClose = beforeClose;
        this.onClosed = onClosed;
    }

    /** Opens the connection; a failure is told to the listener. */
    void open(Supplier<PeerConnectionFactory> factory, PeerConfiguration configuration) {
        rtc.execute(() -> attempt(() -> {
            if (!closed) {
                connection = factory.get().createPeerConnection(Configurations.toNative(configuration), observer());
            }
        }));
    }

    /** Runs a job on the {@code rtc} thread if the peer is still open then; what it throws fails the peer. */
    void run(Consumer<RTCPeerConnection> job) {
        rtc.execute(() -> runNow(job));
    }

    /** As {@link #run}, but runs {@code otherwise} when the peer is not open then. */
    void runOrElse(Consumer<RTCPeerConnection> job, Runnable otherwise) {
        rtc.execute(() -> {
            if (connection != null && !closed) {
                runNow(job);
            } else {
                otherwise.run();
            }
        });
    }

    /** As {@link #run}, but now; only on the {@code rtc} thread. */
    void runNow(Consumer<RTCPeerConnection> job) {
        RTCPeerConnection open = connection;
        if (open != null && !closed) {
            attempt(() -> job.accept(open));
        }
    }

    /** Calls the listener unless the peer is closed. */
    void tell(Runnable callback) {
        if (!closed) {
            NativeCallback.guard("of a peer", callback);
        }
    }

    void fail(EngineFailure failure) {
        LOG.warn("a peer failed: {}", failure.detail());
        tell(() -> listener.failed(failure));
    }

    void addCandidate(IceCandidate candidate) {
        run(open -> candidates.add(open, candidate));
    }

    CandidateQueue candidates() {
        return candidates;
    }

    void reconfigure(PeerConfiguration configuration) {
        run(open -> open.setConfiguration(Configurations.toNative(configuration)));
    }

    WebRtcDataChannel createDataChannel(DataChannelOptions options) {
        WebRtcDataChannel channel = new WebRtcDataChannel(rtc, options.label());
        run(open -> {
            RTCDataChannelInit init = new RTCDataChannelInit();
            init.ordered = options.ordered();
            init.maxRetransmits = options.maxRetransmits();
            channels.add(channel);
            channel.attach(open.createDataChannel(options.label(), init));
        });
        return channel;
    }

    /** Measures; empty once closed, after five seconds, or when libwebrtc refuses. */
    CompletableFuture<Map<String, Stat>> measure() {
        CompletableFuture<Map<String, Stat>> result = new CompletableFuture<>();
        runOrElse(
                open -> open.getStats(report -> NativeCallback.guard("onStatsDelivered", () -> {
                    Map<String, Stat> stats = Stat.all(report);
                    rtc.execute(() -> result.complete(stats));
                })),
                () -> result.complete(Map.of()));
        return result.completeOnTimeout(Map.of(), MEASURING_SECONDS, TimeUnit.SECONDS);
    }

    PeerState state() {
        return state;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        if (closed) {
            return;
        }
        closed = true;
        state = PeerState.CLOSED;
        rtc.execute(() -> {
            RTCPeerConnection open = connection;
            connection = null;
            if (!wasConnected && !(found.isEmpty() && candidates.given().isEmpty())) {
                LOG.info(
                        "a peer ends that never connected; candidates found: {}, given: {}", found, candidates.given());
            }
            channels.forEach(WebRtcDataChannel::detach);
            channels.clear();
            NativeCallback.guard("beforeClose", beforeClose);
            try {
                if (open != null) {
                    open.close();
                }
            } finally {
                onClosed.accept(this);
            }
        });
    }

    private void attempt(Runnable native_) {
        try {
            native_.run();
        } catch (EngineException e) {
            LOG.debug("native call failed", e);
            fail(e.failure());
        } catch (RuntimeException | Error e) {
            LOG.error("native call failed", e);
            fail(new EngineFailure.NativeError(String.valueOf(e.getMessage())));
        }
    }

    private void accept(RTCDataChannel opened) {
        runNow(open -> {
            WebRtcDataChannel channel = new WebRtcDataChannel(rtc, opened.getLabel());
            channels.add(channel);
            channel.attach(opened);
            tell(() -> listener.dataChannelOpened(channel));
        });
    }

    private void change(RTCPeerConnectionState next) {
        wasConnected |= next == RTCPeerConnectionState.CONNECTED;
        if (!closed) {
            state = PeerState.valueOf(next.name());
            tell(() -> listener.stateChanged(PeerState.valueOf(next.name())));
        }
    }

    private PeerConnectionObserver observer() {
        return new PeerConnectionObserver() {
            @Override
            public void onConnectionChange(RTCPeerConnectionState next) {
                NativeCallback.guard("onConnectionChange", () -> rtc.execute(() -> change(next)));
            }

            @Override
            public void onIceCandidate(RTCIceCandidate found) {
                NativeCallback.guard("onIceCandidate", () -> {
                    IceCandidate candidate =
                            new IceCandidate(found.sdp, found.sdpMid == null ? "" : found.sdpMid, found.sdpMLineIndex);
                    rtc.execute(() -> {
                        NativePeer.this.found.add(candidate.candidate());
                        tell(() -> listener.candidateFound(candidate));
                    });
                });
            }

            @Override
            public void onIceGatheringChange(RTCIceGatheringState gathering) {
                NativeCallback.guard("onIceGatheringChange", () -> {
                    if (gathering == RTCIceGatheringState.COMPLETE) {
                        rtc.execute(NativePeer.this::warnWithoutCandidate);
                    }
                });
            }

            @Override
            public void onDataChannel(RTCDataChannel channel) {
                NativeCallback.guard("onDataChannel", () -> rtc.execute(() -> accept(channel)));
            }
        };
    }

    /** libwebrtc 0.14.0 gathers nothing when the machine has only its loopback interface. */
    private void warnWithoutCandidate() {
        if (found.isEmpty() && !closed) {
            LOG.warn("no way out was found: this machine seems to have no network interface besides loopback");
        }
    }
}
