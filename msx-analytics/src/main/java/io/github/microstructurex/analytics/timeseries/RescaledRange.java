package io.github.microstructurex.analytics.timeseries;

import io.github.microstructurex.analytics.internal.Require;

/**
 * The range of the summed deviations from the mean, by the standard deviation: R/S. It grows like {@code n^H}, with 1/2 for
 * a series without long memory. Short memory raises it too; {@link #modified} takes that out.
 *
 * <p>Source: Hurst (1951), Transactions of the American Society of Civil Engineers 116; Lo (1991), "Long-Term Memory in
 * Stock Market Prices", Econometrica 59.
 */
public final class RescaledRange {
    private RescaledRange() {}

    /**
     * The range over the standard deviation (divided by n).
     *
     * @param series any
     * @return R/S, NaN if the series does not vary
     */
    public static double of(double... series) {
        return rescaled(0, series);
    }

    /**
     * Lo's statistic {@code V = R / (sigma_q sqrt(n))}, with the first q autocovariances in sigma_q. Without long memory it
     * lies between 0.809 and 1.862 in 95 % of samples.
     *
     * @param lags q, at least 0
     * @param series any
     * @return V, NaN if the series does not vary or its long-run variance is not above 0
     */
    public static double modified(int lags, double... series) {
        return rescaled(Require.atLeast("lags", lags, 0), series) / Math.sqrt(series.length);
    }

    private static double rescaled(int lags, double... series) {
        double[] deviations = Autocorrelation.deviations(series);
        double sum = 0;
        double lowest = 0;
        double highest = 0;
        for (double deviation : deviations) {
            sum += deviation;
            lowest = Math.min(lowest, sum);
            highest = Math.max(highest, sum);
        }
        double variance = 0;
        for (int lag = 0; lag <= Math.min(lags, series.length - 1); lag++) {
            double covariance = 0;
            for (int i = lag; i < deviations.length; i++) {
                covariance += deviations[i] * deviations[i - lag];
            }
            variance += (lag == 0 ? 1 : 2 * (1 - lag / (lags + 1.0))) * covariance;
        }
        variance /= series.length;
        return variance > 0 ? (highest - lowest) / Math.sqrt(variance) : Double.NaN;
    }
}
