package io.github.microstructurex.analytics.volatility;

/**
 * The sum of the fourth powers of returns, {@code (n/3) sum r_i^4}, with n returns: it estimates the integrated fourth
 * power of volatility over a period of length 1, which the error of {@link RealizedVariance} depends on: its variance is
 * about {@code 2 IQ / n}. Jumps make it far too large.
 *
 * <p>Source: Barndorff-Nielsen and Shephard (2002), Journal of the Royal Statistical Society B 64.
 */
public final class RealizedQuarticity {
    private RealizedQuarticity() {}

    /**
     * The quarticity of a series.
     *
     * @param prices above 0 and finite, in the order of time
     * @return the quarticity, NaN for fewer than two prices
     */
    public static double of(double... prices) {
        double[] returns = LogReturns.of(prices);
        double sum = 0;
        for (double value : returns) {
            sum += value * value * value * value;
        }
        return returns.length == 0 ? Double.NaN : returns.length / 3.0 * sum;
    }
}
