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
    private final int k;
    private final SubsampledRealizedVariance slow;
    private final SubsampledRealizedVariance fast = new SubsampledRealizedVariance(1);
    private long prices;

    /**
     * Starts with no price.
     *
     * @param k the slow scale in prices, at least 2; the authors' optimum grows with n^(2/3)
     */
    public TwoScaleRealizedVariance(int k) {
        if (k < 2) {
            throw new IllegalArgumentException("k is " + k + ", expected at least 2: the scales must differ");
        }
        this.k = k;
        slow = new SubsampledRealizedVariance(k);
    }

    /**
     * Adds the next price.
     *
     * @param price above 0 and finite
     */
    public void price(double price) {
        double logPrice = LogPrices.log("price", price);
        slow.logPrice(logPrice);
        fast.logPrice(logPrice);
        prices++;
    }

    /** {@return the adjusted estimate, NaN if there are no more than k prices} */
    public double value() {
        return unadjusted() / (1 - ratio());
    }

    /** {@return the estimate without the adjustment for small samples, NaN if there are no more than k prices} */
    public double unadjusted() {
        return slow.value() - ratio() * fast.value();
    }

    private double ratio() {
        double returns = prices - 1.0;
        return (returns - k + 1) / k / returns;
    }

    /**
     * The adjusted estimate of a whole series.
     *
     * @param k the slow scale in prices, at least 2
     * @param prices above 0 and finite, in the order of time
     * @return the variance, NaN if there are no more than k prices
     */
    public static double of(int k, double... prices) {
        TwoScaleRealizedVariance variance = new TwoScaleRealizedVariance(k);
        for (double price : prices) {
            variance.price(price);
        }
        return variance.value();
    }
}
