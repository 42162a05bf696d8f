package io.github.microstructurex.replay.flow;

/**
 * A distribution over whole numbers of at least 1: of distances in ticks, or of sizes in lots. Immutable. An
 * implementation of your own must give the same value for the same number on every JVM (use {@link StrictMath}), and never
 * a lower one for a higher number.
 */
public interface DiscreteDistribution {
    /**
     * Turns a uniform number into a value, by inverting the distribution function.
     *
     * @param uniform from 0 (inclusive) to 1 (exclusive)
     * @return the value, at least 1
     */
    long valueAt(double uniform);

    /** {@return the expected value} */
    double mean();

    /**
     * Always the same value.
     *
     * @param value the value, at least 1
     * @return the distribution
     */
    static DiscreteDistribution constant(long value) {
        return uniform(value, value);
    }

    /**
     * Every value of a range being equally likely.
     *
     * @param min the lowest value, at least 1
     * @param max the highest value, at least {@code min}; at most 2^52 values in all
     * @return the distribution
     */
    static DiscreteDistribution uniform(long min, long max) {
        return new UniformDistribution(min, max);
    }

    /**
     * The number of trials up to and including the first success, each succeeding with the probability {@code 1 / mean}.
     *
     * @param mean the expected value, from 1 to 10^12
     * @return the distribution
     */
    static DiscreteDistribution geometric(double mean) {
        return new GeometricDistribution(mean);
    }

    /**
     * The values 1, 2, 3 and so on with given weights: a measured distribution.
     *
     * @param weights of 1, 2, 3 and so on; each at least 0, their sum above 0; at most 1,000,000
     * @return the distribution
     */
    static DiscreteDistribution weighted(double... weights) {
        return new WeightedDistribution(weights);
    }

    /**
     * A power law: the probability of {@code k} is in proportion to {@code k^-exponent}, up to a largest value. Trades of
     * stocks have tails like this (P. Gopikrishnan, V. Plerou, X. Gabaix, H. E. Stanley, Physical Review E 62, 2000).
     *
     * @param exponent at least 0
     * @param max the largest value, from 1 to 1,000,000
     * @return the distribution
     */
    static DiscreteDistribution powerLaw(double exponent, int max) {
        Rates.atLeastZero("exponent", exponent);
        double[] weights = new double[(int) Rates.between("max", max, 1, WeightedDistribution.MOST_VALUES)];
        for (int k = 1; k <= max; k++) {
            weights[k - 1] = StrictMath.pow(k, -exponent);
        }
        return weighted(weights);
    }

    /**
     * The same in lots of a size: a value {@code k} becomes {@code k * lot}.
     *
     * @param lot at least 1
     * @return the distribution
     */
    default DiscreteDistribution inLotsOf(long lot) {
        return new ScaledDistribution(this, lot);
    }

    /**
     * A mixture: this distribution with a probability, else another one.
     *
     * @param probability of this one, above 0 and below 1
     * @param other the other one
     * @return the distribution
     */
    default DiscreteDistribution mixedWith(double probability, DiscreteDistribution other) {
        return new MixedDistribution(this, probability, other);
    }
}
