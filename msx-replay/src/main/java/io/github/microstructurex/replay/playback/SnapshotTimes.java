package io.github.microstructurex.replay.playback;

import java.time.Duration;

/** When the next snapshot is due: at the multiples of an interval since the epoch, wherever a replay begins. */
final class SnapshotTimes {
    private static final long NEVER = Long.MAX_VALUE;
    private static final Duration LONGEST = Duration.ofDays(365);

    /** In nanoseconds; 0 for no snapshots. */
    private final long interval;

    private long next = NEVER;

    private SnapshotTimes(long interval) {
        this.interval = interval;
    }

    static SnapshotTimes none() {
        return new SnapshotTimes(0);
    }

    static SnapshotTimes every(Duration interval) {
        if (interval.compareTo(Duration.ZERO) <= 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "interval of snapshots is " + interval + ", expected above 0 and at most 365 days");
        }
        return new SnapshotTimes(interval.toNanos());
    }

    /** Goes to the first one at or after a time. */
    void restart(long time) {
        if (interval > 0) {
            long before = time - Math.floorMod(time, interval);
            next = before == time ? time : later(before);
        }
    }

    long next() {
        return next;
    }

    void advance() {
        next = later(next);
    }

    private long later(long time) {
        return time > NEVER - interval ? NEVER : time + interval;
    }
}
