package io.github.microstructurex.analytics.volatility;

/**
 * The {@linkplain SubsampledRealizedVariance subsampled realised variance} less what noise adds to it, which the realised
 * variance of all prices tells: {@code RV_k - (m/n) RV_1}, divided by {@code 1 - m/n} against the bias of small samples;
 * with n returns and {@code m = (n - k + 1) / k} returns in a series on average. Known as TSRV.
 *
 * <p>It may be negative where noise is all there is.
 *
 * <p>Source: Zhang, Mykland and Aït-Sahalia (2005), "A Tale of Two Time Scales", Journal of the American Statistical
 * Association 100, equations 55 and 64. Some programs count prices where the authors count returns.
 */
public final class TwoScaleRealizedVariance {
    private TwoScaleRealizedVariance() {}

    /**
     * The adjusted estimate.
     *
     * @param k the slow scale in prices, at least 2; the authors' optimum grows with n^(2/3)
     * @param prices above 0 and finite, in the order of time
     * @return the variance, NaN if there are no more than k prices
     */
    public static double of(int k, double... prices) {
        return unadjusted(k, prices) / (1 - ratio(k, prices.length - 1));
    }

    /**
     * The estimate without the adjustment for small samples.
     *
     * @param k the slow scale in prices, at least 2
     * @param prices above 0 and finite, in the order of time
     * @return the variance, NaN if there are no more than k prices
     */
    public static double unadjusted(int k, double... prices) {
        if (k < 2) {
            throw new IllegalArgumentException("k is " + k + ", expected at least 2: the scales must differ");
        }
        double[] logs = LogReturns.logs(prices);
        return SubsampledRealizedVariance.ofLogs(k, logs)
                - ratio(k, prices.length - 1) * SubsampledRealizedVariance.ofLogs(1, logs);
    }

    private static double ratio(int k, int returns) {
        return (returns - k + 1.0) / k / returns;
    }
}
