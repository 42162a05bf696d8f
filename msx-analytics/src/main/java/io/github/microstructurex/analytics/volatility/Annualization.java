package io.github.microstructurex.analytics.volatility;

import io.github.microstructurex.analytics.internal.Require;

/**
 * Scales a variance to a year as if returns of different periods were uncorrelated: the variance times the number of
 * periods, the volatility by the root of it. The number of periods is always stated, for no default is right for every
 * market.
 *
 * @param periodsPerYear how many of the sample's periods a year has, above 0: 252 for a day of US equities, 365 for one of
 *     a market that never closes, 252 times 390 for their minutes
 */
public record Annualization(double periodsPerYear) {
    /**
     * Checks the number.
     *
     * @param periodsPerYear above 0 and finite
     */
    public Annualization {
        Require.positive("periodsPerYear", periodsPerYear);
    }

    /**
     * Periods by their length.
     *
     * @param period the length of the sample's period in nanoseconds of trading time, above 0
     * @param year the trading time of a year in nanoseconds, above 0, such as {@link
     *     io.github.microstructurex.analytics.metric.RealizedVolatility#US_EQUITY_YEAR}
     * @return the scale
     */
    public static Annualization ofTradingTime(long period, long year) {
        return new Annualization((double) Require.atLeast("year", year, 1) / Require.atLeast("period", period, 1));
    }

    /**
     * The variance of a year.
     *
     * @param variance of one period
     * @return the variance per year
     */
    public double variance(double variance) {
        return variance * periodsPerYear;
    }

    /**
     * The volatility of a year.
     *
     * @param variance of one period
     * @return the root of the variance per year, NaN if it is negative
     */
    public double volatility(double variance) {
        return Math.sqrt(variance(variance));
    }
}
