package io.github.microstructurex.analytics.volatility;

/**
 * The variance of the noise that trading adds to the logarithm of a price, if it is independent from price to price. It
 * comes from the bounce between bid and ask, the tick grid and the like. Two estimates are in use.
 */
public final class NoiseVariance {
    private double lastLogPrice = Double.NaN;
    private double lastReturn = Double.NaN;
    private double squares;
    private double products;
    private long returns;
    private long pairs;

    /** Starts with no price. */
    public NoiseVariance() {}

    /**
     * The noise of a whole series, to which more may be added.
     *
     * @param prices above 0 and finite, in the order of time
     * @return its estimates
     */
    public static NoiseVariance of(double... prices) {
        NoiseVariance noise = new NoiseVariance();
        for (double price : prices) {
            noise.price(price);
        }
        return noise;
    }

    /**
     * Adds the next price.
     *
     * @param price above 0 and finite
     */
    public void price(double price) {
        double logPrice = LogPrices.log("price", price);
        if (!Double.isNaN(lastLogPrice)) {
            double logReturn = logPrice - lastLogPrice;
            squares += logReturn * logReturn;
            if (!Double.isNaN(lastReturn)) {
                products += logReturn * lastReturn;
                pairs++;
            }
            lastReturn = logReturn;
            returns++;
        }
        lastLogPrice = logPrice;
    }

    /**
     * Adds the returns of another series, such as those of another day; nothing is multiplied across the two.
     *
     * @param other stays as it is
     */
    public void merge(NoiseVariance other) {
        squares += other.squares;
        products += other.products;
        returns += other.returns;
        pairs += other.pairs;
    }

    /**
     * Half the mean of the squared returns, {@code RV / (2n)}. With prices dense enough noise is nearly all of a return;
     * what is not makes this too large.
     *
     * <p>Source: Zhang, Mykland and Aït-Sahalia (2005), Journal of the American Statistical Association 100; Bandi and
     * Russell (2006), Journal of Financial Economics 79.
     *
     * @return the variance of the noise of one price, NaN for fewer than two prices
     */
    public double fromSquaredReturns() {
        return returns == 0 ? Double.NaN : squares / (2.0 * returns);
    }

    /**
     * The negative of the mean product of neighbouring returns, {@code -sum(r_i r_(i-1)) / (n-1)}: a noisy price goes back
     * on its next move. The variance of the price itself is not in it; it may be negative.
     *
     * <p>Source: Oomen (2006), Journal of Business and Economic Statistics 24; the same moment as in Roll (1984).
     *
     * @return the variance of the noise of one price, NaN for fewer than three prices
     */
    public double fromAutocovariance() {
        return pairs == 0 ? Double.NaN : -products / pairs;
    }
}
