package io.github.microstructurex.strategies.schedule;

import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.SeededRandom;
import java.util.Objects;

/**
 * When TWAP trades how much: a window and a quantity in equal slices.
 *
 * <p>Slice {@code i} of {@code n} is due at {@code start + floor(i (end - start) / n)}: the first at once, the last one
 * slice before the end. By then {@code floor((i + 1) quantity / n)} shall have been sent. So the slices add up to the
 * quantity exactly, no two differ by more than one lot, and the odd lots lie evenly among them. Immutable.
 */
public final class TwapSchedule implements ExecutionSchedule {
    private final ParentOrder parent;
    private final int slices;

    /**
     * Cuts a parent order into slices.
     *
     * @param parent the order
     * @param slices how many, at least 1; some are empty if there are more than lots
     */
    public TwapSchedule(ParentOrder parent, int slices) {
        if (slices < 1) {
            throw new IllegalArgumentException("slices is " + slices + ", expected at least 1");
        }
        this.parent = parent;
        this.slices = slices;
    }

    /**
     * Cuts a parent order into slices that are not quite equal, so that others do not see the pattern. A slice is due
     * somewhere in the part of the window that is its own; its size is the equal one times a factor around 1.
     *
     * @param parent the order
     * @param slices how many, at least 1
     * @param timeVariation in how much of its part of the window a slice may be due, from its beginning: 0 (then all are
     *     due at the beginning) to 1
     * @param sizeVariation how far the factor may be from 1, before all are scaled to the parent's quantity: 0 to 1
     * @param random the randomness; each slice takes two numbers
     * @return the schedule
     */
    public static ExecutionSchedule varied(
            ParentOrder parent, int slices, double timeVariation, double sizeVariation, SeededRandom random) {
        checkVariation("timeVariation", timeVariation);
        checkVariation("sizeVariation", sizeVariation);
        TwapSchedule even = new TwapSchedule(parent, slices);
        long[] times = new long[slices];
        double[] weights = new double[slices];
        for (int i = 0; i < slices; i++) {
            long end = i + 1 < slices ? even.timeOf(i + 1) : parent.endTime();
            long length = end - even.timeOf(i);
            // In a window of fewer nanoseconds than slices some have none of their own.
            long latest = Math.max(0, length - 1);
            times[i] = even.timeOf(i) + Math.min(latest, (long) (length * timeVariation * random.nextDouble()));
            weights[i] = 1 + sizeVariation * (2 * random.nextDouble() - 1);
        }
        return new WeightedSchedule(parent, times, weights);
    }

    private static void checkVariation(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected 0 to 1");
        }
    }

    @Override
    public int slices() {
        return slices;
    }

    @Override
    public long timeOf(int slice) {
        return parent.startTime() + share(parent.duration(), Objects.checkIndex(slice, slices));
    }

    @Override
    public long quantityThrough(int slice) {
        return share(parent.quantity(), Objects.checkIndex(slice, slices) + 1);
    }

    /** floor(total * parts / slices), without overflow: the remainder and the parts are below 2^31. */
    private long share(long total, long parts) {
        return total / slices * parts + total % slices * parts / slices;
    }
}
