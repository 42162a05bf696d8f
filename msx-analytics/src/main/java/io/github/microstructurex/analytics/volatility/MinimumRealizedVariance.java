package io.github.microstructurex.analytics.volatility;

/**
 * The sum of the squares of the smaller of two neighbouring absolute returns, {@code pi/(pi-2) n/(n-1) sum min(|r_i|,
 * |r_(i+1)|)^2}, with n returns: it estimates the integrated variance without the jumps. Known as MinRV.
 *
 * <p>A return of 0 stays in the sum and makes it too small.
 *
 * <p>Source: Andersen, Dobrev and Schaumburg (2012), Journal of Econometrics 169.
 */
public final class MinimumRealizedVariance {
    private static final double SCALE = Math.PI / (Math.PI - 2);

    private double lastLogPrice = Double.NaN;
    private double lastSize = Double.NaN;
    private double sum;
    private long returns;
    private long terms;

    /** Starts with no price. */
    public MinimumRealizedVariance() {}

    /**
     * Adds the next price.
     *
     * @param price above 0 and finite
     */
    public void price(double price) {
        double logPrice = LogPrices.log("price", price);
        if (!Double.isNaN(lastLogPrice)) {
            double size = Math.abs(logPrice - lastLogPrice);
            if (returns > 0) {
                double smaller = Math.min(size, lastSize);
                sum += smaller * smaller;
                terms++;
            }
            lastSize = size;
            returns++;
        }
        lastLogPrice = logPrice;
    }

    /**
     * Adds the returns of another series, such as those of another day; no term spans the two.
     *
     * @param other stays as it is
     */
    public void merge(MinimumRealizedVariance other) {
        sum += other.sum;
        returns += other.returns;
        terms += other.terms;
    }

    /** {@return the variance, NaN for fewer than two returns} */
    public double value() {
        return terms == 0 ? Double.NaN : SCALE * returns / terms * sum;
    }

    /** {@return how many returns were seen} */
    public long returns() {
        return returns;
    }

    /**
     * The variance of a whole series.
     *
     * @param prices above 0 and finite, in the order of time
     * @return the variance, NaN for fewer than three prices
     */
    public static double of(double... prices) {
        MinimumRealizedVariance variance = new MinimumRealizedVariance();
        for (double price : prices) {
            variance.price(price);
        }
        return variance.value();
    }
}
