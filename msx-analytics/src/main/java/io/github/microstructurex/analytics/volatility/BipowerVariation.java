package io.github.microstructurex.analytics.volatility;

/**
 * The sum of products of neighbouring absolute returns, {@code (pi/2) sum |r_i| |r_(i-1)|}: it estimates the integrated
 * variance without the jumps, for a jump meets a small neighbour. The difference to {@link RealizedVariance} is the
 * contribution of jumps.
 *
 * <p>A return of 0 stays in the sum, which a stale price therefore makes too small. Fewer than two returns have no
 * product, so it is undefined.
 *
 * <p>Source: Barndorff-Nielsen and Shephard (2004), Journal of Financial Econometrics 2(1).
 */
public final class BipowerVariation {
    private double lastLogPrice = Double.NaN;
    private double lastSize = Double.NaN;
    private double sum;
    private long returns;
    private long products;

    /** Starts with no price. */
    public BipowerVariation() {}

    /**
     * Adds the next price.
     *
     * @param price above 0 and finite
     */
    public void price(double price) {
        double logPrice = LogPrices.log("price", price);
        if (!Double.isNaN(lastLogPrice)) {
            double size = Math.abs(logPrice - lastLogPrice);
            if (!Double.isNaN(lastSize)) {
                sum += size * lastSize;
                products++;
            }
            lastSize = size;
            returns++;
        }
        lastLogPrice = logPrice;
    }

    /**
     * Adds the returns of another series, such as those of another day; nothing is multiplied across the two.
     *
     * @param other stays as it is
     */
    public void merge(BipowerVariation other) {
        sum += other.sum;
        returns += other.returns;
        products += other.products;
    }

    /** {@return the bipower variation, NaN for fewer than two returns} */
    public double value() {
        return products == 0 ? Double.NaN : Math.PI / 2 * sum;
    }

    /**
     * {@return the bipower variation times n/(n-1), with n the number of returns: what makes up for the products being one
     * fewer than the returns; NaN for fewer than two returns}
     */
    public double corrected() {
        return value() * returns / products;
    }

    /** {@return how many returns were seen} */
    public long returns() {
        return returns;
    }

    /**
     * The bipower variation of a whole series.
     *
     * @param prices above 0 and finite, in the order of time
     * @return the variation, NaN for fewer than three prices
     */
    public static double of(double... prices) {
        BipowerVariation variation = new BipowerVariation();
        for (double price : prices) {
            variation.price(price);
        }
        return variation.value();
    }
}
