package io.github.microstructurex.replay.flow;

/** The number of trials up to and including the first success. */
final class GeometricDistribution implements DiscreteDistribution {
    private static final double LARGEST_MEAN = 1e12;

    private final double mean;
    private final double logOfFailure;

    GeometricDistribution(double mean) {
        if (!(mean >= 1 && mean <= LARGEST_MEAN)) {
            throw new IllegalArgumentException("mean is " + mean + ", expected 1 to " + LARGEST_MEAN);
        }
        this.mean = mean;
        this.logOfFailure = StrictMath.log1p(-1 / mean);
    }

    // P(value > k) = (1 - 1/mean)^k.
    @Override
    public long valueAt(double uniform) {
        return 1 + (long) (StrictMath.log(1 - uniform) / logOfFailure);
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GeometricDistribution that && mean == that.mean;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(mean);
    }

    @Override
    public String toString() {
        return "geometric with mean " + mean;
    }
}
