// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ports of a {@link LiveKitServer}, free when they were looked for.
 *
 * @param relayFirst first of {@link #RELAYS} UDP ports in a row for TURN
 */
record LiveKitPorts(int signal, int udp, int tcp, int turn, int relayFirst) {

    private static final Logger LOG = LoggerFactory.getLogger(LiveKitPorts.class);

    static final int RELAYS = 40;

    static LiveKitPorts free(String address) {
        try {
            InetAddress bound = InetAddress.getByName(address);
            return new LiveKitPorts(freeTcp(bound), freeUdp(bound), freeTcp(bound), freeUdp(bound), freeRow(bound));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freeTcp(InetAddress address) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, address)) {
            return socket.getLocalPort();
        }
    }

    private static int freeUdp(InetAddress address) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, address)) {
            return socket.getLocalPort();
        }
    }

    /** Below the ephemeral ports, so that no client takes one of the row; the server itself tries others of it when one is taken. */
    private static int freeRow(InetAddress address) throws IOException {
        for (int attempt = 0; attempt < 50; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(12_000, 32_000 - RELAYS);
            try (DatagramSocket low = new DatagramSocket(new InetSocketAddress(address, first));
                    DatagramSocket high = new DatagramSocket(new InetSocketAddress(address, first + RELAYS - 1))) {
                if (low.isBound() && high.isBound()) {
                    return first;
                }
            } catch (BindException taken) {
                LOG.debug("{} is taken", first, taken);
            }
        }
        throw new IOException("no free row of ports");
    }
}
