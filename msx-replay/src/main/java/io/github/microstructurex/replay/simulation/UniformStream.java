package io.github.microstructurex.replay.simulation;

/**
 * Uniform random numbers whose bits depend on the seed alone: SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast
 * splittable pseudorandom number generators", OOPSLA 2014).
 */
final class UniformStream {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    UniformStream(long seed) {
        state = seed;
    }

    /** Copies a stream: both go on with the same numbers. */
    UniformStream(UniformStream other) {
        state = other.state;
    }

    /** A seed for another stream. */
    long nextLong() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** From 0 to below 1, a multiple of 2^-53. */
    double next() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }
}
