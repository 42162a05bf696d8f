package io.github.microstructurex.replay.flow;

/**
 * A distribution over whole numbers of at least 1: of distances in ticks, or of sizes in lots. Immutable. An
 * implementation of your own must give the same value for the same number on every JVM: use {@link StrictMath}.
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
}
