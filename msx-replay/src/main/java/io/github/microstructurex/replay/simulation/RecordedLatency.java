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
        double passed = distance(times[after - 1], time);
        double whole = distance(times[after - 1], times[after]);
        return nanos[after - 1] + Math.round((nanos[after] - nanos[after - 1]) * (passed / whole));
    }

    /** How much later one time is than another: exact as far as a double is, for epoch times are not exact as doubles. */
    private static double distance(long from, long to) {
        long difference = to - from;
        return difference >= 0 ? difference : difference + 0x1.0p64;
    }

    @Override
    public String toString() {
        return "recorded at " + times.length + " times";
    }
}
