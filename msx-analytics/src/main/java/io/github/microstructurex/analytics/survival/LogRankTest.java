package io.github.microstructurex.analytics.survival;

import io.github.microstructurex.analytics.internal.Gamma;
import io.github.microstructurex.analytics.internal.Matrices;
import java.util.Arrays;

/**
 * The test whether groups have the same survival: events of each group against those to be expected if they had, over all
 * times at which something happened. About chi-square, with one degree of freedom fewer than groups, if they have.
 *
 * <p>Source: Mantel (1966), Cancer Chemotherapy Reports 50; Peto and Peto (1972), Journal of the Royal Statistical Society A
 * 135.
 *
 * @param chiSquare the statistic, NaN if nothing tells the groups apart
 * @param pValue the probability of a larger one for equal groups
 */
public record LogRankTest(double chiSquare, double pValue) {
    /**
     * Tests groups.
     *
     * @param groups at least two
     * @return the test
     */
    public static LogRankTest of(KaplanMeier... groups) {
        if (groups.length < 2) {
            throw new IllegalArgumentException("there are " + groups.length + " groups, expected at least 2");
        }
        KaplanMeier all = new KaplanMeier();
        EventTable[] tables = new EventTable[groups.length];
        double[][] durations = new double[groups.length][];
        for (int g = 0; g < groups.length; g++) {
            all.merge(groups[g]);
            tables[g] = groups[g].table();
            durations[g] = groups[g].sortedDurations();
        }
        EventTable pooled = all.table();
        // The last group follows from the others.
        int k = groups.length - 1;
        double[] excess = new double[k];
        int[] gone = new int[k];
        double[][] variance = new double[k][k];
        for (int i = 0; i < pooled.times.length; i++) {
            double n = pooled.atRisk[i];
            double d = pooled.eventsAt(i);
            double[] shares = new double[k];
            for (int g = 0; g < k; g++) {
                while (gone[g] < durations[g].length && durations[g][gone[g]] < pooled.times[i]) {
                    gone[g]++;
                }
                shares[g] = (durations[g].length - gone[g]) / n;
                int step = Arrays.binarySearch(tables[g].times, pooled.times[i]);
                excess[g] += (step < 0 ? 0 : tables[g].eventsAt(step)) - d * shares[g];
            }
            double scale = n > 1 ? d * (n - d) / (n - 1) : 0;
            for (int g = 0; g < k; g++) {
                for (int h = 0; h < k; h++) {
                    variance[g][h] += scale * shares[g] * ((g == h ? 1 : 0) - shares[h]);
                }
            }
        }
        double[][] column = new double[k][1];
        for (int g = 0; g < k; g++) {
            column[g][0] = excess[g];
        }
        double[][] solution = Matrices.solve(variance, column);
        double chiSquare = 0;
        for (int g = 0; g < k; g++) {
            chiSquare += excess[g] * solution[g][0];
        }
        double statistic = Double.isInfinite(chiSquare) ? Double.NaN : chiSquare;
        return new LogRankTest(statistic, Gamma.chiSquareTail(statistic, k));
    }
}
