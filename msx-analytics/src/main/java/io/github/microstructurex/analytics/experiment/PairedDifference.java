package io.github.microstructurex.analytics.experiment;

import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.analytics.internal.StudentT;
import io.github.microstructurex.analytics.timeseries.Moments;

/**
 * By how much one thing differs from another when both were tried on the same randomness: the mean of the differences {@code
 * second - first} of the pairs, and its Student t interval. What the market does to both alike cancels out, so a pair tells
 * more than two values that have nothing to do with each other.
 *
 * <p>The pairs must be independent of each other; the two values of a pair need not be.
 *
 * <p>Source: A. M. Law, "Simulation Modeling and Analysis", section 10.2.1 (paired-t confidence interval) and section 11.2
 * (common random numbers).
 *
 * @param difference the mean of {@code second - first}, with its interval
 * @param firstMean the mean of the first, over the pairs in which both are defined
 * @param secondMean the mean of the second, likewise
 * @param pValue the probability of a mean as far from 0 or farther, if there is no difference; two-sided; NaN where all
 *     pairs differ by the same
 * @param correlation that of the two over the pairs, from -1 to 1; NaN where one of them does not vary
 * @param unpairedStandardError what the standard error would be of as many values of each that are not paired: the root of
 *     {@code (s1^2 + s2^2) / n}
 */
public record PairedDifference(
        Estimate difference,
        double firstMean,
        double secondMean,
        double pValue,
        double correlation,
        double unpairedStandardError) {
    /**
     * Compares two samples pair by pair.
     *
     * @param first the values of the first
     * @param second those of the second, as many, each beside its partner; a pair with a NaN is left out and counted
     * @param level the confidence of the interval, above 0 and below 1, such as 0.95
     * @return their difference
     * @throws IllegalArgumentException if they are not as many, or the level is out of its range
     */
    public static PairedDifference of(double[] first, double[] second, double level) {
        Require.sameLength("first", first.length, "second", second.length);
        Moments ofFirst = new Moments();
        Moments ofSecond = new Moments();
        double[] differences = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            differences[i] = second[i] - first[i];
            if (!Double.isNaN(differences[i])) {
                ofFirst.add(first[i]);
                ofSecond.add(second[i]);
            }
        }
        Estimate difference = Estimate.of(level, differences);
        double firstVariance = ofFirst.sampleVariance();
        double secondVariance = ofSecond.sampleVariance();
        double deviation = difference.standardDeviation();
        double covariance = (firstVariance + secondVariance - deviation * deviation) / 2;
        double scale = Math.sqrt(firstVariance) * Math.sqrt(secondVariance);
        return new PairedDifference(
                difference,
                ofFirst.mean(),
                ofSecond.mean(),
                difference.standardError() > 0
                        ? StudentT.twoSidedTail(
                                difference.mean() / difference.standardError(), (double) difference.count() - 1)
                        : Double.NaN,
                scale > 0 ? Math.max(-1, Math.min(1, covariance / scale)) : Double.NaN,
                Math.sqrt((firstVariance + secondVariance) / difference.count()));
    }

    /**
     * How much of the variance of the difference the pairing took away: {@code 1 - (standard error / unpaired standard
     * error)^2}. 0 is nothing, 1 all of it, and 0.9 means that without pairs it would take ten times as many runs to be as
     * sure. Negative where the two move against each other.
     *
     * @return at most 1; NaN where neither varies, or for fewer than two pairs
     */
    public double varianceReduction() {
        double ratio = difference.standardError() / unpairedStandardError;
        return 1 - ratio * ratio;
    }

    /**
     * Whether the interval of the difference does not hold 0.
     *
     * @return false where it is undefined, and where all pairs differ by the same: they are one observation many times, such
     *     as several seeds of a recorded day for strategies that draw no numbers
     */
    public boolean isSignificant() {
        return difference.standardError() > 0 && (difference.lower() > 0 || difference.upper() < 0);
    }
}
