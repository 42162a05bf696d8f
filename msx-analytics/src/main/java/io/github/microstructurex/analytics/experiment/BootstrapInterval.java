package io.github.microstructurex.analytics.experiment;

import io.github.microstructurex.analytics.internal.Normal;
import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.strategies.SeededRandom;
import java.util.Arrays;

/**
 * The interval that holds the true mean of independent values with a given confidence, whatever their distribution: by
 * resampling, corrected for bias and skewness (BCa). For figures with a long tail, such as slippage, where the interval of
 * {@link Estimate} is a little off. With fewer than about 20 values both are rough.
 *
 * <p>Source: B. Efron (1987), "Better bootstrap confidence intervals", Journal of the American Statistical Association
 * 82(397). The acceleration is that of the mean, a sixth of its standardised skewness.
 *
 * @param lower the lower end; NaN for fewer than two values
 * @param upper the upper end
 * @param level the confidence, above 0 and below 1
 */
public record BootstrapInterval(double lower, double upper, double level) {
    /** How many times the values are drawn anew if nobody says so: enough for an interval of 95 percent. */
    public static final int USUAL_RESAMPLES = 10_000;

    /**
     * Resamples a mean.
     *
     * @param level the confidence, above 0 and below 1, such as 0.95
     * @param resamples how many times the values are drawn anew, at least 100
     * @param seed of the draws; the same gives the same interval on any JVM
     * @param values a sample, such as the differences of pairs; what is NaN is left out
     * @return the interval
     * @throws IllegalArgumentException if the level or the resamples are out of their range
     */
    public static BootstrapInterval ofMean(double level, int resamples, long seed, double... values) {
        Estimate.checkLevel(level);
        Require.atLeast("resamples", resamples, 100);
        double[] sample =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (sample.length < 2) {
            return new BootstrapInterval(Double.NaN, Double.NaN, level);
        }
        double mean = mean(sample);
        double[] means = resampledMeans(sample, resamples, seed);
        Arrays.sort(means);
        double bias = Normal.quantile(shareBelow(means, mean));
        double acceleration = acceleration(sample, mean);
        return new BootstrapInterval(
                at(means, corrected(0.5 - 0.5 * level, bias, acceleration)),
                at(means, corrected(0.5 + 0.5 * level, bias, acceleration)),
                level);
    }

    private static double mean(double[] sample) {
        double sum = 0;
        for (double value : sample) {
            sum += value;
        }
        return sum / sample.length;
    }

    private static double[] resampledMeans(double[] sample, int resamples, long seed) {
        SeededRandom random = new SeededRandom(seed);
        double[] means = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            double sum = 0;
            for (int k = 0; k < sample.length; k++) {
                sum += sample[(int) random.nextLong(sample.length)];
            }
            means[i] = sum / sample.length;
        }
        return means;
    }

    /** Those that equal the mean count half, and never all or none. */
    private static double shareBelow(double[] sorted, double mean) {
        int below = 0;
        int equal = 0;
        for (double value : sorted) {
            below += value < mean ? 1 : 0;
            equal += value == mean ? 1 : 0;
        }
        double share = (below + 0.5 * equal) / sorted.length;
        double least = 0.5 / sorted.length;
        return Math.max(least, Math.min(1 - least, share));
    }

    private static double acceleration(double[] sample, double mean) {
        double squares = 0;
        double cubes = 0;
        for (double value : sample) {
            double deviation = value - mean;
            squares += deviation * deviation;
            cubes += deviation * deviation * deviation;
        }
        return squares > 0 ? cubes / (6 * squares * Math.sqrt(squares)) : 0;
    }

    private static double corrected(double probability, double bias, double acceleration) {
        double shifted = bias + Normal.quantile(probability);
        double stretched = bias + shifted / (1 - acceleration * shifted);
        return Normal.cdf(stretched);
    }

    /** The value below which a share of the sorted ones lies, between neighbours in proportion. */
    private static double at(double[] sorted, double share) {
        double place = Math.max(0, Math.min(sorted.length - 1, share * (sorted.length + 1) - 1));
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
