// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import java.util.concurrent.locks.LockSupport;

/** Runs a step at a steady rate on its own thread until closed. */
final class Feeder implements AutoCloseable {
    private final Thread thread;
    private volatile boolean runs = true;

    @FunctionalInterface
    interface Step {
        void run(int number);
    }

    Feeder(double rate, Step step) {
        thread = Thread.ofPlatform().daemon().name("feeder").start(() -> {
            long start = System.nanoTime();
            for (int number = 0; runs; number++) {
                step.run(number);
                long due = start + (long) ((number + 1) * 1e9 / rate);
                LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            }
        });
    }

    @Override
    public void close() {
        runs = false;
        try {
            thread.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
