package io.github.microstructurex.replay.playback;

import java.math.BigDecimal;

/**
 * How fast simulated time passes, compared with the time on the wall.
 *
 * @param factor simulated seconds per second: from 0.000001 to 1,000,000,000, or infinity, which waits for nothing
 */
public record Speed(double factor) {
    /** As fast as it happened. */
    public static final Speed REAL_TIME = new Speed(1);

    /** As fast as possible. */
    public static final Speed UNLIMITED = new Speed(Double.POSITIVE_INFINITY);

    private static final double LOWEST = 1e-6;
    private static final double HIGHEST = 1e9;
    /** Half a century: what is due later is never due, and sums of times stay within a long. */
    private static final double LONGEST_WAIT = 0x1p60;

    /**
     * Checks the factor.
     *
     * @param factor simulated seconds per second
     * @throws IllegalArgumentException if it is out of its range or not a number
     */
    public Speed {
        boolean isWithin = factor >= LOWEST && factor <= HIGHEST;
        if (!isWithin && factor != Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "speed is " + factor + ", expected from 0.000001 to 1000000000, or infinity");
        }
    }

    /**
     * Makes a speed.
     *
     * @param factor simulated seconds per second: 10 is ten times as fast as it happened
     * @return the speed
     * @throws IllegalArgumentException if the factor is out of its range or not a number
     */
    public static Speed times(double factor) {
        return new Speed(factor);
    }

    /** {@return whether nothing is waited for} */
    public boolean isUnlimited() {
        return factor == Double.POSITIVE_INFINITY;
    }

    /** How long a stretch of simulated time takes. */
    long wallNanos(long simulatedNanos) {
        return (long) Math.min(LONGEST_WAIT, simulatedNanos / factor);
    }

    /** How much simulated time passes in a stretch of time; of a speed that is not unlimited. */
    long simulatedNanos(long wallNanos) {
        return (long) Math.min(LONGEST_WAIT, wallNanos * factor);
    }

    /** Shows the factor, as {@code x10}, or {@code unlimited}. */
    @Override
    public String toString() {
        return isUnlimited()
                ? "unlimited"
                : "x" + BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString();
    }
}
