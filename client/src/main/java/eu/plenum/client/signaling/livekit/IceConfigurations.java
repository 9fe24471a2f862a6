// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.codec.IceServer;
import eu.plenum.codec.PeerConfiguration;
import java.util.List;
import java.util.Locale;
import livekit.LivekitModels.ClientConfigSetting;
import livekit.LivekitModels.ClientConfiguration;
import livekit.LivekitRtc.ICEServer;

/** Turns what a server says of ICE into a peer's configuration. Pure. */
final class IceConfigurations {

    private IceConfigurations() {}

    static PeerConfiguration of(List<ICEServer> servers, ClientConfiguration client) {
        List<IceServer> usable = servers.stream()
                .limit(Limits.ICE_SERVERS)
                .filter(server -> fits(server.getUsername()) && fits(server.getCredential()))
                .map(IceConfigurations::server)
                .filter(server -> !server.urls().isEmpty())
                .toList();
        return new PeerConfiguration(usable, client.getForceRelay() == ClientConfigSetting.ENABLED);
    }

    private static IceServer server(ICEServer server) {
        List<String> urls = server.getUrlsList().stream()
                .limit(Limits.URLS_PER_ICE_SERVER)
                .filter(IceConfigurations::isIceUrl)
                .toList();
        return new IceServer(urls, server.getUsername(), server.getCredential());
    }

    /** libwebrtc refuses a whole configuration for one bad URL. */
    private static boolean isIceUrl(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return fits(url)
                && (lower.startsWith("stun:")
                        || lower.startsWith("stuns:")
                        || lower.startsWith("turn:")
                        || lower.startsWith("turns:"))
                && url.chars().allMatch(Tokens::plain);
    }

    private static boolean fits(String text) {
        return text.length() <= Limits.ICE_TEXT_CHARACTERS;
    }
}
