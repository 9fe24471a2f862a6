// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.testing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.codec.DataChannel;
import eu.plenum.codec.EngineFailure;
import eu.plenum.codec.IceCandidate;
import eu.plenum.codec.PeerConfiguration;
import eu.plenum.codec.PeerState;
import eu.plenum.codec.SendPeerListener;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeMediaEngineTest {
    private static final PeerConfiguration DIRECT = new PeerConfiguration(List.of(), false);

    private final FakeMediaEngine engine = new FakeMediaEngine();
    private final List<String> heard = new ArrayList<>();

    private final SendPeerListener listener = new SendPeerListener() {
        @Override
        public void offerReady(int id, String sdp) {
            heard.add(sdp);
        }

        @Override
        public void stateChanged(PeerState state) {
            heard.add(state.name());
        }

        @Override
        public void candidateFound(IceCandidate candidate) {
            heard.add(candidate.candidate());
        }

        @Override
        public void dataChannelOpened(DataChannel channel) {
            heard.add(channel.label());
        }

        @Override
        public void failed(EngineFailure failure) {
            heard.add(failure.detail());
        }
    };

    @Test
    void changesMadeWhileAnOfferIsInFlightAreOneOfferAfterTheAnswer() {
        engine.openSendPeer(DIRECT, listener);
        FakeSendPeer peer = engine.sendPeer();

        peer.negotiate();
        peer.negotiate();
        peer.negotiate();
        peer.answer(1, "answer");

        assertThat(heard).containsExactly("offer 1", "offer 2");
    }

    @Test
    void anAnswerToAnOlderOfferIsDropped() {
        engine.openSendPeer(DIRECT, listener);
        FakeSendPeer peer = engine.sendPeer();

        peer.negotiate();
        peer.restartIce();
        peer.answer(1, "late");
        peer.answer(2, "right");

        assertThat(peer.answers()).containsExactly("right");
        assertThat(heard).containsExactly("offer 1", "offer 2 restart");
    }

    @Test
    void aClosedPeerIsSilent() {
        engine.openSendPeer(DIRECT, listener);
        engine.close();

        engine.sendPeer().emitState(PeerState.CONNECTED);
        engine.sendPeer().negotiate();

        assertThat(heard).isEmpty();
    }

    @Test
    void messagesThatCameBeforeAListenerAreDeliveredFirst() {
        engine.openSendPeer(DIRECT, listener);
        FakeDataChannel channel = engine.sendPeer().emitDataChannel("_reliable");
        channel.emitMessage(new byte[] {7});
        List<Byte> bytes = new ArrayList<>();

        channel.listen(new DataChannel.Listener() {
            @Override
            public void openChanged(boolean open) {
                heard.add("open " + open);
            }

            @Override
            public void message(ByteBuffer message) {
                bytes.add(message.get());
            }
        });

        assertThat(bytes).containsExactly((byte) 7);
    }

    @Test
    void aRefusedPeerFailsAtOnce() {
        engine.refuse(new EngineFailure.NativeLibraryMissing("libpulse.so.0"));

        engine.openSendPeer(DIRECT, listener);

        assertThat(heard).containsExactly("libpulse.so.0");
    }
}
