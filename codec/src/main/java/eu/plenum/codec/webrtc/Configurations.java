// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.RTCBundlePolicy;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.RTCIceTransportPolicy;
import eu.plenum.codec.IceServer;
import eu.plenum.codec.PeerConfiguration;
import java.util.ArrayList;

/**
 * A peer's configuration in libwebrtc's terms, built whole each time: {@code getConfiguration()} of webrtc-java 0.14.0 is not
 * relied on, having been seen to throw.
 */
final class Configurations {

    private Configurations() {}

    static RTCConfiguration toNative(PeerConfiguration configuration) {
        RTCConfiguration result = new RTCConfiguration();
        result.bundlePolicy = RTCBundlePolicy.MAX_BUNDLE;
        result.iceTransportPolicy = configuration.relayOnly() ? RTCIceTransportPolicy.RELAY : RTCIceTransportPolicy.ALL;
        configuration.iceServers().forEach(server -> result.iceServers.add(toNative(server)));
        return result;
    }

    private static RTCIceServer toNative(IceServer server) {
        RTCIceServer result = new RTCIceServer();
        result.urls = new ArrayList<>(server.urls());
        result.username = server.username();
        result.password = server.credential();
        return result;
    }
}
