package io.github.microstructurex.analytics.performance;

import java.util.OptionalLong;

/**
 * The largest fall of a profit from an earlier height, in the unit of the profit, and when it was: from the height at {@link
 * #peakTime()} to the depth at {@link #troughTime()}, and back at that height at {@link #recoveryTime()}. Of several equal
 * falls it is the first.
 *
 * <p>Source: M. Magdon-Ismail and A. F. Atiya (2004), "Maximum drawdown", Risk 17(10).
 */
public final class MaximumDrawdown {
    private boolean started;
    private double height;
    private long heightTime;
    private double largest;
    private double peak;
    private long peakTime;
    private long troughTime;
    private long recoveryTime;
    private boolean recovered;

    /** Starts with no value. */
    public MaximumDrawdown() {}

    /**
     * Adds a value.
     *
     * @param time its time, not before the one of the last value
     * @param profit the profit so far, any number; a NaN is left out
     */
    public void observe(long time, double profit) {
        if (Double.isNaN(profit)) {
            return;
        }
        if (!started || profit > height) {
            started = true;
            height = profit;
            heightTime = time;
        }
        if (largest > 0 && !recovered && profit >= peak) {
            recovered = true;
            recoveryTime = time;
        }
        if (height - profit > largest) {
            largest = height - profit;
            peak = height;
            peakTime = heightTime;
            troughTime = time;
            recovered = false;
        }
    }

    /** {@return the largest fall, 0 if there was none, NaN without a value} */
    public double value() {
        return started ? largest : Double.NaN;
    }

    /** {@return when the height before the fall was first reached, though it may have held for long; empty without a fall} */
    public OptionalLong peakTime() {
        return largest > 0 ? OptionalLong.of(peakTime) : OptionalLong.empty();
    }

    /** {@return when the depth was reached; empty without a fall} */
    public OptionalLong troughTime() {
        return largest > 0 ? OptionalLong.of(troughTime) : OptionalLong.empty();
    }

    /** {@return when the height was reached again; empty if it never was} */
    public OptionalLong recoveryTime() {
        return recovered ? OptionalLong.of(recoveryTime) : OptionalLong.empty();
    }
}
