package io.github.microstructurex.analytics.volatility;

import io.github.microstructurex.analytics.internal.Require;

/**
 * The variance per bar from its range and its move: the mean of {@code 0.5 ln(H/L)^2 - (2 ln 2 - 1) ln(C/O)^2}. It assumes a
 * price without drift; the gap to the next bar is not in it. {@link #full} is the authors' own estimate, of which this is
 * the simple form that they recommend.
 *
 * <p>Source: Garman and Klass (1980), Journal of Business 53.
 */
public final class GarmanKlass {
    private double sum;
    private double fullSum;
    private long bars;

    /** Starts with no bar. */
    public GarmanKlass() {}

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
        PriceRange range = PriceRange.of(open, high, low, close);
        double up = range.high() - range.open();
        double down = range.low() - range.open();
        double move = range.close() - range.open();
        double size = up - down;
        sum += 0.5 * size * size - (2 * StrictMath.log(2) - 1) * move * move;
        fullSum += 0.511 * size * size - 0.019 * (move * (up + down) - 2 * up * down) - 0.383 * move * move;
        bars++;
    }

    /**
     * Adds the bars of another.
     *
     * @param other stays as it is
     */
    public void merge(GarmanKlass other) {
        sum += other.sum;
        fullSum += other.fullSum;
        bars += other.bars;
    }

    /** {@return the mean variance per bar, NaN if there is none} */
    public double value() {
        return bars == 0 ? Double.NaN : sum / bars;
    }

    /**
     * {@return the mean of {@code 0.511 (u-d)^2 - 0.019 (c (u+d) - 2 u d) - 0.383 c^2}, with u, d and c the logarithms of high,
     * low and close relative to the open; NaN if there is no bar}
     */
    public double full() {
        return bars == 0 ? Double.NaN : fullSum / bars;
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
        GarmanKlass estimate = new GarmanKlass();
        for (int i = 0; i < open.length; i++) {
            estimate.bar(open[i], high[i], low[i], close[i]);
        }
        return estimate.value();
    }
}
