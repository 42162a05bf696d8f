package io.github.microstructurex.book;

/**
 * What can be read from a limit order book. Reading allocates nothing and is meant for the thread that writes the
 * book: a view is not safe for other threads unless its class says so.
 *
 * <p>Prices are ticks and quantities lots of the book's instrument. An empty side has the price {@link #NO_PRICE} and
 * the quantity 0. Methods that take an order id need a live one ({@link #contains}) and throw
 * {@link IllegalArgumentException} for any other.
 */
public interface BookView {
    /** Stands for the price of an empty side, of a missing level, and of a market order. */
    long NO_PRICE = Long.MIN_VALUE;

    /**
     * Says whether a side holds no order.
     *
     * @param side the side to read
     * @return true if nothing rests there
     */
    default boolean isEmpty(Side side) {
        return bestPrice(side) == NO_PRICE;
    }

    /**
     * The price at the top of a side.
     *
     * @param side the side to read
     * @return the highest bid or the lowest ask, {@link #NO_PRICE} if the side is empty
     */
    long bestPrice(Side side);

    /**
     * The quantity at the top of a side.
     *
     * @param side the side to read
     * @return the total at {@link #bestPrice}, 0 if the side is empty
     */
    long bestQuantity(Side side);

    /**
     * The id of the order that would trade first on a side.
     *
     * @param side the side to read
     * @return the oldest order at the best price
     * @throws IllegalStateException if the side is empty
     */
    long bestOrderId(Side side);

    /**
     * Counts the price levels of a side; takes time in proportion to them.
     *
     * @param side the side to read
     * @return how many prices have at least one order
     */
    int levelCount(Side side);

    /** {@return the number of live orders on both sides} */
    int orderCount();

    /**
     * The quantity at one price.
     *
     * @param side the side to read
     * @param price any price
     * @return the total resting there, 0 if nothing does
     */
    long quantityAt(Side side, long price);

    /**
     * Counts the orders at one price.
     *
     * @param side the side to read
     * @param price any price
     * @return how many orders rest there, 0 if none does
     */
    int orderCountAt(Side side, long price);

    /**
     * The quantity of a whole side; takes time in proportion to its price levels.
     *
     * @param side the side to read
     * @return the sum over all its levels
     */
    long totalQuantity(Side side);

    /**
     * Copies the best levels of both sides, best first, as many as the buffer holds.
     *
     * @param into the buffer; what it held is dropped
     */
    void copyDepth(Depth into);

    /**
     * Shows every order of a side, best price first and in time order within a price.
     *
     * @param side the side to read
     * @param visitor is shown one order at a time; it must not change the book
     */
    void forEachOrder(Side side, OrderVisitor visitor);

    /**
     * Says whether an order is live.
     *
     * @param orderId any id
     * @return true if it rests in the book
     */
    boolean contains(long orderId);

    /**
     * The side of a live order.
     *
     * @param orderId a live order
     * @return its side
     */
    Side sideOf(long orderId);

    /**
     * The price of a live order.
     *
     * @param orderId a live order
     * @return its price
     */
    long priceOf(long orderId);

    /**
     * What a live order has left.
     *
     * @param orderId a live order
     * @return its remaining quantity, at least 1
     */
    long remainingQuantity(long orderId);

    /**
     * The quantity that trades before a live order at its own price: its queue position. Takes time proportional to
     * the number of orders ahead.
     *
     * @param orderId a live order
     * @return the sum of the quantities ahead of it, 0 at the front of the queue
     */
    long quantityAhead(long orderId);

    /**
     * Counts the orders that trade before a live order at its own price. Takes time proportional to the answer.
     *
     * @param orderId a live order
     * @return how many orders are ahead of it, 0 at the front of the queue
     */
    int ordersAhead(long orderId);
}
