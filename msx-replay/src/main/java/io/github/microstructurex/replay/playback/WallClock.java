package io.github.microstructurex.replay.playback;

/**
 * The time on the wall, and how to let it pass: what a replay is paced by. Implement it to replay without real time in a
 * test, or on the clock of a scheduler. Implementations may be used by several threads.
 */
public interface WallClock {
    /**
     * Reads the clock.
     *
     * @return nanoseconds since any fixed moment; never goes back, and may overflow like {@link System#nanoTime()}
     */
    long nanoTime();

    /**
     * Lets the calling thread wait. It may return early: because the thread was
     * {@linkplain java.util.concurrent.locks.LockSupport#unpark unparked} or interrupted, which it must notice, or for no
     * reason; the caller looks at the clock again.
     *
     * @param nanos how long, at least 1; {@link Long#MAX_VALUE} until something else happens
     */
    void park(long nanos);

    /** {@return the clock of the machine} */
    static WallClock system() {
        return SystemClock.INSTANCE;
    }
}
