package io.github.microstructurex.analytics.survival;

import java.util.Arrays;

/** The distinct times at which anything but censoring happened, with what was at risk and what happened. */
final class EventTable {
    final double[] times;
    final int[] atRisk;
    /** By time, then by cause; cause 0 is unused. */
    final int[][] events;

    final double longest;
    final int subjects;

    /** Of sorted durations by cause, those of cause 0 censored. */
    EventTable(double[][] sorted) {
        int all = 0;
        double last = Double.NaN;
        for (double[] durations : sorted) {
            all += durations.length;
            if (durations.length > 0 && !(last >= durations[durations.length - 1])) {
                last = durations[durations.length - 1];
            }
        }
        subjects = all;
        longest = last;
        times = Arrays.stream(sorted, 1, sorted.length)
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        atRisk = new int[times.length];
        events = new int[times.length][sorted.length];
        int[] next = new int[sorted.length];
        for (int i = 0; i < times.length; i++) {
            int gone = 0;
            for (int cause = 0; cause < sorted.length; cause++) {
                double[] durations = sorted[cause];
                while (next[cause] < durations.length && durations[next[cause]] < times[i]) {
                    next[cause]++;
                }
                gone += next[cause];
                for (int j = next[cause]; cause > 0 && j < durations.length && durations[j] == times[i]; j++) {
                    events[i][cause]++;
                }
            }
            atRisk[i] = all - gone;
        }
    }

    int eventsAt(int index) {
        return Arrays.stream(events[index]).sum();
    }

    /** The last event time at or before a duration, -1 if it is before all. */
    int indexAt(double duration) {
        int found = Arrays.binarySearch(times, duration);
        return found >= 0 ? found : -found - 2;
    }

    /** Whether the sample says anything about a duration: someone was followed for so long, or nobody was left. */
    boolean covers(double duration) {
        boolean nobodyLeft = times.length > 0 && eventsAt(times.length - 1) == atRisk[times.length - 1];
        return duration >= 0 && (duration <= longest || nobodyLeft);
    }
}
