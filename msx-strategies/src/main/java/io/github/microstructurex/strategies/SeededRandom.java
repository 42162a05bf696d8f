package io.github.microstructurex.strategies;

/**
 * Random numbers whose bits depend on the seed alone and are the same on every JVM: SplitMix64.
 *
 * <p>Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, with
 * the output mix of D. Stafford (variant 13), as in {@link java.util.SplittableRandom}. Not safe for use by several
 * threads.
 */
public final class SeededRandom {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT_53_BITS = 0x1.0p-53;

    private long state;

    /**
     * Starts a sequence.
     *
     * @param seed any value
     */
    public SeededRandom(long seed) {
        state = seed;
    }

    /** {@return the next 64 bits, every value being equally likely} */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /**
     * The next whole number below a bound, every one being equally likely.
     *
     * @param bound at least 1
     * @return from 0 to {@code bound - 1}
     */
    public long nextLong(long bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound is " + bound + ", expected at least 1");
        }
        long bits;
        long value;
        do {
            bits = nextLong() >>> 1;
            value = bits % bound;
        } while (bits - value + (bound - 1) < 0);
        return value;
    }

    /** {@return the next number from 0 (inclusive) to 1 (exclusive), a multiple of 2^-53} */
    public double nextDouble() {
        return (nextLong() >>> 11) * UNIT_53_BITS;
    }
}
