package io.github.microstructurex.analytics.volatility;

/**
 * The variance of the noise that trading adds to the logarithm of a price, if it is independent from price to price.
 * It comes from the bounce between bid and ask, the tick grid and the like.
 */
public final class NoiseVariance {
    private NoiseVariance() {}

    /**
     * Half the mean of the squared returns, {@code RV / (2n)}. With prices dense enough noise is nearly all of a return;
     * what is not makes this too large.
     *
     * <p>Source: Zhang, Mykland and Aït-Sahalia (2005), Journal of the American Statistical Association 100; Bandi and
     * Russell (2006), Journal of Financial Economics 79.
     *
     * @param prices above 0 and finite, in the order of time
     * @return the variance of the noise of one price, NaN for fewer than two prices
     */
    public static double fromSquaredReturns(double... prices) {
        double[] returns = LogReturns.of(prices);
        // 0 / 0 is NaN.
        return LogReturns.sumOfSquares(returns) / (2.0 * returns.length);
    }

    /**
     * The negative of the mean product of neighbouring returns, {@code -sum(r_i r_(i-1)) / (n-1)}: a noisy price goes back
     * on its next move. The variance of the price itself is not in it; it may be negative.
     *
     * <p>Source: Oomen (2006), Journal of Business and Economic Statistics 24; the same moment as in Roll (1984).
     *
     * @param prices above 0 and finite, in the order of time
     * @return the variance of the noise of one price, NaN for fewer than three prices
     */
    public static double fromAutocovariance(double... prices) {
        double[] returns = LogReturns.of(prices);
        double sum = 0;
        for (int i = 1; i < returns.length; i++) {
            sum += returns[i] * returns[i - 1];
        }
        return returns.length < 2 ? Double.NaN : -sum / (returns.length - 1);
    }
}
