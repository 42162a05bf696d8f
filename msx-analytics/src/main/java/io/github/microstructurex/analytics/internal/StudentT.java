package io.github.microstructurex.analytics.internal;

/**
 * Quantiles and tails of Student's t distribution, to about 1e-10 of each value for up to 1,000 degrees of freedom, and
 * 1e-6 for a billion.
 */
public final class StudentT {
    private StudentT() {}

    /**
     * The value that is exceeded with the probability 1 - p.
     *
     * @param p from 0 to 1
     * @param freedom degrees of freedom, above 0
     * @return the quantile, infinite at the ends
     */
    public static double quantile(double p, double freedom) {
        Require.probability("p", p);
        Require.positive("freedom", freedom);
        if (p > 0.5) {
            return -quantile(1 - p, freedom);
        }
        if (p == 0 || p == 0.5) {
            return p == 0 ? Double.NEGATIVE_INFINITY : 0;
        }
        // The tail falls with t: bisect between two powers of two, until the ends are neighbours in double.
        double high = 1;
        while (tail(high, freedom) > p) {
            high *= 2;
        }
        double low = high == 1 ? 0 : high / 2;
        double middle = 0.5 * (low + high);
        while (low < middle && middle < high) {
            if (tail(middle, freedom) > p) {
                low = middle;
            } else {
                high = middle;
            }
            middle = 0.5 * (low + high);
        }
        return -middle;
    }

    /**
     * The probability of a value as far from 0 as t, or farther, on either side.
     *
     * @param t any value
     * @param freedom degrees of freedom, above 0
     * @return from 0 to 1
     */
    public static double twoSidedTail(double t, double freedom) {
        return 2 * tail(Math.abs(t), freedom);
    }

    private static double tail(double t, double freedom) {
        return Gamma.studentCdf(-t, freedom);
    }
}
