package io.github.microstructurex.analytics.internal;

/** The gamma function and what is made of it: the distributions chi-square and Student's t. */
public final class Gamma {
    private static final double LOG_ROOT_OF_TWO_PI = 0.9189385332046727;
    private static final double SMALLEST = 1e-300;
    private static final double ACCURACY = 1e-16;
    private static final int MOST_TERMS = 10_000;
    /** Stirling's series is exact to the last digits from here on. */
    private static final double LARGE = 12;

    /** B_2k / (2k (2k-1)) for k = 1, 2, ... */
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1_260, -1.0 / 1_680, 1.0 / 1_188, -691.0 / 360_360, 1.0 / 156
    };

    private Gamma() {}

    /**
     * The logarithm of the gamma function.
     *
     * @param x above 0
     * @return its logarithm
     */
    public static double log(double x) {
        Require.positive("x", x);
        double shifted = x;
        double product = 1;
        while (shifted < LARGE) {
            product *= shifted;
            shifted++;
        }
        double series = 0;
        for (int k = STIRLING.length - 1; k >= 0; k--) {
            series = series / (shifted * shifted) + STIRLING[k];
        }
        return (shifted - 0.5) * StrictMath.log(shifted)
                - shifted
                + LOG_ROOT_OF_TWO_PI
                + series / shifted
                - StrictMath.log(product);
    }

    /**
     * The probability that a chi-square variable exceeds x: the p-value of a test.
     *
     * @param x any value; NaN gives NaN
     * @param freedom its degrees of freedom, above 0
     * @return from 0 to 1
     */
    public static double chiSquareTail(double x, double freedom) {
        if (x <= 0) {
            return 1;
        }
        double a = 0.5 * freedom;
        double half = 0.5 * x;
        double factor = StrictMath.exp(a * StrictMath.log(half) - half - log(a));
        return half < a + 1 ? 1 - factor * lowerSeries(a, half) : factor * upperFraction(a, half);
    }

    private static double lowerSeries(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > ACCURACY * sum; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /** 1/(x+1-a- 1(1-a)/(x+3-a- 2(2-a)/(x+5-a- ...))), by Lentz's method. */
    private static double upperFraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / SMALLEST;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < MOST_TERMS; n++) {
            double numerator = -n * (n - a);
            b += 2;
            d = 1 / notZero(numerator * d + b);
            c = notZero(b + numerator / c);
            double factor = c * d;
            value *= factor;
            if (Math.abs(factor - 1) < ACCURACY * 4) {
                break;
            }
        }
        return value;
    }

    /**
     * The probability that a variable with Student's t distribution is at most t.
     *
     * @param t any value
     * @param freedom its degrees of freedom, above 0, not necessarily whole
     * @return from 0 to 1
     */
    public static double studentCdf(double t, double freedom) {
        double x = freedom / (freedom + t * t);
        double tail = 0.5 * regularizedBeta(0.5 * freedom, 0.5, x);
        return t > 0 ? 1 - tail : tail;
    }

    /**
     * The regularised incomplete beta function.
     *
     * @param a above 0
     * @param b above 0
     * @param x from 0 to 1
     * @return from 0 to 1
     */
    public static double regularizedBeta(double a, double b, double x) {
        if (!(x > 0 && x < 1)) {
            return x;
        }
        double factor = StrictMath.exp(log(a + b) - log(a) - log(b) + a * StrictMath.log(x) + b * StrictMath.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? factor * betaFraction(a, b, x) / a
                : 1 - factor * betaFraction(b, a, 1 - x) / b;
    }

    private static double betaFraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / notZero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / notZero(1 + even * d);
            c = notZero(1 + even / c);
            value *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / notZero(1 + odd * d);
            c = notZero(1 + odd / c);
            double factor = c * d;
            value *= factor;
            if (Math.abs(factor - 1) < ACCURACY * 4) {
                break;
            }
        }
        return value;
    }

    private static double notZero(double value) {
        return Math.abs(value) < SMALLEST ? SMALLEST : value;
    }
}
