package io.github.microstructurex.book;

/**
 * Is told what the commands to an {@link OrderBook} do, in primitives, as they do it.
 *
 * <p>The events of one command come in this order, all with the command's sequence number:
 *
 * <ol>
 *   <li>{@link #orderRejected}, and nothing else; or {@link #orderAccepted} for an order that enters the book,
 *       preceded by {@link #orderCancelled} with {@link CancelReason#REPLACED} for the order whose place it takes;
 *   <li>one {@link #trade} for each resting order that it trades with, in price-time order;
 *   <li>{@link #orderRested} if a remainder rests, or {@link #orderCancelled} if it may not.
 * </ol>
 *
 * <p>A cancel gives one {@link #orderCancelled}, a reduction one {@link #orderReduced}.
 *
 * <p>Every method does nothing by default. A listener is called on the thread that sends the command, in the middle
 * of it: it may read its arguments and must not send commands to the same book. Prices are ticks, quantities lots.
 */
public interface BookListener {
    /** Ignores everything. */
    BookListener NONE = new BookListener() {};

    /**
     * A new order passed the checks and now meets the other side.
     *
     * @param sequence the command's sequence number
     * @param orderId the order's id
     * @param side its side
     * @param price its limit, or {@link BookView#NO_PRICE} for a market order
     * @param quantity its whole quantity
     */
    default void orderAccepted(long sequence, long orderId, Side side, long price, long quantity) {}

    /**
     * A command was refused and changed nothing.
     *
     * @param sequence the command's sequence number
     * @param orderId the order that the command named
     * @param reason why
     */
    default void orderRejected(long sequence, long orderId, RejectReason reason) {}

    /**
     * Two orders traded, at the resting order's price.
     *
     * @param sequence the command's sequence number
     * @param restingOrderId the order that was in the book
     * @param aggressorOrderId the order that came in
     * @param aggressorSide the side of the order that came in
     * @param price the resting order's price
     * @param quantity the quantity traded, at least 1
     * @param restingRemaining what the resting order has left; at 0 it has left the book, and no other event says so
     */
    default void trade(
            long sequence,
            long restingOrderId,
            long aggressorOrderId,
            Side aggressorSide,
            long price,
            long quantity,
            long restingRemaining) {}

    /**
     * An order, or the remainder of one, joined the back of the queue at its price.
     *
     * @param sequence the command's sequence number
     * @param orderId the order
     * @param side its side
     * @param price its price
     * @param quantity what rests
     */
    default void orderRested(long sequence, long orderId, Side side, long price, long quantity) {}

    /**
     * A resting order became smaller on request and kept its place in the queue.
     *
     * @param sequence the command's sequence number
     * @param orderId the order
     * @param side its side
     * @param price its price
     * @param removed how much was taken away
     * @param remaining what it has left, at least 1
     */
    default void orderReduced(long sequence, long orderId, Side side, long price, long removed, long remaining) {}

    /**
     * An order, or what had not traded of it, left the book or never entered it.
     *
     * @param sequence the command's sequence number
     * @param orderId the order
     * @param side its side
     * @param price its limit, or {@link BookView#NO_PRICE} for a market order
     * @param quantity what was cancelled, at least 1
     * @param reason why
     */
    default void orderCancelled(
            long sequence, long orderId, Side side, long price, long quantity, CancelReason reason) {}

    /**
     * Joins two listeners.
     *
     * @param next who is told after this one
     * @return a listener that tells both, this one first
     */
    default BookListener andThen(BookListener next) {
        return new ListenerPair(this, next);
    }
}
