// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.testing;

import eu.plenum.codec.AudioPublication;
import eu.plenum.codec.DataChannel;
import eu.plenum.codec.EngineFailure;
import eu.plenum.codec.IceCandidate;
import eu.plenum.codec.Layer;
import eu.plenum.codec.PeerConfiguration;
import eu.plenum.codec.PeerState;
import eu.plenum.codec.ReceivePeerListener;
import eu.plenum.codec.ReceivedTrack;
import eu.plenum.codec.SendPeerListener;
import eu.plenum.codec.VideoCodec;
import eu.plenum.codec.VideoPublication;
import eu.plenum.codec.testing.FakeMediaEngine;
import eu.plenum.codec.testing.FakeReceivePeer;
import eu.plenum.codec.testing.FakeReceivedAudioTrack;
import eu.plenum.codec.testing.FakeReceivedVideoTrack;
import eu.plenum.codec.testing.FakeSendPeer;
import eu.plenum.codec.testing.FakeSentAudioTrack;
import eu.plenum.codec.testing.FakeSentVideoTrack;
import java.util.List;

/** Makes tracks that move no media. */
public final class TestTracks {
    private final FakeReceivePeer receiving;
    private final FakeSendPeer sending;
    private int made;

    public TestTracks() {
        FakeMediaEngine engine = new FakeMediaEngine();
        PeerConfiguration configuration = new PeerConfiguration(List.of(), false);
        engine.openReceivePeer(configuration, new Silent());
        engine.openSendPeer(configuration, new Silent());
        receiving = engine.receivePeer();
        sending = engine.sendPeer();
    }

    public FakeReceivedVideoTrack receivedVideo() {
        return receiving.emitVideo("stream", "video " + ++made, String.valueOf(made));
    }

    public FakeReceivedAudioTrack receivedAudio() {
        return receiving.emitAudio("stream", "audio " + ++made, String.valueOf(made));
    }

    public FakeSentVideoTrack sentVideo() {
        sending.addVideo(new VideoPublication(
                "video " + ++made,
                "stream",
                VideoCodec.VP8,
                List.of(new VideoPublication.Encoding(Layer.HIGH, 1, 1_000_000, 30))));
        return sending.videoTracks().getLast();
    }

    public FakeSentAudioTrack sentAudio() {
        sending.addAudio(new AudioPublication("audio " + ++made, "stream", false, true, true, 32_000));
        return sending.audioTracks().getLast();
    }

    private static final class Silent implements SendPeerListener, ReceivePeerListener {
        @Override
        public void stateChanged(PeerState state) {}

        @Override
        public void candidateFound(IceCandidate candidate) {}

        @Override
        public void dataChannelOpened(DataChannel channel) {}

        @Override
        public void failed(EngineFailure failure) {}

        @Override
        public void trackArrived(ReceivedTrack track) {}

        @Override
        public void trackGone(ReceivedTrack track) {}

        @Override
        public void offerReady(int id, String sdp) {}
    }
}
