package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.strategies.ParentOrder;
import java.util.Objects;

/**
 * When TWAP trades how much: a window and a quantity in equal slices.
 *
 * <p>Slice {@code i} of {@code n} is due at {@code start + floor(i (end - start) / n)}: the first at once, the last one
 * slice before the end. By then {@code floor((i + 1) quantity / n)} shall have been sent. So the slices add up to the
 * quantity exactly, no two differ by more than one lot, and the odd lots lie evenly among them. Immutable.
 */
public final class TwapSchedule {
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

    /** {@return how many slices there are} */
    public int slices() {
        return slices;
    }

    /**
     * When a slice is due.
     *
     * @param slice from 0 to below {@link #slices()}
     * @return nanoseconds since the epoch
     */
    public long timeOf(int slice) {
        return parent.startTime() + share(parent.duration(), Objects.checkIndex(slice, slices));
    }

    /**
     * The size of a slice.
     *
     * @param slice from 0 to below {@link #slices()}
     * @return its quantity in lots, possibly 0
     */
    public long quantityOf(int slice) {
        return quantityThrough(slice) - share(parent.quantity(), slice);
    }

    /**
     * What is due in all when a slice is.
     *
     * @param slice from 0 to below {@link #slices()}
     * @return the sum of the slices up to and including this one, in lots
     */
    public long quantityThrough(int slice) {
        return share(parent.quantity(), Objects.checkIndex(slice, slices) + 1);
    }

    /** floor(total * parts / slices), without overflow: the remainder and the parts are below 2^31. */
    private long share(long total, long parts) {
        return total / slices * parts + total % slices * parts / slices;
    }
}
