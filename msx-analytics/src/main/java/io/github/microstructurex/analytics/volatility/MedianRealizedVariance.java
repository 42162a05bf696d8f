package io.github.microstructurex.analytics.volatility;

/**
 * The sum of the squares of the median of three neighbouring absolute returns, {@code pi/(6-4 sqrt(3)+pi) n/(n-2) sum
 * med(|r_(i-1)|, |r_i|, |r_(i+1)|)^2}, with n returns: it estimates the integrated variance without the jumps, and is less
 * disturbed by returns of 0 than {@link MinimumRealizedVariance}. Known as MedRV.
 *
 * <p>Source: Andersen, Dobrev and Schaumburg (2012), Journal of Econometrics 169.
 */
public final class MedianRealizedVariance {
    private static final double SCALE = Math.PI / (6 - 4 * Math.sqrt(3) + Math.PI);

    private double lastLogPrice = Double.NaN;
    private double beforeLast = Double.NaN;
    private double last = Double.NaN;
    private double sum;
    private long returns;
    private long terms;

    /** Starts with no price. */
    public MedianRealizedVariance() {}

    /**
     * Adds the next price.
     *
     * @param price above 0 and finite
     */
    public void price(double price) {
        double logPrice = LogPrices.log("price", price);
        if (!Double.isNaN(lastLogPrice)) {
            double size = Math.abs(logPrice - lastLogPrice);
            if (returns > 1) {
                double low = Math.min(beforeLast, last);
                double high = Math.max(beforeLast, last);
                double median = Math.max(low, Math.min(high, size));
                sum += median * median;
                terms++;
            }
            beforeLast = last;
            last = size;
            returns++;
        }
        lastLogPrice = logPrice;
    }

    /**
     * Adds the returns of another series, such as those of another day; no term spans the two.
     *
     * @param other stays as it is
     */
    public void merge(MedianRealizedVariance other) {
        sum += other.sum;
        returns += other.returns;
        terms += other.terms;
    }

    /** {@return the variance, NaN for fewer than three returns} */
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
     * @return the variance, NaN for fewer than four prices
     */
    public static double of(double... prices) {
        MedianRealizedVariance variance = new MedianRealizedVariance();
        for (double price : prices) {
            variance.price(price);
        }
        return variance.value();
    }
}
