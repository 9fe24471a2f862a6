// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.actor.VirtualMailbox;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectivityWatchTest {
    private final VirtualMailbox mailbox = new VirtualMailbox();
    private final List<String> heard = new ArrayList<>();
    private Set<InetAddress> addresses = Set.of();
    private Duration asleep = Duration.ZERO;

    @Test
    void nothingIsToldWhileNothingHappens() {
        watch();
        mailbox.advance(Duration.ofMinutes(10));
        assertThat(heard).isEmpty();
    }

    @Test
    void anAddressThatComesOrGoesIsToldOnceEach() throws Exception {
        watch();
        addresses = Set.of(InetAddress.getByAddress(new byte[] {10, 0, 0, 1}));
        mailbox.advance(Duration.ofSeconds(10));
        assertThat(heard).containsExactly("network");

        addresses = Set.of();
        mailbox.advance(Duration.ofSeconds(10));
        assertThat(heard).containsExactly("network", "network");
    }

    @Test
    void aWallClockThatRanAheadMeansSleep() {
        watch();
        mailbox.advance(Duration.ofSeconds(11));
        asleep = Duration.ofSeconds(8);
        mailbox.advance(Duration.ofSeconds(60));
        assertThat(heard).containsExactly("woke");
    }

    @Test
    void aClockThatIsSetBackOrALittleForwardIsNoSleep() {
        watch();
        mailbox.advance(Duration.ofSeconds(11));
        asleep = Duration.ofHours(-1);
        mailbox.advance(Duration.ofSeconds(11));
        asleep = asleep.plusSeconds(4);
        mailbox.advance(Duration.ofSeconds(11));
        assertThat(heard).isEmpty();
    }

    @Test
    void aStarvedProcessDidNotSleep() {
        watch();
        mailbox.stall(Duration.ofMinutes(1));
        mailbox.advance(Duration.ofSeconds(10));
        assertThat(heard).isEmpty();
    }

    @Test
    void whereTheMonotonicClockRunsOnALateLookMeansSleep() {
        watch(false);
        mailbox.advance(Duration.ofMinutes(1));
        assertThat(heard).isEmpty();
        mailbox.stall(Duration.ofMinutes(1));
        mailbox.advance(Duration.ofSeconds(10));
        assertThat(heard).containsExactly("woke");
    }

    @Test
    void aClosedWatchIsSilent() throws Exception {
        ConnectivityWatch watch = watch();
        watch.close();
        addresses = Set.of(InetAddress.getByAddress(new byte[] {10, 0, 0, 1}));
        mailbox.advance(Duration.ofSeconds(60));
        assertThat(heard).isEmpty();
    }

    @Test
    void thisMachinesAddressesCanBeRead() {
        assertThat(ConnectivityWatch.addressesOfThisMachine()).noneMatch(InetAddress::isLoopbackAddress);
    }

    private ConnectivityWatch watch() {
        return watch(true);
    }

    private ConnectivityWatch watch(boolean clockSleeps) {
        ConnectivityWatch watch = new ConnectivityWatch(
                mailbox, new WallClock(), clockSleeps, () -> addresses, new ConnectivityListener() {
                    @Override
                    public void networkChanged() {
                        heard.add("network");
                    }

                    @Override
                    public void woke() {
                        heard.add("woke");
                    }
                });
        mailbox.run();
        return watch;
    }

    /** The wall clock: the mailbox's time and the time asleep. */
    private final class WallClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH.plusNanos(mailbox.nanoTime()).plus(asleep);
        }
    }
}
