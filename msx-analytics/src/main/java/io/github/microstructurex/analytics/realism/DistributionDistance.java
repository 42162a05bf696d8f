package io.github.microstructurex.analytics.realism;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * How far the distribution of a statistic is from that of a reference.
 *
 * <p>L1 is half the sum of the absolute differences of two histograms, from 0 (equal) to 1 (nothing in common). Values that
 * are few have a bin each; for others the bins end at the twentieths of both samples, and a value that makes more than a
 * twentieth has one of its own. The Wasserstein distance is the mean distance between equal quantiles, by the standard
 * deviation of the reference: how far, in deviations, values would have to be moved. Of long samples every n-th value is
 * used, 10,000 at most.
 *
 * <p>Standard errors are those of the jackknife over twenty stretches of time, left out of both samples in turn. The noise
 * is the L1 of the reference's own halves, every other stretch: a distance below it says nothing.
 *
 * <p>Source: in the spirit of Nagy, Frey, Li, Sarkar, Vyetrenko, Zohren, Calinescu and Foerster (2025), "LOB-Bench:
 * Benchmarking Generative AI for Finance"; Villani (2009), "Optimal Transport", for the second distance.
 *
 * @param statistic what is compared
 * @param l1 the distance of histograms, NaN if a sample is empty
 * @param l1Error its standard error
 * @param wasserstein the distance of quantiles, NaN for kinds and where the reference does not vary
 * @param wassersteinError its standard error
 * @param noise the L1 between the halves of the reference
 * @param sampleSize how many values the market has
 * @param referenceSize how many values the reference has
 */
public record DistributionDistance(
        Statistic statistic,
        double l1,
        double l1Error,
        double wasserstein,
        double wassersteinError,
        double noise,
        int sampleSize,
        int referenceSize) {
    private static final int MOST_VALUES = 10_000;
    private static final int STRETCHES = 20;
    private static final int FEW = 30;

    /**
     * Compares two samples.
     *
     * @param statistic what they are of
     * @param sample in the order of time
     * @param reference in the order of time
     * @return the distances
     */
    public static DistributionDistance of(Statistic statistic, double[] sample, double[] reference) {
        double[] x = thinned(sample);
        double[] y = thinned(reference);
        double[] edges = edges(x, y);
        boolean isMetric = !statistic.isCategorical();
        double scale = isMetric ? deviation(y) : Double.NaN;
        double[] l1s = new double[STRETCHES];
        double[] wassersteins = new double[STRETCHES];
        for (int i = 0; i < STRETCHES; i++) {
            double[] fewerX = without(i, x);
            double[] fewerY = without(i, y);
            l1s[i] = l1(edges, fewerX, fewerY);
            wassersteins[i] = isMetric ? wasserstein(fewerX, fewerY) / scale : Double.NaN;
        }
        return new DistributionDistance(
                statistic,
                l1(edges, x, y),
                jackknife(l1s),
                isMetric ? wasserstein(x, y) / scale : Double.NaN,
                jackknife(wassersteins),
                l1(edges, half(0, y), half(1, y)),
                sample.length,
                reference.length);
    }

    private static double[] thinned(double[] values) {
        int step = (values.length + MOST_VALUES - 1) / MOST_VALUES;
        double[] some = new double[step == 0 ? 0 : (values.length + step - 1) / step];
        for (int i = 0; i < some.length; i++) {
            some[i] = values[i * step];
        }
        return some;
    }

    /** The lowest value of each bin but the first. */
    private static double[] edges(double[] x, double[] y) {
        double[] both = Arrays.copyOf(x, x.length + y.length);
        System.arraycopy(y, 0, both, x.length, y.length);
        double[] distinct =
                Arrays.stream(both).sorted().distinct().limit(FEW + 1L).toArray();
        if (distinct.length <= FEW) {
            return distinct;
        }
        return DoubleStream.concat(quantiles(x), quantiles(y))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Twenty quantiles; and where several are equal, what is next to that value, which then has a bin of its own. */
    private static DoubleStream quantiles(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        DoubleStream.Builder edges = DoubleStream.builder();
        double last = Double.NaN;
        for (int i = 1; i < STRETCHES && sorted.length > 0; i++) {
            double quantile = sorted[(int) ((long) i * sorted.length / STRETCHES)];
            edges.add(quantile == last ? Math.nextUp(quantile) : quantile);
            last = quantile;
        }
        return edges.build();
    }

    private static double[] histogram(double[] edges, double[] values) {
        double[] shares = new double[edges.length + 1];
        for (double value : values) {
            int found = Arrays.binarySearch(edges, value);
            shares[found >= 0 ? found + 1 : -found - 1] += 1.0 / values.length;
        }
        return shares;
    }

    private static double l1(double[] edges, double[] x, double[] y) {
        if (x.length == 0 || y.length == 0) {
            return Double.NaN;
        }
        double[] p = histogram(edges, x);
        double[] q = histogram(edges, y);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += Math.abs(p[i] - q[i]);
        }
        return 0.5 * sum;
    }

    /**
     * The mean distance between equal quantiles of two samples.
     *
     * @param x one sample
     * @param y the other one
     * @return in their unit, NaN if one is empty
     */
    public static double wasserstein(double[] x, double[] y) {
        if (x.length == 0 || y.length == 0) {
            return Double.NaN;
        }
        double[] a = x.clone();
        double[] b = y.clone();
        Arrays.sort(a);
        Arrays.sort(b);
        // Quantiles change at multiples of 1 / a.length and of 1 / b.length; whole numbers keep them exact.
        double sum = 0;
        long done = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            long nextA = (i + 1L) * b.length;
            long nextB = (j + 1L) * a.length;
            long next = Math.min(nextA, nextB);
            sum += Math.abs(a[i] - b[j]) * (double) (next - done);
            done = next;
            i += nextA == next ? 1 : 0;
            j += nextB == next ? 1 : 0;
        }
        return sum / ((double) a.length * b.length);
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double deviation = Math.sqrt(squares / values.length);
        return deviation > 0 ? deviation : Double.NaN;
    }

    private static double[] without(int stretch, double[] values) {
        int from = (int) ((long) stretch * values.length / STRETCHES);
        int to = (int) ((stretch + 1L) * values.length / STRETCHES);
        double[] rest = new double[values.length - (to - from)];
        System.arraycopy(values, 0, rest, 0, from);
        System.arraycopy(values, to, rest, from, values.length - to);
        return rest;
    }

    private static double[] half(int parity, double[] values) {
        double[] half = new double[values.length];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            if ((long) i * STRETCHES / values.length % 2 == parity) {
                half[size++] = values[i];
            }
        }
        return Arrays.copyOf(half, size);
    }

    private static double jackknife(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares * (values.length - 1) / values.length);
    }
}
