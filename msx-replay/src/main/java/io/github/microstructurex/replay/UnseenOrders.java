package io.github.microstructurex.replay;

import java.util.Arrays;

/**
 * The orders of one side that stand for quantity whose own orders were never seen to arrive: at most one a price. There
 * are hardly more than a record has levels, so a plain list will do.
 */
final class UnseenOrders {
    /** Stands for no order. */
    static final long NONE = 0;

    private static final int ABSENT = -1;

    private long[] prices = new long[8];
    private long[] ids = new long[8];
    private int size;

    void clear() {
        size = 0;
    }

    long find(long price) {
        int at = indexOf(price);
        return at == ABSENT ? NONE : ids[at];
    }

    void put(long price, long orderId) {
        remove(price);
        if (size == ids.length) {
            prices = Arrays.copyOf(prices, 2 * size);
            ids = Arrays.copyOf(ids, 2 * size);
        }
        prices[size] = price;
        ids[size] = orderId;
        size++;
    }

    void remove(long price) {
        int at = indexOf(price);
        if (at != ABSENT) {
            size--;
            prices[at] = prices[size];
            ids[at] = ids[size];
        }
    }

    private int indexOf(long price) {
        for (int at = 0; at < size; at++) {
            if (prices[at] == price) {
                return at;
            }
        }
        return ABSENT;
    }
}
