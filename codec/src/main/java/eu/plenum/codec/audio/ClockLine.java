// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

/**
 * A line without a device: every 10 ms of the system's clock it does what a device would ask for, on its own thread. Late turns
 * are made up for, unless more than 200 ms are missing (the machine slept).
 */
final class ClockLine implements SoundLine {
    private static final long TURN_NANOS = 10_000_000;
    private static final long SLEPT_NANOS = 200_000_000;

    private final String name;
    private final Runnable turn;
    private final LineThread thread;
    private long due = System.nanoTime();

    private ClockLine(String name, Runnable turn) {
        this.name = name;
        this.turn = turn;
        thread = new LineThread("sound-clock", this::run);
    }

    static ClockLine start(String name, Runnable turn) {
        ClockLine line = new ClockLine(name, turn);
        line.thread.start();
        return line;
    }

    private void run() {
        long now = System.nanoTime();
        if (now < due) {
            thread.rest(due - now);
            return;
        }
        due = now - due > SLEPT_NANOS ? now + TURN_NANOS : due + TURN_NANOS;
        turn.run();
    }

    @Override
    public String deviceId() {
        return "";
    }

    @Override
    public String deviceName() {
        return name;
    }

    @Override
    public int latencyMillis() {
        return 0;
    }

    @Override
    public void close() {
        thread.close();
    }
}
