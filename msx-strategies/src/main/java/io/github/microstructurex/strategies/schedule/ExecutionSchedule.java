package io.github.microstructurex.strategies.schedule;

/**
 * When how much of a parent order is due, slice by slice. Slices are numbered from 0 and in the order of their times; what
 * is due never falls, and with the last slice it is the parent's whole quantity. Immutable.
 */
public interface ExecutionSchedule {
    /** {@return how many slices there are, at least 1} */
    int slices();

    /**
     * When a slice is due.
     *
     * @param slice from 0 to below {@link #slices()}
     * @return nanoseconds since the epoch, inside the parent's window
     */
    long timeOf(int slice);

    /**
     * What is due in all when a slice is.
     *
     * @param slice from 0 to below {@link #slices()}
     * @return the sum of the slices up to and including this one, in lots
     */
    long quantityThrough(int slice);

    /**
     * The size of a slice.
     *
     * @param slice from 0 to below {@link #slices()}
     * @return its quantity in lots, possibly 0
     */
    default long quantityOf(int slice) {
        return slice == 0 ? quantityThrough(0) : quantityThrough(slice) - quantityThrough(slice - 1);
    }
}
