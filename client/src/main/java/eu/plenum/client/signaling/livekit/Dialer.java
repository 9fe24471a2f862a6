// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.Secret;
import eu.plenum.client.network.Network;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import livekit.LivekitModels.ReconnectReason;
import livekit.LivekitRtc.SignalResponse;

/**
 * Opens signaling connections to one server with the newest token; when the server refuses one, asks it why. Owner: the session's
 * thread.
 */
final class Dialer {
    /** The newest whose messages we handle. */
    private static final String PROTOCOL = "16";

    /** LiveKit knows no Java; this is what it calls plain libwebrtc. */
    private static final String SDK = "cpp";

    private final Network network;
    private final Mailbox mailbox;
    private final URI address;
    private final Tokens tokens;
    private final String clientVersion;
    private final HandshakeCheck check;

    Dialer(Network network, Mailbox mailbox, URI address, Tokens tokens, String clientVersion) {
        this.network = network;
        this.mailbox = mailbox;
        this.address = address;
        this.tokens = tokens;
        this.clientVersion = clientVersion;
        this.check = new HandshakeCheck(network);
    }

    /** Takes the events of a connection, on the session's thread. */
    interface Listener {
        void opened();

        void message(SignalResponse message);

        /** The connection is over. */
        void lost(Failure failure);
    }

    String host() {
        return address.getHost();
    }

    /** @param ownSid the participant to resume; not used for a new join */
    SignalConnection dial(Route route, String ownSid, ReconnectReason reason, Listener listener) {
        Map<String, String> parameters = parameters(route, ownSid, reason);
        Secret token = tokens.next(route != Route.RESUME);
        return SignalConnection.open(
                network, mailbox, SignalUrl.rtc(address, parameters), token, new SignalConnection.Listener() {
                    @Override
                    public void opened() {
                        listener.opened();
                    }

                    @Override
                    public void message(SignalResponse message) {
                        listener.message(message);
                    }

                    @Override
                    public void refused(int status) {
                        CompletableFuture<Void> _ = check.reason(SignalUrl.validate(address, parameters), token, status)
                                .thenAccept(failure -> mailbox.post(() -> listener.lost(failure)));
                    }

                    @Override
                    public void lost(Failure failure) {
                        listener.lost(failure);
                    }
                });
    }

    private Map<String, String> parameters(Route route, String ownSid, ReconnectReason reason) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("protocol", PROTOCOL);
        parameters.put("sdk", SDK);
        parameters.put("version", clientVersion);
        parameters.put("os", os());
        parameters.put("os_version", System.getProperty("os.version", ""));
        // We ask for each track ourselves. With adaptive_stream the server (1.13.5) would start one that we have said
        // is hidden,
        // to see whether it still is.
        parameters.put("auto_subscribe", "0");
        parameters.put("adaptive_stream", "0");
        if (route == Route.RESUME) {
            parameters.put("reconnect", "1");
            parameters.put("sid", ownSid);
            parameters.put("reconnect_reason", Integer.toString(reason.getNumber()));
        }
        return parameters;
    }

    private static String os() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "macos" : "linux";
    }
}
