package io.github.microstructurex.analytics.survival;

import io.github.microstructurex.analytics.internal.Require;
import java.util.Arrays;

/** The durations of subjects, by how they ended: 0 is censored, others are causes. */
final class Durations {
    private final double[][] byCause;
    private final int[] sizes;

    Durations(int causes) {
        byCause = new double[causes + 1][16];
        sizes = new int[causes + 1];
    }

    int causes() {
        return sizes.length - 1;
    }

    void add(double duration, int cause) {
        Require.notNegative("duration", duration);
        if (sizes[cause] == byCause[cause].length) {
            byCause[cause] = Arrays.copyOf(byCause[cause], 2 * sizes[cause]);
        }
        byCause[cause][sizes[cause]++] = duration;
    }

    void addAll(Durations other) {
        for (int cause = 0; cause < sizes.length; cause++) {
            double[] added = Arrays.copyOf(other.byCause[cause], other.sizes[cause]);
            for (double duration : added) {
                add(duration, cause);
            }
        }
    }

    int count() {
        return Arrays.stream(sizes).sum();
    }

    /** All durations, however they ended, in ascending order. */
    double[] sorted() {
        double[] all = new double[count()];
        int next = 0;
        for (int cause = 0; cause < sizes.length; cause++) {
            System.arraycopy(byCause[cause], 0, all, next, sizes[cause]);
            next += sizes[cause];
        }
        Arrays.sort(all);
        return all;
    }

    EventTable table() {
        double[][] sorted = new double[sizes.length][];
        for (int cause = 0; cause < sizes.length; cause++) {
            sorted[cause] = Arrays.copyOf(byCause[cause], sizes[cause]);
            Arrays.sort(sorted[cause]);
        }
        return new EventTable(sorted);
    }

    /** The same subjects, all but one cause counted as censored. */
    Durations only(int cause) {
        Durations durations = new Durations(1);
        for (int other = 0; other < sizes.length; other++) {
            for (int i = 0; i < sizes[other]; i++) {
                durations.add(byCause[other][i], other == cause ? 1 : 0);
            }
        }
        return durations;
    }
}
