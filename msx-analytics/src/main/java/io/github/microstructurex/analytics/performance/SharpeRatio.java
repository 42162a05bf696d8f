package io.github.microstructurex.analytics.performance;

import io.github.microstructurex.analytics.timeseries.Moments;

/**
 * The Sharpe ratio of profits over periods of one length: their mean divided by their sample standard deviation (n - 1). It
 * is a figure per period; {@link #annualized} says it per year.
 *
 * <p>The values may be profits in currency or returns, in excess of a benchmark where there is one. A market maker without
 * capital has none, and his profits are taken as they are.
 *
 * <p>Source: W. F. Sharpe (1994), "The Sharpe Ratio", Journal of Portfolio Management 21(1), the ex post ratio.
 */
public final class SharpeRatio {
    private final Moments profits = new Moments();

    /** Starts with no period. */
    public SharpeRatio() {}

    /**
     * The ratio of a sample.
     *
     * @param profits one for each period
     * @return their ratio, to which more may be added
     */
    public static SharpeRatio of(double... profits) {
        SharpeRatio ratio = new SharpeRatio();
        for (double profit : profits) {
            ratio.add(profit);
        }
        return ratio;
    }

    /**
     * Adds a period.
     *
     * @param profit what it earned, any number; NaN makes the ratio NaN
     */
    public void add(double profit) {
        profits.add(profit);
    }

    /**
     * Adds all periods of another one.
     *
     * @param other stays as it is
     */
    public void merge(SharpeRatio other) {
        profits.merge(other.profits);
    }

    /** {@return how many periods were added} */
    public long count() {
        return profits.count();
    }

    /** {@return the mean profit of a period, NaN without one} */
    public double mean() {
        return profits.mean();
    }

    /** {@return the sample standard deviation of the profits, NaN for fewer than two periods} */
    public double standardDeviation() {
        return Math.sqrt(profits.sampleVariance());
    }

    /** {@return the ratio per period, NaN for fewer than two periods or where all earned the same} */
    public double value() {
        double deviation = standardDeviation();
        return deviation > 0 ? profits.mean() / deviation : Double.NaN;
    }

    /**
     * The ratio per year, as if periods were independent: {@code value sqrt(periods)}.
     *
     * @param periodsPerYear how many periods of trading a year has: 252 * 390 for minutes of 6.5 hours a day
     * @return the ratio per year
     */
    public double annualized(double periodsPerYear) {
        return value() * Annual.root(periodsPerYear);
    }
}
