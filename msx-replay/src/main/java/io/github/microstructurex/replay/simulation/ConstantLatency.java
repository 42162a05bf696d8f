package io.github.microstructurex.replay.simulation;

import java.time.Duration;

/**
 * Always the same.
 *
 * @param nanos how long, at least 0
 */
record ConstantLatency(long nanos) implements Latency {
    @Override
    public long nanos(long time, double uniform) {
        return nanos;
    }

    @Override
    public String toString() {
        return nanos == 0 ? "none" : Duration.ofNanos(nanos).toString();
    }
}
