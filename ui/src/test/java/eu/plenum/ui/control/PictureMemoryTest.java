// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PictureMemoryTest {
    private final PictureMemory memory = new PictureMemory();

    @Test
    void withoutAPictureThereIsNothingToShow() {
        assertThat(memory.take()).isNull();
        memory.acquire(4, 2);
        assertThat(memory.take()).isNull();
    }

    @Test
    void theNewestPictureWins() {
        ByteBuffer first = memory.acquire(4, 2);
        memory.publish();
        ByteBuffer second = memory.acquire(4, 2);
        memory.publish();
        assertThat(second).isNotSameAs(first);
        assertThat(memory.take()).isNotNull();
        assertThat(memory.take()).isNull();
    }

    @Test
    void memoryIsOfTheSizeAskedFor() {
        assertThat(memory.acquire(640, 360).capacity()).isEqualTo(640 * 360 * 4);
        assertThat(memory.acquire(320, 180).capacity()).isEqualTo(320 * 180 * 4);
    }

    @Test
    void framesOfOneSizeAllocateNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Runnable frame = () -> {
            memory.acquire(64, 36);
            memory.publish();
            memory.take();
        };
        for (int warm = 0; warm < 20_000; warm++) {
            frame.run();
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int count = 0; count < 10_000; count++) {
            frame.run();
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
    }

    /** What is shown, and what was shown until the frame before, is never lent to a decoder. */
    @Property(tries = 500)
    void aPictureOnItsWayToTheScreenIsNotWrittenInto(@ForAll @Size(max = 60) List<Boolean> decoderFirst) {
        PictureMemory lent = new PictureMemory();
        IdentityHashMap<ByteBuffer, Integer> numbers = new IdentityHashMap<>();
        int number = 0;
        Set<Integer> onScreen = new HashSet<>();
        int shown = -1;
        for (boolean decoder : decoderFirst) {
            if (decoder) {
                ByteBuffer picture = lent.acquire(2, 2);
                if (!numbers.containsKey(picture)) {
                    numbers.put(picture, number++);
                }
                picture.putInt(0, numbers.get(picture));
                assertThat(onScreen).doesNotContain(numbers.get(picture));
                lent.publish();
            } else {
                PictureMemory.Picture picture = lent.take();
                onScreen.clear();
                if (picture != null) {
                    onScreen.add(shown);
                    shown = picture.memory().getInt(0);
                }
                onScreen.add(shown);
            }
        }
        assertThat(number).isLessThanOrEqualTo(3);
    }
}
