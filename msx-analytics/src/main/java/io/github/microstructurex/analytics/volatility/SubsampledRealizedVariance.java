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
    /** The latest k logarithms; the oldest is where the next one goes. */
    private final double[] latest;

    private int next;
    private long prices;
    private double sum;

    /**
     * Starts with no price.
     *
     * @param k every which price a series takes, at least 1; 1 is the realised variance itself
     */
    public SubsampledRealizedVariance(int k) {
        latest = new double[Require.atLeast("k", k, 1)];
    }

    /**
     * Adds the next price.
     *
     * @param price above 0 and finite
     */
    public void price(double price) {
        logPrice(LogPrices.log("price", price));
    }

    void logPrice(double logPrice) {
        if (prices >= latest.length) {
            double move = logPrice - latest[next];
            sum += move * move;
        }
        latest[next] = logPrice;
        next = next + 1 == latest.length ? 0 : next + 1;
        prices++;
    }

    /** {@return the average of the k realised variances, NaN if there are no more than k prices} */
    public double value() {
        return prices <= latest.length ? Double.NaN : sum / latest.length;
    }

    /**
     * The average of the k realised variances of a whole series.
     *
     * @param k every which price a series takes, at least 1
     * @param prices above 0 and finite, in the order of time
     * @return the variance, NaN if there are no more than k prices
     */
    public static double of(int k, double... prices) {
        SubsampledRealizedVariance variance = new SubsampledRealizedVariance(k);
        for (double price : prices) {
            variance.price(price);
        }
        return variance.value();
    }
}
