package io.github.microstructurex.analytics.liquidity;

/**
 * The effective spread that the bounce between bid and ask implies: {@code 2 sqrt(-cov)}, with cov the covariance of
 * neighbouring price changes. Where that is not negative, as in a trend, the spread is undefined.
 *
 * <p>The sample is the pairs of a change and the one before it. Three covariances of it are in use; {@link #value} takes
 * the first.
 *
 * <p>Source: Roll (1984), "A Simple Implicit Measure of the Effective Bid-Ask Spread in an Efficient Market", Journal of
 * Finance 39.
 */
public final class RollSpread {
    private double lastPrice = Double.NaN;
    private double lastChange = Double.NaN;
    private long pairs;
    private double mean;
    private double meanBefore;
    private double centredProducts;
    private double products;

    /** Starts with no price. */
    public RollSpread() {}

    /**
     * Adds the price of a trade.
     *
     * @param price in any unit
     */
    public void price(double price) {
        double change = price - lastPrice;
        if (!Double.isNaN(lastChange)) {
            pairs++;
            double deviation = change - mean;
            mean += deviation / pairs;
            meanBefore += (lastChange - meanBefore) / pairs;
            centredProducts += deviation * (lastChange - meanBefore);
            products += change * lastChange;
        }
        lastChange = change;
        lastPrice = price;
    }

    /**
     * Adds the pairs of another series, such as those of another day; no pair spans the two.
     *
     * @param other stays as it is
     */
    public void merge(RollSpread other) {
        if (other.pairs == 0) {
            return;
        }
        double total = (double) pairs + other.pairs;
        double weight = pairs * (other.pairs / total);
        double added = other.mean - mean;
        double addedBefore = other.meanBefore - meanBefore;
        centredProducts += other.centredProducts + weight * added * addedBefore;
        products += other.products;
        mean += added * (other.pairs / total);
        meanBefore += addedBefore * (other.pairs / total);
        pairs += other.pairs;
    }

    /** {@return the spread from {@link #covariance}, in the unit of the prices; NaN if there is none} */
    public double value() {
        return spread(covariance());
    }

    /** {@return the covariance about the means of the pairs, divided by their number; NaN if there is no pair} */
    public double covariance() {
        return pairs == 0 ? Double.NaN : centredProducts / pairs;
    }

    /** {@return the covariance about the means of the pairs, divided by one less; NaN for fewer than two pairs} */
    public double sampleCovariance() {
        return pairs < 2 ? Double.NaN : centredProducts / (pairs - 1);
    }

    /** {@return the mean product of the pairs, as if changes were 0 on average; NaN if there is no pair} */
    public double uncentredCovariance() {
        return pairs == 0 ? Double.NaN : products / pairs;
    }

    /**
     * The spread that a covariance implies.
     *
     * @param covariance of neighbouring price changes
     * @return {@code 2 sqrt(-covariance)}, NaN unless that is negative
     */
    public static double spread(double covariance) {
        return covariance < 0 ? 2 * Math.sqrt(-covariance) : Double.NaN;
    }

    /**
     * The spread of a whole series.
     *
     * @param prices of trades, in the order of time
     * @return the spread, NaN if there is none
     */
    public static double of(double... prices) {
        RollSpread spread = new RollSpread();
        for (double price : prices) {
            spread.price(price);
        }
        return spread.value();
    }
}
