package io.github.microstructurex.analytics.experiment;

import io.github.microstructurex.analytics.internal.StudentT;
import io.github.microstructurex.analytics.timeseries.Moments;

/**
 * The mean of a sample and the interval that holds the true mean with a given confidence, if the values are independent and
 * their mean is about normal: {@code mean -+ t s / sqrt(n)}, with the sample standard deviation {@code s} and the quantile
 * {@code t} of Student's distribution with {@code n - 1} degrees of freedom.
 *
 * <p>Source: "Student" (1908), "The probable error of a mean", Biometrika 6(1).
 *
 * @param count how many values there are
 * @param undefined how many more there were that are NaN, and left out
 * @param mean their mean, NaN without a value
 * @param standardDeviation that of the values, divided by n - 1; NaN for fewer than two
 * @param standardError that of the mean; NaN for fewer than two values
 * @param lower the lower end of the interval; NaN for fewer than two values
 * @param upper the upper end
 * @param level the confidence, above 0 and below 1
 */
public record Estimate(
        long count,
        long undefined,
        double mean,
        double standardDeviation,
        double standardError,
        double lower,
        double upper,
        double level) {
    /**
     * Estimates a mean.
     *
     * @param level the confidence, above 0 and below 1, such as 0.95
     * @param values a sample; what is NaN is left out and counted
     * @return the estimate
     * @throws IllegalArgumentException if the level is out of its range
     */
    public static Estimate of(double level, double... values) {
        checkLevel(level);
        Moments moments = new Moments();
        long undefined = 0;
        for (double value : values) {
            if (Double.isNaN(value)) {
                undefined++;
            } else {
                moments.add(value);
            }
        }
        long count = moments.count();
        double deviation = Math.sqrt(moments.sampleVariance());
        double error = deviation / Math.sqrt((double) count);
        double half = count < 2 ? Double.NaN : error * StudentT.quantile(0.5 + 0.5 * level, (double) count - 1);
        return new Estimate(
                count,
                undefined,
                moments.mean(),
                deviation,
                error,
                moments.mean() - half,
                moments.mean() + half,
                level);
    }

    static void checkLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level is " + level + ", expected above 0 and below 1");
        }
    }

    /** {@return half the width of the interval: what stands behind a plus-minus sign; NaN for fewer than two values} */
    public double halfWidth() {
        return upper - mean;
    }
}
