package io.github.microstructurex.analytics.timeseries;

/**
 * Mean, variance, skewness and kurtosis of a sample, in one pass. Merging two gives what all values together give.
 *
 * <p>Source: Pébay (2008), "Formulas for Robust, One-Pass Parallel Computation of Covariances and Arbitrary-Order
 * Statistical Moments", Sandia report 2008-6212.
 */
public final class Moments {
    private long n;
    private double mean;
    private double m2;
    private double m3;
    private double m4;

    /** Starts with no value. */
    public Moments() {}

    /**
     * The moments of a sample.
     *
     * @param values any
     * @return their moments, to which more may be added
     */
    public static Moments of(double... values) {
        Moments moments = new Moments();
        for (double value : values) {
            moments.add(value);
        }
        return moments;
    }

    /**
     * Adds a value.
     *
     * @param value any
     */
    public void add(double value) {
        merge(1, value, 0, 0, 0);
    }

    /**
     * Adds all values of another sample.
     *
     * @param other stays as it is
     */
    public void merge(Moments other) {
        merge(other.n, other.mean, other.m2, other.m3, other.m4);
    }

    private void merge(long added, double otherMean, double other2, double other3, double other4) {
        if (added == 0) {
            return;
        }
        double a = n;
        double b = added;
        double total = a + b;
        double delta = otherMean - mean;
        double step = delta / total;
        double old2 = m2;
        double old3 = m3;
        n += added;
        mean += b * step;
        m2 += other2 + a * b * delta * step;
        m3 += other3 + a * b * (a - b) * delta * step * step + 3 * step * (a * other2 - b * old2);
        m4 += other4
                + a * b * (a * a - a * b + b * b) * delta * step * step * step
                + 6 * step * step * (a * a * other2 + b * b * old2)
                + 4 * step * (a * other3 - b * old3);
    }

    /** {@return how many values were added} */
    public long count() {
        return n;
    }

    /** {@return the mean, NaN without a value} */
    public double mean() {
        return n == 0 ? Double.NaN : mean;
    }

    /** {@return the mean squared deviation from the mean, NaN without a value} */
    public double variance() {
        return n == 0 ? Double.NaN : m2 / n;
    }

    /** {@return the sum of squared deviations divided by n - 1, NaN for fewer than two values} */
    public double sampleVariance() {
        return n < 2 ? Double.NaN : m2 / (n - 1);
    }

    /** {@return the third standardised moment, NaN without variance; a biased estimate} */
    public double skewness() {
        double variance = variance();
        return variance > 0 ? m3 / n / (variance * Math.sqrt(variance)) : Double.NaN;
    }

    /** {@return the fourth standardised moment less 3, which is 0 for a normal one; NaN without variance; biased} */
    public double excessKurtosis() {
        double variance = variance();
        return variance > 0 ? m4 / n / (variance * variance) - 3 : Double.NaN;
    }
}
