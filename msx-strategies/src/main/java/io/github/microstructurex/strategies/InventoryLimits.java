package io.github.microstructurex.strategies;

import io.github.microstructurex.book.OrderBook;

/**
 * How far the inventory of a {@link MarketMaker} may go, and when it may trade. What is live counts as if it had filled.
 *
 * @param maxLong the largest inventory, in lots, from 0 to {@link OrderBook#MAX_QUANTITY}
 * @param maxShort the largest short inventory, in lots, as a positive number, from 0 to {@link OrderBook#MAX_QUANTITY}
 * @param startTime when the window opens, nanoseconds since the epoch
 * @param endTime when it is over; after {@code startTime}, and itself outside the window
 */
public record InventoryLimits(long maxLong, long maxShort, long startTime, long endTime) {
    /**
     * Checks the values.
     *
     * @param maxLong the largest inventory, in lots
     * @param maxShort the largest short inventory, in lots
     * @param startTime when the window opens, nanoseconds since the epoch
     * @param endTime when it is over, nanoseconds since the epoch
     * @throws IllegalArgumentException if one is out of its range
     */
    public InventoryLimits {
        checkLimit("maxLong", maxLong);
        checkLimit("maxShort", maxShort);
        TimeWindow.check("the inventory limits", startTime, endTime);
    }

    private static void checkLimit(String name, long value) {
        if (value < 0 || value > OrderBook.MAX_QUANTITY) {
            throw new IllegalArgumentException(
                    name + " of the inventory limits is " + value + ", expected 0 to " + OrderBook.MAX_QUANTITY);
        }
    }

    /** {@return the length of the window in nanoseconds, at least 1} */
    public long duration() {
        return endTime - startTime;
    }

    /**
     * Says whether the window is open.
     *
     * @param time nanoseconds since the epoch
     * @return true from {@code startTime} on and before {@code endTime}
     */
    public boolean isOpenAt(long time) {
        return time >= startTime && time < endTime;
    }
}
