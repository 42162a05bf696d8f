package io.github.microstructurex.analytics.volatility;

import io.github.microstructurex.analytics.internal.Require;

/**
 * The variance per bar from its range and its move, whatever the drift: the mean of {@code ln(H/C) ln(H/O) + ln(L/C)
 * ln(L/O)}. The gap to the next bar is not in it.
 *
 * <p>Source: Rogers and Satchell (1991), Annals of Applied Probability 1.
 */
public final class RogersSatchell {
    private double sum;
    private long bars;

    /** Starts with no bar. */
    public RogersSatchell() {}

    /**
     * Adds a bar.
     *
     * @param open the first price
     * @param high the highest
     * @param low the lowest
     * @param close the last
     * @throws IllegalArgumentException if a price has no logarithm or they are out of order
     */
    public void bar(double open, double high, double low, double close) {
        sum += PriceRange.of(open, high, low, close).rogersSatchell();
        bars++;
    }

    /**
     * Adds the bars of another.
     *
     * @param other stays as it is
     */
    public void merge(RogersSatchell other) {
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
     * @param open the first price of each bar
     * @param high the highest of each
     * @param low the lowest of each
     * @param close the last of each
     * @return the variance per bar, NaN if there is none
     */
    public static double of(double[] open, double[] high, double[] low, double[] close) {
        Require.sameLength("open", open.length, "high", high.length);
        Require.sameLength("open", open.length, "low", low.length);
        Require.sameLength("open", open.length, "close", close.length);
        RogersSatchell estimate = new RogersSatchell();
        for (int i = 0; i < open.length; i++) {
            estimate.bar(open[i], high[i], low[i], close[i]);
        }
        return estimate.value();
    }
}
