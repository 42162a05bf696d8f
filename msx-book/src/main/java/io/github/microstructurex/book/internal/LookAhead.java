package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.Side;

/**
 * Touches the memory that a command to come will need, so that it is in the caches by then, and several misses wait at the
 * same time and not one after the other. Reads and changes nothing: what it finds may have changed when the command's turn
 * comes, which costs time and nothing else.
 */
public final class LookAhead {
    private final LiveOrders orders;

    /** What was read goes here, so that no compiler leaves the reading out. */
    private int read;

    LookAhead(LiveOrders orders) {
        this.orders = orders;
    }

    /**
     * Touches the place in the index of an id.
     *
     * @param orderId any id
     */
    public void touchId(long orderId) {
        read += orders.index.touch(orderId);
    }

    /**
     * Touches the order of an id whose index entry has been touched.
     *
     * @param orderId any id
     */
    public void touchOrder(long orderId) {
        read += orders.cells.next(orders.index.touch(orderId));
    }

    /**
     * Touches what surrounds an order that has been touched.
     *
     * @param orderId any id
     */
    public void touchNeighbours(long orderId) {
        OrderCells cells = orders.cells;
        int order = orders.index.touch(orderId);
        read += cells.previous(cells.next(order)) + cells.next(cells.previous(order));
        read += orders.queue(cells.queue(order)).first(cells.level(order));
    }

    /**
     * Touches a price level.
     *
     * @param side its side
     * @param price its price
     */
    public void touchLevel(Side side, long price) {
        if (Admission.isPrice(price)) {
            PriceLevels levels = orders.displayed(side);
            read += levels.first(levels.find(price));
        }
    }

    /**
     * Touches the last order of a price level that has been touched.
     *
     * @param side its side
     * @param price its price
     */
    public void touchLast(Side side, long price) {
        if (Admission.isPrice(price)) {
            PriceLevels levels = orders.displayed(side);
            read += orders.cells.previous(levels.last(levels.find(price)));
        }
    }

    /** {@return a number without meaning} */
    public int read() {
        return read;
    }
}
