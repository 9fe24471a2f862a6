// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCSdpType;
import eu.plenum.codec.Descriptions;
import eu.plenum.codec.EngineException;
import eu.plenum.codec.EngineFailure;
import eu.plenum.codec.EngineFailure.NativeError;
import eu.plenum.codec.IceCandidate;
import eu.plenum.codec.PeerConfiguration;
import eu.plenum.codec.PeerState;
import eu.plenum.codec.ReceivePeer;
import eu.plenum.codec.ReceivePeerListener;
import eu.plenum.codec.ReceiveStatistics;
import eu.plenum.codec.ReceivedTrack;
import eu.plenum.codec.TrackKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A peer that receives. Owner: the {@code rtc} thread, save for the volatile fields.
 *
 * <p>Which tracks there are is read from each offer and not from libwebrtc's {@code onTrack}: a sender may put another track into
 * a section it used before, of which libwebrtc says nothing.
 */
final class WebRtcReceivePeer implements ReceivePeer {
    private final PlayoutPace pace;
    private final ReceivePeerListener listener;
    private final NativePeer peer;
    private final Map<String, ReceiverSlot> slots = new LinkedHashMap<>();
    private volatile List<ReceivedTrack> current = List.of();
    private volatile Descriptions descriptions = Descriptions.NONE;

    WebRtcReceivePeer(RtcThread rtc, PlayoutPace pace, ReceivePeerListener listener, Consumer<NativePeer> onClosed) {
        this.pace = pace;
        this.listener = listener;
        this.peer = new NativePeer(rtc, listener, this::closeSlots, onClosed);
    }

    void open(Factories factories, PeerConfiguration configuration) {
        peer.open(factories::receiving, configuration);
    }

    NativePeer nativePeer() {
        return peer;
    }

    @Override
    public CompletableFuture<String> answer(String offerSdp) {
        CompletableFuture<String> result = new CompletableFuture<>();
        peer.runOrElse(
                connection -> {
                    try {
                        result.complete(answer(connection, offerSdp));
                    } catch (EngineException e) {
                        result.completeExceptionally(e);
                    } catch (RuntimeException | Error e) {
                        EngineFailure failure = new NativeError(String.valueOf(e.getMessage()));
                        result.completeExceptionally(new EngineException(failure, e));
                    }
                },
                () -> result.completeExceptionally(new EngineException(new NativeError("the peer is closed"))));
        return result;
    }

    @Override
    public Descriptions descriptions() {
        return descriptions;
    }

    @Override
    public CompletableFuture<ReceiveStatistics> statistics() {
        return peer.measure().thenApply(report -> StatisticsReading.received(report, this::trackIn));
    }

    @Override
    public void addCandidate(IceCandidate candidate) {
        peer.addCandidate(candidate);
    }

    @Override
    public void reconfigure(PeerConfiguration configuration) {
        peer.reconfigure(configuration);
    }

    @Override
    public PeerState state() {
        return peer.state();
    }

    @Override
    public void close() {
        peer.close();
        current.forEach(WebRtcReceivePeer::end);
    }

    private String trackIn(String mid) {
        return current.stream()
                .filter(track -> track.mid().equals(mid))
                .map(ReceivedTrack::trackId)
                .findFirst()
                .orElse("");
    }

    private String answer(RTCPeerConnection connection, String offerSdp) {
        Sdp offer = Sdp.parse(offerSdp);
        Map<String, TrackKey> offered = tracks(offer);
        dropGone(offer, offered);
        NativeCall.setRemote(connection, RTCSdpType.OFFER, offerSdp);
        carryNew(connection, offered);
        peer.candidates().release(connection);
        Sdp created = Sdp.parse(NativeCall.createAnswer(connection));
        String answer = OpusSdp.takeStereo(created, offer).text();
        NativeCall.setLocal(connection, RTCSdpType.ANSWER, answer);
        descriptions = new Descriptions(answer, offerSdp);
        return answer;
    }

    private static Map<String, TrackKey> tracks(Sdp offer) {
        return offer.sections().stream()
                .filter(section -> (section.isAudio() || section.isVideo()) && section.sends())
                .map(section -> new TrackKey(
                        section.mid(),
                        section.streamId(),
                        section.trackId(),
                        section.isAudio() ? TrackKind.AUDIO : TrackKind.VIDEO))
                .collect(Collectors.toMap(TrackKey::mid, Function.identity(), (first, second) -> first));
    }

    private void dropGone(Sdp offer, Map<String, TrackKey> offered) {
        Map<String, Sdp.Section> living = offer.sections().stream()
                .filter(section -> !section.isRejected())
                .collect(Collectors.toMap(Sdp.Section::mid, Function.identity(), (first, second) -> first));
        for (Map.Entry<String, ReceiverSlot> entry : Map.copyOf(slots).entrySet()) {
            ReceivedTrack before = entry.getValue().current();
            if (before != null && !isSame(before, offered.get(entry.getKey()))) {
                entry.getValue().carryNothing();
                publishCurrent();
                peer.tell(() -> listener.trackGone(before));
            }
            if (!living.containsKey(entry.getKey())) {
                // The native track ends with its section: its sink must go before.
                entry.getValue().close();
                slots.remove(entry.getKey());
            }
        }
    }

    private void carryNew(RTCPeerConnection connection, Map<String, TrackKey> offered) {
        for (RTCRtpTransceiver transceiver : connection.getTransceivers()) {
            TrackKey key = offered.get(transceiver.getMid());
            if (key == null) {
                continue;
            }
            ReceiverSlot slot = slots.computeIfAbsent(key.mid(), mid -> {
                ReceiverSlot made = new ReceiverSlot(transceiver.getReceiver().getTrack(), pace);
                made.open();
                return made;
            });
            if (slot.current() == null) {
                ReceivedTrack track = slot.carry(key);
                publishCurrent();
                peer.tell(() -> listener.trackArrived(track));
            }
        }
    }

    private void closeSlots() {
        slots.values().forEach(ReceiverSlot::close);
        slots.clear();
    }

    private void publishCurrent() {
        List<ReceivedTrack> tracks = new ArrayList<>();
        for (ReceiverSlot slot : slots.values()) {
            ReceivedTrack track = slot.current();
            if (track != null) {
                tracks.add(track);
            }
        }
        current = List.copyOf(tracks);
    }

    private static boolean isSame(ReceivedTrack track, @Nullable TrackKey key) {
        return key != null
                && track.streamId().equals(key.streamId())
                && track.trackId().equals(key.trackId());
    }

    private static void end(ReceivedTrack track) {
        switch (track) {
            case WebRtcReceivedVideoTrack video -> video.end();
            case WebRtcReceivedAudioTrack audio -> audio.end();
            default -> throw new IllegalStateException("a foreign track: " + track);
        }
    }
}
