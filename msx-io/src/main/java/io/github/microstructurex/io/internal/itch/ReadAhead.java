package io.github.microstructurex.io.internal.itch;

/**
 * Reads what some messages in a row will touch, before they are applied. Message by message each read would wait for the
 * one before it; here the reads of each short loop wait for memory together. Nothing is changed, and a guess that turns
 * out wrong costs only time.
 */
public final class ReadAhead {
    /** Stands for the book and side of a message that does not say its side. */
    public static final int UNKNOWN = -1;

    private final MarketOrders orders;
    private final int[] cells;

    /** Where what was read goes, so that the reads are not optimised away. */
    @SuppressWarnings("unused")
    private int touched;

    /**
     * Prepares to read.
     *
     * @param orders the orders
     * @param most how many messages there can be at once
     */
    public ReadAhead(MarketOrders orders, int most) {
        this.orders = orders;
        cells = new int[most];
    }

    /**
     * Reads.
     *
     * @param references the order of each message
     * @param bookSides where an order comes in, or {@link #UNKNOWN} if the order is there already
     * @param prices the price of an order that comes in, else 0
     * @param count how many messages
     */
    public void touch(long[] references, int[] bookSides, int[] prices, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += orders.touchSlot(references[i]);
        }
        for (int i = 0; i < count; i++) {
            cells[i] = orders.likelyOrder(references[i]);
            sum += bookSides[i] == UNKNOWN ? orders.touch(cells[i]) : orders.touchLadder(bookSides[i]);
        }
        for (int i = 0; i < count; i++) {
            if (bookSides[i] == UNKNOWN) {
                sum += orders.touchNeighbours(cells[i]);
            } else {
                cells[i] = orders.likelyLevel(bookSides[i], prices[i]);
                sum += orders.touch(cells[i]);
            }
        }
        for (int i = 0; i < count; i++) {
            sum += bookSides[i] == UNKNOWN ? touchLadderOf(cells[i], prices[i]) : orders.touchLast(cells[i]);
        }
        touched = sum;
    }

    /** If a message will change the levels: it takes the last order of one away, or brings an order to another. */
    private int touchLadderOf(int order, int price) {
        if (order == OrderCells.NONE) {
            return 0;
        }
        int level = orders.level(order);
        return price != 0 || orders.orderCount(level) == 1 ? orders.touchLadder(orders.bookSide(level)) : 0;
    }
}
