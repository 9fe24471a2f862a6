// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import eu.plenum.client.actor.Mailbox;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that the machine's addresses changed or that it slept. Owned by the mailbox it is given, which it closes.
 *
 * <p>The JDK tells neither, so both are looked at every two seconds. Sleep shows as time that passed unnoticed: on Linux and
 * macOS the wall clock runs on while the monotonic one stands still, on Windows both run on but no look happened.
 */
public final class ConnectivityWatch implements AutoCloseable {
    static final Duration INTERVAL = Duration.ofSeconds(2);

    /** Time unnoticed that counts as sleep. */
    static final Duration SLEEP = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(ConnectivityWatch.class);

    private final Mailbox mailbox;
    private final Clock clock;
    private final Supplier<Set<InetAddress>> addresses;
    private final ConnectivityListener listener;
    private Set<InetAddress> known = Set.of();
    private long wallMillis;
    private long monotonicNanos;

    public ConnectivityWatch(
            Mailbox mailbox, Clock clock, Supplier<Set<InetAddress>> addresses, ConnectivityListener listener) {
        this.mailbox = mailbox;
        this.clock = clock;
        this.addresses = addresses;
        this.listener = listener;
        mailbox.post(() -> {
            known = addresses.get();
            next();
        });
    }

    /** The addresses of the interfaces that are up, save loopback; empty when they cannot be read. */
    public static Set<InetAddress> addressesOfThisMachine() {
        Set<InetAddress> addresses = new HashSet<>();
        try {
            for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
                if (network.isUp() && !network.isLoopback()) {
                    network.inetAddresses().forEach(addresses::add);
                }
            }
        } catch (SocketException unreadable) {
            LOG.debug("The network interfaces cannot be read.", unreadable);
        }
        return addresses;
    }

    @Override
    public void close() {
        mailbox.close();
    }

    private void next() {
        wallMillis = clock.millis();
        monotonicNanos = mailbox.nanoTime();
        mailbox.schedule(INTERVAL, this::look);
    }

    private void look() {
        Duration wall = Duration.ofMillis(clock.millis() - wallMillis);
        Duration monotonic = Duration.ofNanos(mailbox.nanoTime() - monotonicNanos);
        Duration passed = wall.compareTo(monotonic) > 0 ? wall : monotonic;
        if (passed.compareTo(INTERVAL.plus(SLEEP)) > 0) {
            LOG.info("{} s passed unnoticed: the machine was asleep.", passed.toSeconds());
            listener.woke();
        }
        Set<InetAddress> now = addresses.get();
        if (!now.equals(known)) {
            LOG.info("The machine's network addresses changed from {} to {}.", known.size(), now.size());
            known = now;
            listener.networkChanged();
        }
        next();
    }
}
