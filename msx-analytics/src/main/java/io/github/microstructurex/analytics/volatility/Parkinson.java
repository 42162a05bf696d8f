package io.github.microstructurex.analytics.volatility;

import io.github.microstructurex.analytics.internal.Require;

/**
 * The variance per bar from its range: the mean of {@code ln(H/L)^2 / (4 ln 2)}. It assumes a price without drift that is
 * watched all the time; a price seen only now and then has a smaller range, and the gap to the next bar is not in it.
 *
 * <p>Source: Parkinson (1980), Journal of Business 53.
 */
public final class Parkinson {
    private double sum;
    private long bars;

    /** Starts with no bar. */
    public Parkinson() {}

    /**
     * Adds a bar.
     *
     * @param high the highest price
     * @param low the lowest
     * @throws IllegalArgumentException if a price has no logarithm or they are out of order
     */
    public void bar(double high, double low) {
        PriceRange range = PriceRange.of(high, high, low, low);
        double size = range.high() - range.low();
        sum += size * size / (4 * StrictMath.log(2));
        bars++;
    }

    /**
     * Adds the bars of another.
     *
     * @param other stays as it is
     */
    public void merge(Parkinson other) {
        sum += other.sum;
        bars += other.bars;
    }

    /** {@return the mean variance per bar, NaN if there is none} */
    public double value() {
        return bars == 0 ? Double.NaN : sum / bars;
    }

    /** {@return how many bars were added} */
    public long bars() {
        return bars;
    }

    /**
     * The variance per bar of a whole series.
     *
     * @param high the highest price of each bar
     * @param low the lowest of each
     * @return the variance per bar, NaN if there is none
     */
    public static double of(double[] high, double[] low) {
        Require.sameLength("high", high.length, "low", low.length);
        Parkinson estimate = new Parkinson();
        for (int i = 0; i < high.length; i++) {
            estimate.bar(high[i], low[i]);
        }
        return estimate.value();
    }
}
