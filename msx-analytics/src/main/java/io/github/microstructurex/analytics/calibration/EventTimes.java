package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.analytics.internal.Require;
import java.util.Arrays;

/** The events of several components in one line, by time. */
final class EventTimes {
    private final int[] counts;
    private final double[] times;
    private final int[] components;
    private final double end;

    /** Merges the times of each component, which are in order from 0 to the end. */
    EventTimes(double[][] timesOfComponents, double end) {
        this.end = Require.positive("end", end);
        Require.atLeast("the number of components of times", timesOfComponents.length, 1);
        counts = new int[timesOfComponents.length];
        int total = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = timesOfComponents[i].length;
            total = Math.addExact(total, counts[i]);
        }
        times = new double[total];
        components = new int[total];
        int[] next = new int[counts.length];
        for (int k = 0; k < total; k++) {
            int first = first(timesOfComponents, next);
            double time = timesOfComponents[first][next[first]++];
            if (!(time >= (next[first] == 1 ? 0 : timesOfComponents[first][next[first] - 2]) && time <= end)) {
                throw new IllegalArgumentException(
                        "component " + (first + 1) + " has time " + time + ", expected in order from 0 to end " + end);
            }
            times[k] = time;
            components[k] = first;
        }
    }

    private EventTimes(int[] counts, double[] times, int[] components, double end) {
        this.counts = counts;
        this.times = times;
        this.components = components;
        this.end = end;
    }

    /** {@return the record up to its n-th event, or all of it if there are no more} */
    EventTimes first(int n) {
        if (n >= times.length || times[n - 1] == 0) {
            return this;
        }
        int[] some = new int[counts.length];
        for (int k = 0; k < n; k++) {
            some[components[k]]++;
        }
        return new EventTimes(some, Arrays.copyOf(times, n), Arrays.copyOf(components, n), times[n - 1]);
    }

    private static int first(double[][] timesOfComponents, int[] next) {
        int first = -1;
        for (int i = 0; i < next.length; i++) {
            if (next[i] < timesOfComponents[i].length
                    && (first < 0 || !(timesOfComponents[i][next[i]] >= timesOfComponents[first][next[first]]))) {
                first = i;
            }
        }
        return first;
    }

    int dimension() {
        return counts.length;
    }

    int count() {
        return times.length;
    }

    int count(int component) {
        return counts[component];
    }

    double end() {
        return end;
    }

    double time(int event) {
        return times[event];
    }

    int component(int event) {
        return components[event];
    }

    /** {@return the first event after one that has a later time; the number of events if there is none} */
    int endOfInstant(int event) {
        int next = event + 1;
        while (next < times.length && times[next] == times[event]) {
            next++;
        }
        return next;
    }
}
