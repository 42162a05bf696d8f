package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.OrderBook;

/**
 * Prices as keys: turned by the queue they are of so that the best is the lowest and, from {@link OrderBook#MIN_PRICE} to
 * {@link OrderBook#MAX_PRICE}, none is negative. So whatever compares prices need not ask for the side.
 */
final class PriceKeys {
    /** Stands for the key of no price. Worse than any other. */
    static final long NONE = Long.MAX_VALUE;

    /** The queues whose best price is the highest, as bits: displayed and hidden bids, and waiting stops that sell. */
    private static final int HIGHEST_IS_BEST = 0b10_0101;

    private static final long OFFSET = OrderBook.MAX_PRICE;

    private PriceKeys() {}

    /** The key of a price: the better, the lower. */
    static long of(int queue, long price) {
        return turned(price, mask(queue)) + OFFSET;
    }

    /** The same for the queue of displayed orders of a side, 0 for bids and 1 for asks, with less to compute. */
    static long ofDisplayed(int side, long price) {
        return turned(price, side - 1) + OFFSET;
    }

    /** The key of the same price on the other side. */
    static long opposite(long key) {
        return 2 * OFFSET - key;
    }

    /** Whether the price of a key is from {@link OrderBook#MIN_PRICE} to {@link OrderBook#MAX_PRICE}. */
    static boolean isInRange(long key) {
        return Long.compareUnsigned(key, 2 * OFFSET) <= 0;
    }

    static long price(int queue, long key) {
        return turned(key - OFFSET, mask(queue));
    }

    /** -1 where the highest price is the best, else 0. */
    private static long mask(int queue) {
        return -(HIGHEST_IS_BEST >>> queue & 1);
    }

    /** Changes the sign of a number if the mask is -1, and not if it is 0. */
    private static long turned(long number, long mask) {
        return (number ^ mask) - mask;
    }
}
