package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.analytics.internal.WeightedCounts;
import io.github.microstructurex.replay.flow.DiscreteDistribution;
import java.util.Arrays;

/** A measured distribution: each value that occurred, with how often. Immutable. */
public final class EmpiricalDistribution implements DiscreteDistribution {
    private final long[] values;
    private final long[] counts;
    /** How many values lie below each, and all at the end. */
    private final double[] below;

    private EmpiricalDistribution(long[] values, long[] counts) {
        this.values = values;
        this.counts = counts;
        below = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            below[i + 1] = below[i] + counts[i];
        }
    }

    /**
     * Takes the frequencies.
     *
     * @param values at least one, each at least 1 and above the one before
     * @param counts how often each occurred, at least 1
     * @return the distribution
     * @throws IllegalArgumentException if they are not as said
     */
    public static EmpiricalDistribution of(long[] values, long[] counts) {
        Require.sameLength("values", values.length, "counts", counts.length);
        Require.atLeast("the number of values", values.length, 1);
        long least = 1;
        for (int i = 0; i < values.length; i++) {
            Require.atLeast("value " + (i + 1), values[i], least);
            Require.atLeast("count " + (i + 1), counts[i], 1);
            least = values[i] + 1;
        }
        return new EmpiricalDistribution(values.clone(), counts.clone());
    }

    /** Counts the values in units, which they are multiples of or are rounded up to. */
    static EmpiricalDistribution of(WeightedCounts weights, long unit) {
        WeightedCounts inUnits = new WeightedCounts();
        for (long value : weights.sortedValues()) {
            inUnits.add(-Math.floorDiv(-value, unit), weights.weightOf(value));
        }
        long[] values = inUnits.sortedValues();
        return of(values, Arrays.stream(values).map(inUnits::weightOf).toArray());
    }

    @Override
    public long valueAt(double uniform) {
        double place = uniform * below[values.length];
        int found = Arrays.binarySearch(below, place);
        int index = found >= 0 ? found : -found - 2;
        return values[Math.min(index, values.length - 1)];
    }

    @Override
    public double mean() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (double) values[i] * counts[i];
        }
        return sum / below[values.length];
    }

    /** {@return a copy of the values, ascending} */
    public long[] values() {
        return values.clone();
    }

    /** {@return a copy of how often each value occurred} */
    public long[] counts() {
        return counts.clone();
    }

    /** {@return how often any value up to this one occurred} */
    long countUpTo(long value) {
        int found = Arrays.binarySearch(values, value);
        return (long) below[found >= 0 ? found + 1 : -found - 1];
    }

    /** {@return how often a value occurred} */
    long count(long value) {
        int found = Arrays.binarySearch(values, value);
        return found >= 0 ? counts[found] : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmpiricalDistribution that
                && Arrays.equals(values, that.values)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "empirical, " + values.length + " values from " + values[0] + " to " + values[values.length - 1]
                + " with mean " + mean();
    }
}
