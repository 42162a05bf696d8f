package io.github.microstructurex.analytics.volatility;

/**
 * The sum of the squared logarithmic returns of a series of prices, over the whole of it and not per unit of time. It
 * estimates the integrated variance of the period; {@link
 * io.github.microstructurex.analytics.metric.RealizedVolatility} is its root on a grid of time. Noise makes it too large
 * when prices are sampled often: see {@link TwoScaleRealizedVariance}, {@link RealizedKernel} and {@link
 * PreAveragedVariance}; jumps are in it, and not in {@link BipowerVariation} and its kin.
 *
 * <p>Source: Andersen, Bollerslev, Diebold and Labys (2003), Econometrica 71. A series of fewer than two prices has no
 * return, and its variance is undefined rather than 0 (this library's convention).
 */
public final class RealizedVariance {
    private double lastLogPrice = Double.NaN;
    private double sum;
    private long returns;

    /** Starts with no price. */
    public RealizedVariance() {}

    /**
     * Adds the next price.
     *
     * @param price above 0 and finite, in any unit
     * @throws IllegalArgumentException if it is not, for it has no logarithm
     */
    public void price(double price) {
        double logPrice = LogPrices.log("price", price);
        if (!Double.isNaN(lastLogPrice)) {
            double logReturn = logPrice - lastLogPrice;
            sum += logReturn * logReturn;
            returns++;
        }
        lastLogPrice = logPrice;
    }

    /**
     * Repeats the last price: returns of 0, which count.
     *
     * @param times how often, at least 0
     * @throws IllegalStateException if there is no last price
     */
    public void repeat(long times) {
        if (Double.isNaN(lastLogPrice)) {
            throw new IllegalStateException("there is no price to repeat");
        }
        returns += times;
    }

    /** {@return the realised variance, NaN if there were fewer than two prices} */
    public double value() {
        return returns == 0 ? Double.NaN : sum;
    }

    /** {@return how many returns it sums} */
    public long returns() {
        return returns;
    }

    /**
     * The realised variance of a whole series.
     *
     * @param prices above 0 and finite, in the order of time
     * @return its realised variance, NaN if there are fewer than two prices
     */
    public static double of(double... prices) {
        RealizedVariance variance = new RealizedVariance();
        for (double price : prices) {
            variance.price(price);
        }
        return variance.value();
    }

    /**
     * Adds the returns of another series, such as those of another day; the move from one series to the other is no
     * return.
     *
     * @param other stays as it is
     */
    public void merge(RealizedVariance other) {
        sum += other.sum;
        returns += other.returns;
    }
}
