package io.github.microstructurex.analytics.volatility;

/**
 * The sum of the fourth powers of returns, {@code (n/3) sum r_i^4}, with n returns: it estimates the integrated fourth
 * power of volatility over a period of length 1, which the error of {@link RealizedVariance} depends on: its variance is
 * about {@code 2 IQ / n}. Jumps make it far too large.
 *
 * <p>Source: Barndorff-Nielsen and Shephard (2002), Journal of the Royal Statistical Society B 64.
 */
public final class RealizedQuarticity {
    private double lastLogPrice = Double.NaN;
    private double sum;
    private long returns;

    /** Starts with no price. */
    public RealizedQuarticity() {}

    /**
     * Adds the next price.
     *
     * @param price above 0 and finite
     */
    public void price(double price) {
        double logPrice = LogPrices.log("price", price);
        if (!Double.isNaN(lastLogPrice)) {
            double square = (logPrice - lastLogPrice) * (logPrice - lastLogPrice);
            sum += square * square;
            returns++;
        }
        lastLogPrice = logPrice;
    }

    /** {@return the quarticity, NaN for fewer than two prices} */
    public double value() {
        return returns == 0 ? Double.NaN : returns / 3.0 * sum;
    }

    /**
     * The quarticity of a whole series.
     *
     * @param prices above 0 and finite, in the order of time
     * @return the quarticity, NaN for fewer than two prices
     */
    public static double of(double... prices) {
        RealizedQuarticity quarticity = new RealizedQuarticity();
        for (double price : prices) {
            quarticity.price(price);
        }
        return quarticity.value();
    }
}
