package io.github.microstructurex.replay.simulation;

import java.util.Arrays;

/** Observed latencies, each equally likely. Sorted, so that a larger uniform number means a longer latency. */
final class EmpiricalLatency implements Latency {
    private final long[] sorted;

    EmpiricalLatency(long[] observed) {
        if (observed.length == 0) {
            throw new IllegalArgumentException("no latency was given, expected at least one");
        }
        sorted = observed.clone();
        Arrays.sort(sorted);
        if (sorted[0] < 0) {
            throw new IllegalArgumentException("an observed latency is " + sorted[0] + " ns, expected at least 0");
        }
    }

    @Override
    public long nanos(long time, double uniform) {
        return sorted[(int) (uniform * sorted.length)];
    }

    @Override
    public String toString() {
        return "empirical from " + sorted.length + " observations";
    }
}
