package io.github.microstructurex.replay.simulation;

import java.util.Arrays;

/** Latencies recorded at certain times, and linear in between. */
final class RecordedLatency implements Latency {
    private final long[] times;
    private final long[] nanos;

    RecordedLatency(long[] times, long[] nanos) {
        if (times.length == 0 || times.length != nanos.length) {
            throw new IllegalArgumentException(times.length + " times and " + nanos.length
                    + " latencies were given, expected as many of each and at least one");
        }
        this.times = times.clone();
        this.nanos = nanos.clone();
        for (int i = 0; i < times.length; i++) {
            if (nanos[i] < 0) {
                throw new IllegalArgumentException("latency " + i + " is " + nanos[i] + " ns, expected at least 0");
            }
            if (i > 0 && times[i] <= times[i - 1]) {
                throw new IllegalArgumentException(
                        "time " + i + " is " + times[i] + ", expected more than the one before, " + times[i - 1]);
            }
        }
    }

    @Override
    public long nanos(long time, double uniform) {
        int found = Arrays.binarySearch(times, time);
        if (found >= 0) {
            return nanos[found];
        }
        int after = -found - 1;
        if (after == 0) {
            return nanos[0];
        }
        if (after == times.length) {
            return nanos[after - 1];
        }
        // The distances may exceed a long, the weight of a point may not exceed 1.
        double passed = (double) time - times[after - 1];
        double whole = (double) times[after] - times[after - 1];
        return nanos[after - 1] + Math.round((nanos[after] - nanos[after - 1]) * (passed / whole));
    }

    @Override
    public String toString() {
        return "recorded at " + times.length + " times";
    }
}
