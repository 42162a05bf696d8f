package io.github.microstructurex.strategies.schedule;

import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.Weights;
import java.util.Arrays;

/**
 * How the volume of a market is spread over a stretch of time: equal bins, each with its part. Within a bin volume comes
 * evenly. Learned from trades of earlier days, or of earlier in the day, with a {@link VolumeProfileLearner}; or given.
 * Immutable.
 */
public final class VolumeProfile {
    private final long startTime;
    private final long endTime;
    private final double[] cumulative;

    private VolumeProfile(long startTime, long endTime, double[] cumulative) {
        this.startTime = startTime;
        this.endTime = endTime;
        this.cumulative = cumulative;
    }

    /**
     * A given profile.
     *
     * @param startTime where the first bin begins, nanoseconds since the epoch
     * @param endTime where the last one ends; after {@code startTime}
     * @param weights the volume of each bin, in any unit: finite, not negative, not all 0
     * @return the profile
     * @throws IllegalArgumentException if one breaks these rules
     */
    public static VolumeProfile of(long startTime, long endTime, double... weights) {
        if (weights.length == 0 || Math.subtractExact(endTime, startTime) < 1) {
            throw new IllegalArgumentException("there are " + weights.length + " bins from " + startTime + " to "
                    + endTime + ", expected at least one bin, and an end after the start");
        }
        double[] cumulative = new double[weights.length + 1];
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "weight " + i + " is " + weights[i] + ", expected a finite number, at least 0");
            }
            cumulative[i + 1] = cumulative[i] + weights[i];
        }
        double total = cumulative[weights.length];
        if (!(total > 0 && total < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the weights sum to " + total + ", expected a finite number above 0");
        }
        return new VolumeProfile(startTime, endTime, cumulative);
    }

    /** {@return where the first bin begins, nanoseconds since the epoch} */
    public long startTime() {
        return startTime;
    }

    /** {@return where the last bin ends, nanoseconds since the epoch} */
    public long endTime() {
        return endTime;
    }

    /** {@return the number of bins} */
    public int bins() {
        return cumulative.length - 1;
    }

    /**
     * The part of one bin.
     *
     * @param bin from 0 to below {@link #bins()}
     * @return its part of the whole volume, from 0 to 1
     */
    public double partOf(int bin) {
        return (cumulative[bin + 1] - cumulative[bin]) / total();
    }

    /**
     * The part of the volume that comes up to a time.
     *
     * @param time nanoseconds since the epoch
     * @return from 0, at the profile's start and before, to 1, at its end and after
     */
    public double partUntil(long time) {
        if (time <= startTime) {
            return 0;
        }
        if (time >= endTime) {
            return 1;
        }
        double place = (double) (time - startTime) / (endTime - startTime) * bins();
        int bin = Math.min((int) place, bins() - 1);
        return (cumulative[bin] + (place - bin) * (cumulative[bin + 1] - cumulative[bin])) / total();
    }

    /**
     * The shape alone, for the parameter {@code profile} of {@code vwap}, which lays it over the window of its parent order.
     *
     * @return the parts of the bins; {@link Weights#toString} is the parameter's text
     */
    public Weights weights() {
        double[] parts = new double[bins()];
        Arrays.setAll(parts, this::partOf);
        return Weights.of(parts);
    }

    private double total() {
        return cumulative[cumulative.length - 1];
    }

    /**
     * The same profile at another time, for instance on another day.
     *
     * @param by how much later, in nanoseconds
     * @return the moved profile
     */
    public VolumeProfile movedBy(long by) {
        return new VolumeProfile(Math.addExact(startTime, by), Math.addExact(endTime, by), cumulative);
    }

    /**
     * Follows the profile with a parent order: the window is cut into equal parts, and a slice, due at the beginning of
     * its part, is as large as the profile's volume in it. Where the profile has no volume in the whole window, the
     * slices are equal.
     *
     * @param parent the order
     * @param slices how many, at least 1
     * @return the schedule
     */
    public ExecutionSchedule schedule(ParentOrder parent, int slices) {
        TwapSchedule even = new TwapSchedule(parent, slices);
        long[] times = new long[slices];
        double[] weights = new double[slices];
        double before = partUntil(parent.startTime());
        double all = partUntil(parent.endTime()) - before;
        for (int i = 0; i < slices; i++) {
            times[i] = even.timeOf(i);
            double through = partUntil(i + 1 < slices ? even.timeOf(i + 1) : parent.endTime());
            weights[i] = all > 0 ? Math.max(0, through - before) : 1;
            before = through;
        }
        return new WeightedSchedule(parent, times, weights);
    }

    /** Shows the parts of the bins. */
    @Override
    public String toString() {
        return weights().toString();
    }
}
