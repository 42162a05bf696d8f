package io.github.microstructurex.strategies;

/** The check that parent orders and inventory limits share. */
final class TimeWindow {
    private TimeWindow() {}

    /** The window's length must be a long as well: schedules divide it. */
    static void check(String what, long startTime, long endTime) {
        if (endTime <= startTime || endTime - startTime < 0) {
            throw new IllegalArgumentException("endTime of " + what + " is " + endTime + ", expected after startTime "
                    + startTime + " by at most " + Long.MAX_VALUE + " ns");
        }
    }
}
