// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.testing;

import eu.plenum.codec.Descriptions;
import eu.plenum.codec.EngineException;
import eu.plenum.codec.EngineFailure;
import eu.plenum.codec.PeerConfiguration;
import eu.plenum.codec.ReceivePeer;
import eu.plenum.codec.ReceivePeerListener;
import eu.plenum.codec.ReceiveStatistics;
import eu.plenum.codec.ReceivedTrack;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A receiving peer that answers {@code answer to OFFER} at once, unless told otherwise. */
public final class FakeReceivePeer extends FakePeer implements ReceivePeer {
    private final ReceivePeerListener listener;
    private final List<String> offers = new CopyOnWriteArrayList<>();
    private volatile Function<String, CompletableFuture<String>> answers =
            offer -> CompletableFuture.completedFuture("answer to " + offer);
    private volatile ReceiveStatistics statistics = ReceiveStatistics.NONE;
    private volatile Descriptions descriptions = Descriptions.NONE;

    FakeReceivePeer(PeerConfiguration configuration, ReceivePeerListener listener) {
        super(configuration, listener);
        this.listener = listener;
    }

    @Override
    public CompletableFuture<String> answer(String offerSdp) {
        if (isClosed()) {
            return CompletableFuture.failedFuture(
                    new EngineException(new EngineFailure.NativeError("the peer is closed")));
        }
        offers.add(offerSdp);
        return answers.apply(offerSdp).thenApply(answer -> {
            descriptions = new Descriptions(answer, offerSdp);
            return answer;
        });
    }

    @Override
    public Descriptions descriptions() {
        return descriptions;
    }

    @Override
    public CompletableFuture<ReceiveStatistics> statistics() {
        return CompletableFuture.completedFuture(isClosed() ? ReceiveStatistics.NONE : statistics);
    }

    /** How offers are answered from now on. */
    public void answerBy(Function<String, CompletableFuture<String>> script) {
        answers = script;
    }

    /** What {@link #statistics()} says from now on. */
    public void measure(ReceiveStatistics measured) {
        statistics = measured;
    }

    /** The offers it was given. */
    public List<String> offers() {
        return List.copyOf(offers);
    }

    public FakeReceivedVideoTrack emitVideo(String streamId, String trackId, String mid) {
        FakeReceivedVideoTrack track = new FakeReceivedVideoTrack(streamId, trackId, mid);
        arrive(track);
        return track;
    }

    public FakeReceivedAudioTrack emitAudio(String streamId, String trackId, String mid) {
        FakeReceivedAudioTrack track = new FakeReceivedAudioTrack(streamId, trackId, mid);
        arrive(track);
        return track;
    }

    public void emitGone(ReceivedTrack track) {
        if (!isClosed()) {
            listener.trackGone(track);
        }
    }

    private void arrive(ReceivedTrack track) {
        if (!isClosed()) {
            listener.trackArrived(track);
        }
    }
}
