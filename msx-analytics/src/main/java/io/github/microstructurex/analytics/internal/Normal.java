package io.github.microstructurex.analytics.internal;

/** The standard normal distribution, to about 1e-14 of each value, tails included. */
public final class Normal {
    private static final double ROOT_OF_TWO_PI = 2.5066282746310002;
    /** Beyond it the tail is a continued fraction, up to it the middle is a power series. */
    private static final double TAIL = 3;

    private static final int FRACTION_TERMS = 150;

    private Normal() {}

    /**
     * The density.
     *
     * @param x any value
     * @return at least 0
     */
    public static double density(double x) {
        return StrictMath.exp(-0.5 * x * x) / ROOT_OF_TWO_PI;
    }

    /**
     * The probability of a value up to x.
     *
     * @param x any value
     * @return from 0 to 1
     */
    public static double cdf(double x) {
        if (x > TAIL) {
            return 1 - cdf(-x);
        }
        if (x < -TAIL) {
            return lowerTail(-x);
        }
        // x + x^3/3 + x^5/(3 5) + ...
        double term = x;
        double sum = x;
        for (int odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
            term *= x * x / odd;
            sum += term;
        }
        return 0.5 + density(x) * sum;
    }

    /** Mills' ratio, 1/(x + 1/(x + 2/(x + ...))), from its far end. */
    private static double lowerTail(double x) {
        double fraction = x;
        for (int k = FRACTION_TERMS; k > 0; k--) {
            fraction = x + k / fraction;
        }
        return density(x) / fraction;
    }

    /**
     * The value that is exceeded with the probability 1 - p.
     *
     * @param p from 0 to 1
     * @return the quantile, infinite at the ends
     */
    public static double quantile(double p) {
        Require.probability("p", p);
        if (p > 0.5) {
            return -quantile(1 - p);
        }
        if (p == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        // A first guess that is off by at most 0.05, then Halley's iteration, which triples the digits each time.
        double t = Math.sqrt(-2 * StrictMath.log(p));
        double x = (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t)) - t;
        for (int i = 0; i < 4; i++) {
            double newton = (cdf(x) - p) / density(x);
            x -= newton / (1 + 0.5 * x * newton);
        }
        return x;
    }
}
