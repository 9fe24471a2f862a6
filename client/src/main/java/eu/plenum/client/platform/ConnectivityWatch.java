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
 * <p>The JDK tells neither, so both are looked at every two seconds. Sleep shows where the monotonic clock stands still
 * meanwhile (Linux, macOS) as a wall clock that ran ahead of it; elsewhere (Windows) only as a look that came late, which a
 * starved process shows too.
 */
public final class ConnectivityWatch implements AutoCloseable {
    static final Duration INTERVAL = Duration.ofSeconds(2);

    /** Time unnoticed that counts as sleep. */
    static final Duration SLEEP = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(ConnectivityWatch.class);

    private final Mailbox mailbox;
    private final Clock clock;
    private final boolean clockSleeps;
    private final Supplier<Set<InetAddress>> addresses;
    private final ConnectivityListener listener;
    private Set<InetAddress> known = Set.of();
    private long wallMillis;
    private long monotonicNanos;

    /** @param clockSleeps whether this system's monotonic clock stands still while the machine sleeps */
    public ConnectivityWatch(
            Mailbox mailbox,
            Clock clock,
            boolean clockSleeps,
            Supplier<Set<InetAddress>> addresses,
            ConnectivityListener listener) {
        this.mailbox = mailbox;
        this.clock = clock;
        this.clockSleeps = clockSleeps;
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
        Duration unnoticed = clockSleeps ? wall.minus(monotonic) : wall.minus(INTERVAL);
        if (unnoticed.compareTo(SLEEP) > 0) {
            LOG.info("{} s passed unnoticed: the machine was asleep.", unnoticed.toSeconds());
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
