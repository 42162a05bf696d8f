package io.github.microstructurex.replay.playback;

import java.util.concurrent.locks.LockSupport;

/** The clock of the machine. */
enum SystemClock implements WallClock {
    INSTANCE;

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void park(long nanos) {
        LockSupport.parkNanos(this, nanos);
    }
}
