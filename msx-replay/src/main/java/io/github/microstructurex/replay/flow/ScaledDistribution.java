package io.github.microstructurex.replay.flow;

/** The multiples of a number. */
record ScaledDistribution(DiscreteDistribution multiples, long of) implements DiscreteDistribution {
    private static final long LARGEST = 1L << 52;

    ScaledDistribution {
        Rates.between("lot", of, 1, LARGEST);
    }

    @Override
    public long valueAt(double uniform) {
        return Math.multiplyExact(multiples.valueAt(uniform), of);
    }

    @Override
    public double mean() {
        return multiples.mean() * of;
    }
}
