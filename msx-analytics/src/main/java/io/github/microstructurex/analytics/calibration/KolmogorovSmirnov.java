package io.github.microstructurex.analytics.calibration;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The largest difference between the distribution function of a sample and a given one, and how likely a larger one would
 * be for independent values of that distribution.
 *
 * <p>Source: Kolmogorov (1933); the probability by his limit with the correction of Stephens (1970), Journal of the Royal
 * Statistical Society B 32, which is good to about 0.001 from five values on.
 *
 * @param statistic D, from 0 to 1; NaN for an empty sample
 * @param pValue the probability of a larger D, NaN for an empty sample
 * @param size how many values there were
 */
public record KolmogorovSmirnov(double statistic, double pValue, int size) {
    private static final int TERMS = 100;
    /** Below it the probability is 1, to all digits. */
    private static final double CERTAIN = 0.2;

    /**
     * Compares a sample.
     *
     * @param distribution the distribution function: from a value to a probability
     * @param sample any values
     * @return the test
     */
    public static KolmogorovSmirnov of(DoubleUnaryOperator distribution, double... sample) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n == 0) {
            return new KolmogorovSmirnov(Double.NaN, Double.NaN, 0);
        }
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double expected = distribution.applyAsDouble(sorted[i]);
            largest = Math.max(largest, Math.max(expected - (double) i / n, (i + 1.0) / n - expected));
        }
        double root = Math.sqrt(n);
        return new KolmogorovSmirnov(largest, tail((root + 0.12 + 0.11 / root) * largest), n);
    }

    /**
     * Compares waiting times with the exponential distribution of mean 1.
     *
     * @param sample at least 0 each
     * @return the test
     */
    public static KolmogorovSmirnov exponential(double... sample) {
        return of(value -> -StrictMath.expm1(-value), sample);
    }

    /** 2 sum (-1)^(k-1) exp(-2 k^2 x^2). */
    private static double tail(double x) {
        if (!(x > CERTAIN)) {
            return Double.isNaN(x) ? x : 1;
        }
        double sum = 0;
        for (int k = TERMS; k > 0; k--) {
            double term = StrictMath.exp(-2.0 * k * k * x * x);
            sum += k % 2 == 0 ? -term : term;
        }
        return Math.min(1, 2 * sum);
    }
}
