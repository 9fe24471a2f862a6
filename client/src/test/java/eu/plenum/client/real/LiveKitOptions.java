// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.util.Optional;

/**
 * How a {@link LiveKitServer} is set up; {@link #DEFAULT} suits most tests.
 *
 * @param address it listens on and announces: {@code 127.0.0.1} or {@code ::1}
 * @param turn its own TURN server over UDP, which relays to loopback too
 * @param forceTcp no UDP for media
 * @param remoteUnmute the server may unmute a participant
 * @param autoCreate a room comes into being when the first one joins
 * @param emptyTimeoutSeconds after which a room that nobody joined ends
 */
public record LiveKitOptions(
        String address,
        boolean turn,
        boolean forceTcp,
        boolean remoteUnmute,
        boolean autoCreate,
        int emptyTimeoutSeconds,
        Optional<String> extra) {

    public static final LiveKitOptions DEFAULT =
            new LiveKitOptions("127.0.0.1", false, false, true, true, 300, Optional.empty());

    public LiveKitOptions withAddress(String changed) {
        return new LiveKitOptions(changed, turn, forceTcp, remoteUnmute, autoCreate, emptyTimeoutSeconds, extra);
    }

    public LiveKitOptions withTurn() {
        return new LiveKitOptions(address, true, forceTcp, remoteUnmute, autoCreate, emptyTimeoutSeconds, extra);
    }

    public LiveKitOptions withForcedTcp() {
        return new LiveKitOptions(address, turn, true, remoteUnmute, autoCreate, emptyTimeoutSeconds, extra);
    }

    public LiveKitOptions withoutRemoteUnmute() {
        return new LiveKitOptions(address, turn, forceTcp, false, autoCreate, emptyTimeoutSeconds, extra);
    }

    public LiveKitOptions withoutAutoCreate() {
        return new LiveKitOptions(address, turn, forceTcp, remoteUnmute, false, emptyTimeoutSeconds, extra);
    }

    /** Further top-level YAML, as in the server's sample configuration. */
    public LiveKitOptions withExtra(String yaml) {
        return new LiveKitOptions(
                address, turn, forceTcp, remoteUnmute, autoCreate, emptyTimeoutSeconds, Optional.of(yaml));
    }

    String yaml(LiveKitPorts ports, String key, String secret) {
        return """
                port: %d
                bind_addresses: ["%s"]
                keys: { %s: %s }
                rtc:
                  udp_port: %d
                  tcp_port: %d
                  node_ip: %s
                  use_external_ip: false
                  enable_loopback_candidate: true
                  force_tcp: %s
                  stun_servers: ["127.0.0.1:%d"]
                turn:
                  enabled: %s
                  bind_addresses: ["%s"]
                  udp_port: %d
                  relay_range_start: %d
                  relay_range_end: %d
                  allow_restricted_peer_cidrs: ["127.0.0.0/8", "192.0.2.0/24", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128"]
                room:
                  auto_create: %s
                  enable_remote_unmute: %s
                  empty_timeout: %d
                logging: { level: info }
                %s
                """.formatted(
                        ports.signal(),
                        address,
                        key,
                        secret,
                        ports.udp(),
                        ports.tcp(),
                        address.contains(":") ? "\"" + address + "\"" : address,
                        forceTcp,
                        ports.turn(),
                        turn,
                        address,
                        ports.turn(),
                        ports.relayFirst(),
                        ports.relayFirst() + LiveKitPorts.RELAYS - 1,
                        autoCreate,
                        remoteUnmute,
                        emptyTimeoutSeconds,
                        extra.orElse(""));
    }
}
