package io.github.microstructurex.book;

import io.github.microstructurex.book.internal.RestingOrders;
import org.jspecify.annotations.Nullable;

/**
 * A limit order book that matches orders in strict price-time priority: the best price first, and at one price the
 * order that has waited longest. Trades print at the resting order's price.
 *
 * <pre>{@code
 * OrderBook book = new OrderBook();
 * book.limit(1, Side.SELL, 10_003, 200);
 * book.limit(2, Side.BUY, 10_005, 150);   // FILLED: trades 150 at 10_003
 * book.cancel(1);                         // CANCELLED: the 50 that were left
 * }</pre>
 *
 * <p>Prices are whole ticks and may be negative, quantities whole lots, ids any {@code long} that is not live. Every
 * command gets the next {@linkplain #sequence() sequence number}, says what it did by its {@link Outcome}, and tells
 * the {@link BookListener} each event. A command that the book refuses is an outcome and not an exception, and changes
 * nothing else.
 *
 * <p>Once its arrays have grown to the size of the market, no method allocates. Submitting, cancelling, reducing and
 * replacing take constant time whatever the number of live orders, plus the trades made. For use by one thread.
 */
public final class OrderBook extends ForwardingBookView {
    /** The lowest price, in ticks. */
    public static final long MIN_PRICE = -(1L << 61);

    /** The highest price, in ticks. */
    public static final long MAX_PRICE = 1L << 61;

    /** The largest quantity of one order, in lots. */
    public static final long MAX_QUANTITY = 1L << 61;

    private final RestingOrders orders;
    private final BookListener listener;
    private long sequence;
    private long lastFilledQuantity;
    private @Nullable RejectReason lastRejectReason;

    /** Makes an empty book that tells nobody. */
    public OrderBook() {
        this(BookListener.NONE);
    }

    /**
     * Makes an empty book.
     *
     * @param listener is told every event
     */
    public OrderBook(BookListener listener) {
        this(new RestingOrders(), listener);
    }

    private OrderBook(RestingOrders orders, BookListener listener) {
        super(orders);
        this.orders = orders;
        this.listener = listener;
    }

    /**
     * Submits a limit order that is good till cancelled.
     *
     * @param orderId its id, unique while live
     * @param side its side
     * @param price its limit, from {@link #MIN_PRICE} to {@link #MAX_PRICE}
     * @param quantity from 1 to {@link #MAX_QUANTITY}
     * @return RESTED, PARTIALLY_FILLED, FILLED or REJECTED
     */
    public Outcome limit(long orderId, Side side, long price, long quantity) {
        return limit(orderId, side, price, quantity, TimeInForce.GTC);
    }

    /**
     * Submits a limit order.
     *
     * @param orderId its id, unique while live
     * @param side its side
     * @param price its limit, from {@link #MIN_PRICE} to {@link #MAX_PRICE}
     * @param quantity from 1 to {@link #MAX_QUANTITY}
     * @param timeInForce what happens to what does not trade at once
     * @return RESTED, PARTIALLY_FILLED or FILLED; CANCELLED if a remainder may not rest; REJECTED, as is a fill-or-kill
     *     order that cannot fill whole
     */
    public Outcome limit(long orderId, Side side, long price, long quantity, TimeInForce timeInForce) {
        begin();
        RejectReason problem = problemWith(orderId, side, price, quantity);
        if (problem == null && timeInForce == TimeInForce.FOK && !canFill(side, price, quantity)) {
            problem = RejectReason.INSUFFICIENT_LIQUIDITY;
        }
        if (problem != null) {
            return reject(orderId, problem);
        }
        return enter(orderId, side, price, quantity, timeInForce == TimeInForce.GTC);
    }

