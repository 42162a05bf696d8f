package io.github.microstructurex.analytics.timeline;

import java.time.Duration;
import java.util.List;

/**
 * How closely a {@link Timeline} looks.
 *
 * @param steps into how many equal steps the window is cut, at least 1; there is a sample at each end of each step. A window
 *     of fewer nanoseconds is cut into those
 * @param depthLevels how many of the best price levels of a side make its depth, at least 1
 * @param horizons the times after a fill at which its markout is taken, none negative
 */
public record TimelineDetail(int steps, int depthLevels, List<Duration> horizons) {
    /** As many steps as a chart can show, five levels, and horizons from none to five minutes. */
    public static final TimelineDetail STANDARD = new TimelineDetail(
            600,
            5,
            List.of(
                    Duration.ZERO,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5)));

    /**
     * Checks the values and copies the list.
     *
     * @param steps into how many equal steps the window is cut
     * @param depthLevels how many levels make the depth
     * @param horizons the times after a fill
     * @throws IllegalArgumentException if one is out of its range
     */
    public TimelineDetail {
        horizons = List.copyOf(horizons);
        checkPositive("steps", steps);
        checkPositive("depthLevels", depthLevels);
        for (Duration horizon : horizons) {
            if (horizon.isNegative()) {
                throw new IllegalArgumentException("a horizon is " + horizon + ", expected none below zero");
            }
        }
    }

    private static void checkPositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + ", expected at least 1");
        }
    }
}
