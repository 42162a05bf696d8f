package io.github.microstructurex.replay.flow;

/** Every value of a range being equally likely. */
record UniformDistribution(long min, long max) implements DiscreteDistribution {
    private static final long MOST_VALUES = 1L << 52;

    UniformDistribution {
        if (min < 1) {
            throw new IllegalArgumentException("min is " + min + ", expected at least 1");
        }
        if (max < min || max - min >= MOST_VALUES) {
            throw new IllegalArgumentException("max is " + max + ", expected " + min + " to " + min + " + 2^52 - 1");
        }
    }

    @Override
    public long valueAt(double uniform) {
        return min + (long) (uniform * (max - min + 1));
    }

    @Override
    public double mean() {
        return min + (max - min) / 2.0;
    }
}
