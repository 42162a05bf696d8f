package io.github.microstructurex.replay.simulation;

import java.time.Duration;

/** Median times the exponential of a normal number. */
final class LognormalLatency implements Latency {
    private static final double MAX_SIGMA = 10;
    private static final double LONGEST = 0x1.0p62;

    private final Duration median;
    private final double sigma;

    LognormalLatency(Duration median, double sigma) {
        if (median.isNegative() || median.isZero()) {
            throw new IllegalArgumentException("median latency is " + median + ", expected more than zero");
        }
        if (!(sigma >= 0 && sigma <= MAX_SIGMA)) {
            throw new IllegalArgumentException("sigma is " + sigma + ", expected from 0 to 10");
        }
        this.median = median;
        this.sigma = sigma;
    }

    @Override
    public long nanos(long time, double uniform) {
        // Half a step of the uniform grid instead of 0, whose quantile is not finite.
        double z = NormalQuantile.of(Math.max(uniform, 0x1.0p-54));
        return (long) Math.min(LONGEST, median.toNanos() * StrictMath.exp(sigma * z) + 0.5);
    }

    @Override
    public String toString() {
        return "lognormal with median " + median + " and sigma " + sigma;
    }
}