    /**
     * Submits a market order: it trades at any price; what finds no counterparty is cancelled.
     *
     * @param orderId its id, unique while live
     * @param side its side
     * @param quantity from 1 to {@link #MAX_QUANTITY}
     * @return FILLED, CANCELLED or REJECTED
     */
    public Outcome market(long orderId, Side side, long quantity) {
        begin();
        RejectReason problem = problemWith(orderId, side, 0, quantity);
        if (problem != null) {
            return reject(orderId, problem);
        }
        listener.orderAccepted(sequence, orderId, side, NO_PRICE, quantity);
        long remaining = match(orderId, side, side == Side.BUY ? MAX_PRICE : MIN_PRICE, quantity);
        if (remaining == 0) {
            return Outcome.FILLED;
        }
        listener.orderCancelled(sequence, orderId, side, NO_PRICE, remaining, CancelReason.NOT_FILLED_AT_ONCE);
        return Outcome.CANCELLED;
    }

    /**
     * Cancels a live order.
     *
     * @param orderId the order
     * @return CANCELLED, or REJECTED if it is not live
     */
    public Outcome cancel(long orderId) {
        begin();
        int order = orders.find(orderId);
        if (order == RestingOrders.NONE) {
            return reject(orderId, RejectReason.UNKNOWN_ORDER_ID);
        }
        remove(order, CancelReason.REQUESTED);
        return Outcome.CANCELLED;
    }

    /**
     * Takes a part of a live order away. It keeps its place in the queue; if nothing is left it is cancelled.
     *
     * @param orderId the order
     * @param by how much to take away, from 1 to what it has left
     * @return REDUCED, CANCELLED or REJECTED
     */
    public Outcome reduce(long orderId, long by) {
        begin();
        int order = orders.find(orderId);
        if (order == RestingOrders.NONE) {
            return reject(orderId, RejectReason.UNKNOWN_ORDER_ID);
        }
        if (by < 1) {
            return reject(orderId, RejectReason.QUANTITY_OUT_OF_RANGE);
        }
        long quantity = orders.quantity(order);
        if (by > quantity) {
            return reject(orderId, RejectReason.REDUCTION_EXCEEDS_REMAINING);
        }
        if (by == quantity) {
            remove(order, CancelReason.REQUESTED);
            return Outcome.CANCELLED;
        }
        reduceInPlace(order, by);
        return Outcome.REDUCED;
    }

    /**
     * Gives a live order another price and quantity, and, if the new id differs, another id. A smaller or equal
     * quantity at the same price with the same id keeps its place in the queue. Anything else is a cancel and a new
     * order in one command: it goes to the back, and trades if its price crosses.
     *
     * @param orderId the live order
     * @param newOrderId the id that it has from now on; the same one, or one that is not live
     * @param price the new limit, from {@link #MIN_PRICE} to {@link #MAX_PRICE}
     * @param quantity what shall be left of it, from 1 to {@link #MAX_QUANTITY}
     * @return REDUCED if it kept its place, also if nothing changed and so no event was told; else RESTED, PARTIALLY_FILLED, FILLED; or REJECTED, and then it is as before
     */
    public Outcome replace(long orderId, long newOrderId, long price, long quantity) {
        begin();
        int order = orders.find(orderId);
        if (order == RestingOrders.NONE) {
            return reject(orderId, RejectReason.UNKNOWN_ORDER_ID);
        }
        Side side = orders.side(order);
        long oldQuantity = orders.quantity(order);
        RejectReason problem = problemWithTerms(side, price, quantity - oldQuantity, quantity);
        if (problem == null && newOrderId != orderId && orders.contains(newOrderId)) {
            problem = RejectReason.DUPLICATE_ORDER_ID;
        }
        if (problem != null) {
            return reject(orderId, problem);
        }
        if (newOrderId == orderId && price == orders.price(order) && quantity <= oldQuantity) {
            if (quantity < oldQuantity) {
                reduceInPlace(order, oldQuantity - quantity);
            }
            return Outcome.REDUCED;
        }
        remove(order, CancelReason.REPLACED);
        return enter(newOrderId, side, price, quantity, true);
    }

