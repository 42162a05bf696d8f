package io.github.microstructurex.analytics.volatility;

import io.github.microstructurex.analytics.internal.Require;

/**
 * The realised variance of every k-th price, averaged over the k series that start one price apart: {@code (1/k) sum (X_i
 * - X_(i-k))^2} of logarithms of prices. It samples as seldom as one of them and wastes no price.
 *
 * <p>Source: Zhang, Mykland and Aït-Sahalia (2005), Journal of the American Statistical Association 100, "the second
 * best".
 */
public final class SubsampledRealizedVariance {
    private SubsampledRealizedVariance() {}

    /**
     * The average of the k realised variances.
     *
     * @param k every which price a series takes, at least 1; 1 is the realised variance itself
     * @param prices above 0 and finite, in the order of time
     * @return the variance, NaN if there are no more than k prices
     */
    public static double of(int k, double... prices) {
        return ofLogs(k, LogReturns.logs(prices));
    }

    static double ofLogs(int k, double... logs) {
        Require.atLeast("k", k, 1);
        double sum = 0;
        for (int i = k; i < logs.length; i++) {
            double move = logs[i] - logs[i - k];
            sum += move * move;
        }
        return logs.length <= k ? Double.NaN : sum / k;
    }
}
