// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import eu.plenum.codec.EngineException;
import eu.plenum.codec.MediaEngine;
import eu.plenum.codec.PeerConfiguration;
import eu.plenum.codec.ReceivePeer;
import eu.plenum.codec.ReceivePeerListener;
import eu.plenum.codec.SendPeer;
import eu.plenum.codec.SendPeerListener;
import eu.plenum.codec.natives.NativeLibrary;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The media engine over libwebrtc. Nothing native is loaded before it is told to prepare or the first peer is opened. */
public final class WebRtcEngine implements MediaEngine {
    private static final Logger LOG = LoggerFactory.getLogger(WebRtcEngine.class);

    private final RtcThread rtc = new RtcThread();
    private final Factories factories = new Factories(new NativeLibrary());
    private final Set<NativePeer> peers = ConcurrentHashMap.newKeySet();

    public WebRtcEngine() {
        // The thread starts with the first job, which makes the factories.
    }

    @Override
    public void prepare() {
        rtc.execute(() -> {
            try {
                factories.sending();
                factories.receiving();
            } catch (EngineException missing) {
                LOG.debug("the first peer will say so too", missing);
            }
        });
    }

    @Override
    public SendPeer openSendPeer(PeerConfiguration configuration, SendPeerListener listener) {
        WebRtcSendPeer peer = new WebRtcSendPeer(rtc, factories, listener, peers::remove);
        peers.add(peer.nativePeer());
        peer.open(configuration);
        return peer;
    }

    @Override
    public ReceivePeer openReceivePeer(PeerConfiguration configuration, ReceivePeerListener listener) {
        WebRtcReceivePeer peer = new WebRtcReceivePeer(rtc, factories.pace(), listener, peers::remove);
        peers.add(peer.nativePeer());
        peer.open(factories, configuration);
        return peer;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The two native factories stay: disposing one while a peer connection that 0.14.0 never frees still points at it is the
     * way to a crash, and their threads sleep.
     */
    @Override
    public void close() {
        peers.forEach(NativePeer::close);
        rtc.close();
    }
}
