package io.github.microstructurex.replay.playback;

import java.util.Map;
import java.util.TreeMap;

/** A wall clock that moves only while somebody waits, and does at set times what others would do meanwhile. */
final class ScriptedClock implements WallClock {
    /** Anywhere, as the origin of such a clock is; time overflows soon after it. */
    private static final long ORIGIN = Long.MAX_VALUE - 5;

    private final TreeMap<Long, Runnable> actions = new TreeMap<>();
    private long elapsed;
    private int waits;

    /** Lets something happen at a time, counted from the beginning. */
    ScriptedClock at(long time, Runnable action) {
        actions.put(time, action);
        return this;
    }

    /** Lets time pass outside of waiting: what a slow callback takes. */
    void pass(long nanos) {
        elapsed += nanos;
    }

    /** What has passed since the beginning. */
    long elapsed() {
        return elapsed;
    }

    int waits() {
        return waits;
    }

    @Override
    public long nanoTime() {
        return ORIGIN + elapsed;
    }

    @Override
    public void park(long nanos) {
        waits++;
        Map.Entry<Long, Runnable> next = actions.firstEntry();
        if (next != null && next.getKey() - elapsed <= nanos) {
            actions.pollFirstEntry();
            elapsed = Math.max(elapsed, next.getKey());
            next.getValue().run();
        } else if (nanos == Long.MAX_VALUE) {
            throw new AssertionError("waits for ever at " + elapsed);
        } else {
            elapsed += nanos;
        }
    }
}
