package io.github.microstructurex.io.internal.tardis;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventBuffer;

/** A level of the book as one order. */
final class Level {
    private Level() {}

    /** The id of the order that stands for a level: the same whenever the level is there. */
    static long orderId(Side side, long price) {
        return 2 * price + side.index();
    }

    /**
     * Shows how a level changed.
     *
     * @param before its quantity, 0 if it was not there
     * @param after its quantity, 0 if it is gone
     * @return whether it did change
     */
    static boolean change(MarketEventBuffer event, Side side, long price, long before, long after) {
        long order = orderId(side, price);
        if (before == after) {
            return false;
        }
        if (after == 0) {
            event.delete(order, side, price, before);
        } else if (before == 0) {
            event.add(order, side, price, after);
        } else if (after < before) {
            event.reduce(order, side, price, before - after);
        } else {
            event.replace(order, order, side, price, after);
        }
        return true;
    }
}
