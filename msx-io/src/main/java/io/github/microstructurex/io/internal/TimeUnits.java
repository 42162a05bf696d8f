package io.github.microstructurex.io.internal;

import java.time.temporal.ChronoUnit;

/** The units in which files count time. */
public final class TimeUnits {
    private TimeUnits() {}

    /**
     * Finds how long a unit is.
     *
     * @param unit seconds, milliseconds, microseconds or nanoseconds
     * @return its nanoseconds
     * @throws IllegalArgumentException if it is another unit
     */
    public static long nanos(ChronoUnit unit) {
        if (unit.compareTo(ChronoUnit.SECONDS) > 0) {
            throw new IllegalArgumentException("unit of the time is " + unit + ", expected Seconds or a part of it");
        }
        return unit.getDuration().toNanos();
    }
}
