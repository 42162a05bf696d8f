package io.github.microstructurex.analytics.timeseries;

import io.github.microstructurex.analytics.internal.Require;

/**
 * The variance of returns over q steps by q times that over one: 1 for a random walk, below 1 where returns revert, above
 * where they trend. Overlapping returns are used and both variances are unbiased.
 *
 * <p>Source: Lo and MacKinlay (1988), "Stock Market Prices Do Not Follow Random Walks", Review of Financial Studies 1.
 *
 * @param value the ratio
 * @param horizon q
 * @param z the test statistic for independent returns of one variance, about standard normal under it
 * @param robustZ the one that allows variances to change
 */
public record VarianceRatio(double value, int horizon, double z, double robustZ) {
    /**
     * Computes the ratio.
     *
     * @param horizon q, at least 2
     * @param returns over one step
     * @return the ratio; NaN if returns do not vary or are no more than q
     */
    public static VarianceRatio of(int horizon, double... returns) {
        Require.atLeast("horizon", horizon, 2);
        int n = returns.length;
        double[] deviations = Autocorrelation.deviations(returns);
        double squares = 0;
        for (double deviation : deviations) {
            squares += deviation * deviation;
        }
        if (n <= horizon || !(squares > 0)) {
            return new VarianceRatio(Double.NaN, horizon, Double.NaN, Double.NaN);
        }
        double window = 0;
        double windowSquares = 0;
        for (int i = 0; i < n; i++) {
            window += deviations[i] - (i < horizon ? 0 : deviations[i - horizon]);
            if (i >= horizon - 1) {
                windowSquares += window * window;
            }
        }
        double q = horizon;
        double m = q * (n - q + 1) * (1 - q / n);
        double ratio = windowSquares / m / (squares / (n - 1));
        double z = (ratio - 1) / Math.sqrt(2 * (2 * q - 1) * (q - 1) / (3 * q * n));
        return new VarianceRatio(
                ratio, horizon, z, (ratio - 1) / Math.sqrt(robustVariance(horizon, deviations, squares)));
    }

    private static double robustVariance(int horizon, double[] deviations, double squares) {
        double variance = 0;
        for (int lag = 1; lag < horizon; lag++) {
            double sum = 0;
            for (int i = lag; i < deviations.length; i++) {
                double product = deviations[i] * deviations[i - lag];
                sum += product * product;
            }
            double weight = 2.0 * (horizon - lag) / horizon;
            variance += weight * weight * sum / (squares * squares);
        }
        return variance;
    }
}
