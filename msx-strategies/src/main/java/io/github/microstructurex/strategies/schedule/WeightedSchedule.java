package io.github.microstructurex.strategies.schedule;

import io.github.microstructurex.strategies.ParentOrder;
import java.util.Objects;

/**
 * A parent order in slices of given times and weights. After slice {@code i} the part of the quantity that is due is the
 * part of the weights up to and including {@code i}, rounded down to a lot; after the last slice, all of it. So rounding
 * never adds up. Immutable.
 */
public final class WeightedSchedule implements ExecutionSchedule {
    private final long[] times;
    private final long[] due;

    /**
     * Cuts a parent order into slices.
     *
     * @param parent the order
     * @param times when each slice is due, inside the window and not before the one before it
     * @param weights how large each slice is, relative to the others: finite, not negative, not all 0
     * @throws IllegalArgumentException if there are not as many times as weights, at least one, or one breaks these rules
     */
    public WeightedSchedule(ParentOrder parent, long[] times, double[] weights) {
        if (times.length != weights.length || times.length == 0) {
            throw new IllegalArgumentException("there are " + times.length + " times and " + weights.length
                    + " weights, expected as many of both, at least one");
        }
        checkTimes(parent, times);
        this.times = times.clone();
        this.due = due(parent.quantity(), weights);
    }

    private static void checkTimes(ParentOrder parent, long[] times) {
        for (int i = 0; i < times.length; i++) {
            if (!parent.isOpenAt(times[i]) || (i > 0 && times[i] < times[i - 1])) {
                throw new IllegalArgumentException("time " + i + " is " + times[i] + ", expected one from "
                        + (i == 0 ? parent.startTime() : times[i - 1]) + " to below " + parent.endTime());
            }
        }
    }

    private static long[] due(long quantity, double[] weights) {
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "weight " + i + " is " + weights[i] + ", expected a finite number, at least 0");
            }
            total += weights[i];
        }
        if (!(total > 0 && total < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the weights sum to " + total + ", expected a finite number above 0");
        }
        long[] due = new long[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            due[i] = sum >= total ? quantity : Math.min(quantity, (long) (quantity * (sum / total)));
        }
        due[weights.length - 1] = quantity;
        return due;
    }

    @Override
    public int slices() {
        return times.length;
    }

    @Override
    public long timeOf(int slice) {
        return times[Objects.checkIndex(slice, times.length)];
    }

    @Override
    public long quantityThrough(int slice) {
        return due[Objects.checkIndex(slice, due.length)];
    }
}
