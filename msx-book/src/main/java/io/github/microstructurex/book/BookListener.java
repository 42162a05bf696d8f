package io.github.microstructurex.book;

/**
 * Is told what the commands to an {@link OrderBook} do, in primitives, as they do it.
 *
 * <p>The events of one command come in this order, all with the command's sequence number:
 *
 * <ol>
 *   <li>{@link #timeAdvanced} if the command moves the book's time, then {@link #orderCancelled} for each order that
 *       expires, by expiry, then by entry;
 *   <li>{@link #orderRejected}, and nothing else; or, for an order that enters the book, {@link #orderAccepted},
 *       preceded by {@link #orderCancelled} with {@link CancelReason#REPLACED} for the order whose place it takes;
 *   <li>what it meets on the other side, in the order in which it meets it: {@link #trade}, followed by {@link
 *       #orderRefreshed} if an iceberg shows its next part; the {@link #orderCancelled} and {@link #orderReduced} of
 *       self-trade prevention, the resting order's before the incoming one's;
 *   <li>{@link #orderRested} if a remainder rests, {@link #stopRested} if it waits for its trigger, or {@link
 *       #orderCancelled} if it may not; {@link #phaseChanged} if it halted the book;
 *   <li>for each stop order that was triggered, {@link #stopTriggered} and then the events of steps 3 and 4.
 * </ol>
 *
 * <p>A cancel gives one {@link #orderCancelled}, a reduction one {@link #orderReduced}, a mass cancel one {@link
 * #orderCancelled} for each order. A change of phase gives, if it uncrosses, {@link #uncrossed} and the {@link
 * #auctionTrade}s, with their refreshes; an {@link #orderCancelled} for each market order left over; {@link
 * #phaseChanged}; at the close one for each order of the day; in continuous trading step 5.
 *
 * <p>Every method does nothing by default. A listener is called on the thread that sends the command, in the middle
 * of it: it may read its arguments and must not send commands to the same book. Prices are ticks, quantities lots.
 */
public interface BookListener {
    /** Ignores everything. */
    BookListener NONE = new BookListener() {};

    /**
     * The book's time moved.
     *
     * @param sequence the command's sequence number
     * @param time the new time, in nanoseconds since the epoch, UTC
     */
    default void timeAdvanced(long sequence, long time) {}

    /**
     * A new order passed the checks and now meets the other side, or waits for its trigger.
     *
     * @param sequence the command's sequence number
     * @param orderId the order's id
     * @param side its side
     * @param price its limit, or {@link BookView#NO_PRICE} for a market or stop order
     * @param quantity its whole quantity
     */
    default void orderAccepted(long sequence, long orderId, Side side, long price, long quantity) {}

    /**
     * A command was refused and changed nothing but the book's time.
     *
     * @param sequence the command's sequence number
     * @param orderId the order that the command named, 0 if it named none
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
     * @param restingRemaining what the resting order has left, reserve included; at 0 it has left the book, and no other
     *     event says so
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
     * @param price its price, which is not its limit if it slid; {@link BookView#NO_PRICE} for a market order that waits
     *     for the uncross
     * @param quantity what rests, reserve included
     * @param displayed how much of that others see: all, the display quantity of an iceberg, 0 of a hidden order and of a
     *     market order
     */
    default void orderRested(long sequence, long orderId, Side side, long price, long quantity, long displayed) {}

    /**
     * The displayed part of an iceberg had traded, and the next part joined the back of the queue.
     *
     * @param sequence the command's sequence number
     * @param orderId the order
     * @param side its side
     * @param price its price
     * @param displayed the new part
     * @param remaining what it has left, the new part included
     */
    default void orderRefreshed(long sequence, long orderId, Side side, long price, long displayed, long remaining) {}

    /**
     * A stop order waits for its trigger.
     *
     * @param sequence the command's sequence number
     * @param orderId the order
     * @param side its side
     * @param stopPrice the trade price at which it is triggered: that or above for a buy, that or below for a sell
     * @param quantity its quantity
     */
    default void stopRested(long sequence, long orderId, Side side, long stopPrice, long quantity) {}

    /**
     * A stop order was triggered and now meets the other side.
     *
     * @param sequence the number of the command that made the triggering trade possible, or of the order's own
     * @param orderId the order
     * @param side its side
     * @param price its limit, or {@link BookView#NO_PRICE} if it has none
     * @param quantity its quantity
     */
    default void stopTriggered(long sequence, long orderId, Side side, long price, long quantity) {}

    /**
     * An order became smaller, on request or by self-trade prevention, and kept its place.
     *
     * @param sequence the command's sequence number
     * @param orderId the order
     * @param side its side
     * @param price its limit, or {@link BookView#NO_PRICE} if it has none
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
     * @param price its limit, or {@link BookView#NO_PRICE} if it has none
     * @param quantity what was cancelled, at least 1
     * @param reason why
     */
    default void orderCancelled(
            long sequence, long orderId, Side side, long price, long quantity, CancelReason reason) {}

    /**
     * An auction found its price; its trades follow.
     *
     * @param sequence the command's sequence number
     * @param price the price of every trade
     * @param volume the quantity that trades, at least 1
     * @param imbalance the demand at this price less the supply: what is left over on the buy side, or, negative, on the
     *     sell side
     */
    default void uncrossed(long sequence, long price, long volume, long imbalance) {}

    /**
     * Two orders traded in an uncross. There is no aggressor.
     *
     * @param sequence the command's sequence number
     * @param buyOrderId the buyer
     * @param sellOrderId the seller
     * @param price the auction's price
     * @param quantity the quantity traded, at least 1
     * @param buyRemaining what the buyer has left, reserve included; at 0 it has left the book
     * @param sellRemaining what the seller has left, reserve included; at 0 it has left the book
     */
    default void auctionTrade(
            long sequence,
            long buyOrderId,
            long sellOrderId,
            long price,
            long quantity,
            long buyRemaining,
            long sellRemaining) {}

    /**
     * The trading phase changed.
     *
     * @param sequence the command's sequence number
     * @param phase the new phase
     */
    default void phaseChanged(long sequence, TradingPhase phase) {}

    /**
     * The price bands changed.
     *
     * @param sequence the command's sequence number
     * @param low the lowest price at which orders may trade
     * @param high the highest
     */
    default void bandsChanged(long sequence, long low, long high) {}

    /**
     * The reference price of the auctions changed.
     *
     * @param sequence the command's sequence number
     * @param price the price, or {@link BookView#NO_PRICE} if the last trade's is taken again
     */
    default void referencePriceChanged(long sequence, long price) {}

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
