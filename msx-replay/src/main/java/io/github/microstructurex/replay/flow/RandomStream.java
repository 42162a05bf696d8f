package io.github.microstructurex.replay.flow;

/**
 * The random numbers of one component of a generator. The bits depend on the seed alone and are the same on every JVM:
 * SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, as in
 * {@link java.util.SplittableRandom}), transformed with {@link StrictMath}.
 */
class RandomStream {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    RandomStream(long seed) {
        state = seed;
    }

    final long nextLong() {
        state += GOLDEN_GAMMA;
        return mixed(state);
    }

    private static long mixed(long number) {
        long z = number;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** The number at a place of the stream of a seed, from 0. */
    static long longAt(long seed, long place) {
        return mixed(seed + (place + 1) * GOLDEN_GAMMA);
    }

    /** The number at a place of the stream of a seed, from 0; itself from 0 (inclusive) to 1 (exclusive). */
    static double doubleAt(long seed, long place) {
        return (longAt(seed, place) >>> 11) * 0x1.0p-53;
    }

    /** From 0 (inclusive) to 1 (exclusive), a multiple of 2^-53. */
    double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** From 0 (exclusive) to 1 (inclusive): what a logarithm can be taken of. */
    final double nextPositive() {
        return 1 - nextDouble();
    }

    /** From 0 to below a bound of at least 1, every number being equally likely. */
    final int nextInt(int bound) {
        long bits;
        long value;
        do {
            bits = nextLong() >>> 1;
            value = bits % bound;
        } while (bits - value + (bound - 1) < 0);
        return (int) value;
    }

    /** An exponential waiting time for events of a rate, in the unit of time of the rate. */
    final double nextExponential(double rate) {
        return -StrictMath.log(nextPositive()) / rate;
    }
}
