package io.github.microstructurex.analytics.volatility;

import io.github.microstructurex.analytics.internal.Require;

/**
 * The variance per bar with the gap between bars in it, whatever the drift: {@code V_o + k V_c + (1-k) V_rs}, with V_o the
 * sample variance of the gaps from one close to the next open, V_c that of the moves from open to close, V_rs the mean of
 * {@link RogersSatchell} and {@code k = 0.34 / (1.34 + (n+1)/(n-1))} for n bars.
 *
 * <p>The first bar gives only its close, from which the first gap is measured; n counts the bars after it.
 *
 * <p>Source: Yang and Zhang (2000), Journal of Business 73.
 */
public final class YangZhang {
    private double lastClose = Double.NaN;
    private long bars;
    private double gapMean;
    private double gapSquares;
    private double moveMean;
    private double moveSquares;
    private double rogersSatchell;

    /** Starts with no bar. */
    public YangZhang() {}

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
        if (!Double.isNaN(lastClose)) {
            bars++;
            double gapDeviation = range.open() - lastClose - gapMean;
            gapMean += gapDeviation / bars;
            gapSquares += gapDeviation * (range.open() - lastClose - gapMean);
            double moveDeviation = range.close() - range.open() - moveMean;
            moveMean += moveDeviation / bars;
            moveSquares += moveDeviation * (range.close() - range.open() - moveMean);
            rogersSatchell += range.rogersSatchell();
        }
        lastClose = range.close();
    }

    /** {@return the variance per bar, NaN for fewer than three bars: two gaps are needed} */
    public double value() {
        if (bars < 2) {
            return Double.NaN;
        }
        double k = k();
        return gapSquares / (bars - 1) + k * moveSquares / (bars - 1) + (1 - k) * rogersSatchell / bars;
    }

    /** {@return the weight of the move from open to close, NaN for fewer than three bars} */
    public double k() {
        return bars < 2 ? Double.NaN : 0.34 / (1.34 + (bars + 1.0) / (bars - 1));
    }

    /** {@return how many bars the estimate covers: one fewer than were added} */
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
     * @return the variance per bar, NaN for fewer than three bars
     */
    public static double of(double[] open, double[] high, double[] low, double[] close) {
        Require.sameLength("open", open.length, "high", high.length);
        Require.sameLength("open", open.length, "low", low.length);
        Require.sameLength("open", open.length, "close", close.length);
        YangZhang estimate = new YangZhang();
        for (int i = 0; i < open.length; i++) {
            estimate.bar(open[i], high[i], low[i], close[i]);
        }
        return estimate.value();
    }
}
