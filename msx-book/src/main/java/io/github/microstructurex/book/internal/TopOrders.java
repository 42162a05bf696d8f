package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.Side;

/** The top order of each side of a pro-rata book: the last one to better the best price. */
final class TopOrders {
    private int bid = LiveOrders.NONE;
    private int ask = LiveOrders.NONE;

    int get(Side side) {
        return side == Side.BUY ? bid : ask;
    }

    void set(Side side, int order) {
        if (side == Side.BUY) {
            bid = order;
        } else {
            ask = order;
        }
    }

    /** Says that an order has left, or has lost its place. */
    void forget(int order) {
        if (order == bid) {
            bid = LiveOrders.NONE;
        }
        if (order == ask) {
            ask = LiveOrders.NONE;
        }
    }
}
