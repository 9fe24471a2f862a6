// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NewestTest {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<Integer> received = new ArrayList<>();
    private final Newest<Integer> newest = new Newest<>(waiting::add, received::add);

    @Test
    void howeverManyValuesComeOneHandOverWaits() {
        for (int value = 1; value <= 1000; value++) {
            newest.accept(value);
        }
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(received).containsExactly(1000);
    }

    @Test
    void aValueAfterAHandOverIsHandedOverToo() {
        newest.accept(1);
        waiting.remove().run();
        newest.accept(2);
        waiting.remove().run();
        assertThat(received).containsExactly(1, 2);
        assertThat(waiting).isEmpty();
    }

    @Test
    void theLastValueArrivesWhateverTheThreadsDo() throws InterruptedException {
        int last = 200_000;
        CountDownLatch arrived = new CountDownLatch(1);
        List<Integer> order = new ArrayList<>();
        try (ExecutorService receiver = Executors.newSingleThreadExecutor()) {
            Newest<Integer> handed = new Newest<>(receiver, value -> {
                order.add(value);
                if (value == last) {
                    arrived.countDown();
                }
            });
            for (int value = 1; value <= last; value++) {
                handed.accept(value);
            }
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(order).isSorted().doesNotHaveDuplicates();
    }
}
