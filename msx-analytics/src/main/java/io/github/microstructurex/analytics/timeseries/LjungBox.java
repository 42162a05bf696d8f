package io.github.microstructurex.analytics.timeseries;

import io.github.microstructurex.analytics.internal.Gamma;
import io.github.microstructurex.analytics.internal.Require;

/**
 * The test whether the first autocorrelations of a series are all 0: {@code Q = n (n+2) sum_(l<=h) rho_l^2 / (n-l)}, about
 * chi-square with h degrees of freedom if they are.
 *
 * <p>Source: Ljung and Box (1978), Biometrika 65.
 *
 * @param statistic Q
 * @param pValue the probability of a larger Q for independent values
 * @param lags h
 */
public record LjungBox(double statistic, double pValue, int lags) {
    /**
     * Tests a series.
     *
     * @param lags h, at least 1
     * @param series such as returns, or the residuals of a model without estimated lags
     * @return the test; NaN if the series does not vary or is no longer than h
     */
    public static LjungBox of(int lags, double... series) {
        Require.atLeast("lags", lags, 1);
        double n = series.length;
        double[] correlations = Autocorrelation.upTo(lags, series);
        double sum = 0;
        for (int lag = 1; lag <= lags; lag++) {
            sum += correlations[lag] * correlations[lag] / (n - lag);
        }
        double statistic = n * (n + 2) * sum;
        return new LjungBox(statistic, Gamma.chiSquareTail(statistic, lags), lags);
    }
}