    /** {@return the sequence number of the last command, 0 before the first} */
    public long sequence() {
        return sequence;
    }

    /** {@return how much of its order the last command traded, in lots} */
    public long lastFilledQuantity() {
        return lastFilledQuantity;
    }

    /**
     * Why the book refused the last command that it refused.
     *
     * @return the reason
     * @throws IllegalStateException if it has refused none yet
     */
    public RejectReason lastRejectReason() {
        if (lastRejectReason == null) {
            throw new IllegalStateException("no command has been refused yet");
        }
        return lastRejectReason;
    }

    private void begin() {
        sequence++;
        lastFilledQuantity = 0;
    }

    private Outcome reject(long orderId, RejectReason reason) {
        lastRejectReason = reason;
        listener.orderRejected(sequence, orderId, reason);
        return Outcome.REJECTED;
    }

    private @Nullable RejectReason problemWith(long orderId, Side side, long price, long quantity) {
        RejectReason problem = problemWithTerms(side, price, quantity, quantity);
        return problem == null && orders.contains(orderId) ? RejectReason.DUPLICATE_ORDER_ID : problem;
    }

    /** Checks what an order asks for, given how much more its side would hold if nothing traded. */
    private @Nullable RejectReason problemWithTerms(Side side, long price, long more, long quantity) {
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            return RejectReason.QUANTITY_OUT_OF_RANGE;
        }
        if (price < MIN_PRICE || price > MAX_PRICE) {
            return RejectReason.PRICE_OUT_OF_RANGE;
        }
        return orders.hasRoomFor(side, more) ? null : RejectReason.BOOK_QUANTITY_OVERFLOW;
    }

    private boolean canFill(Side side, long price, long quantity) {
        return orders.quantityWithin(side.opposite(), price, quantity) >= quantity;
    }

    private Outcome enter(long orderId, Side side, long price, long quantity, boolean mayRest) {
        listener.orderAccepted(sequence, orderId, side, price, quantity);
        long remaining = match(orderId, side, price, quantity);
        if (remaining == 0) {
            return Outcome.FILLED;
        }
        if (!mayRest) {
            listener.orderCancelled(sequence, orderId, side, price, remaining, CancelReason.NOT_FILLED_AT_ONCE);
            return Outcome.CANCELLED;
        }
        orders.add(orderId, side, price, remaining);
        listener.orderRested(sequence, orderId, side, price, remaining);
        return remaining == quantity ? Outcome.RESTED : Outcome.PARTIALLY_FILLED;
    }

    /** Trades with the other side in price-time order as long as the limit allows; returns what did not trade. */
    private long match(long orderId, Side side, long limitPrice, long quantity) {
        Side restingSide = side.opposite();
        long remaining = quantity;
        while (remaining > 0 && orders.crosses(restingSide, limitPrice)) {
            int resting = orders.first(restingSide);
            long price = orders.price(resting);
            long restingId = orders.id(resting);
            long restingQuantity = orders.quantity(resting);
            long traded = Math.min(remaining, restingQuantity);
            if (traded == restingQuantity) {
                orders.remove(resting);
            } else {
                orders.reduce(resting, traded);
            }
            remaining -= traded;
            listener.trade(sequence, restingId, orderId, side, price, traded, restingQuantity - traded);
        }
        lastFilledQuantity = quantity - remaining;
        return remaining;
    }

    private void remove(int order, CancelReason reason) {
        long orderId = orders.id(order);
        Side side = orders.side(order);
        long price = orders.price(order);
        long quantity = orders.quantity(order);
        orders.remove(order);
        listener.orderCancelled(sequence, orderId, side, price, quantity, reason);
    }

    private void reduceInPlace(int order, long by) {
        orders.reduce(order, by);
        listener.orderReduced(
                sequence, orders.id(order), orders.side(order), orders.price(order), by, orders.quantity(order));
    }
}
