package io.github.microstructurex.book;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.internal.LiveOrders;
import io.github.microstructurex.book.internal.LiveOrdersView;

/**
 * A book built from what a market reported: events are applied as they are, and nothing is matched. An event that does
 * not fit what the book holds is answered with the {@link Disagreement}, and leaves a usable book.
 *
 * <p>The book may be crossed, if the market reported it so. Applying an event allocates nothing once the book's arrays
 * have grown to the size of the market, and takes the same time whatever the number of orders (but for {@link #clear},
 * and for quantities as large as {@link OrderBook} names). For use by one thread.
 */
public final class ReconstructedBook extends ForwardingBookView {
    private final LiveOrders orders;

    /** Makes an empty book. */
    public ReconstructedBook() {
        this(new LiveOrders());
    }

    private ReconstructedBook(LiveOrders orders) {
        super(new LiveOrdersView(orders));
        this.orders = orders;
    }

    /**
     * Applies one event. Trades against unseen orders and phase changes do not touch the book.
     *
     * @param event what the market reported
     * @return whether and how it did not fit
     */
    public Disagreement apply(MarketEvent event) {
        return switch (event.type()) {
            case ADD -> add(event.orderId(), event.side(), event.price(), event.quantity());
            case REDUCE, EXECUTE -> reduce(event.orderId(), event.quantity());
            case DELETE -> delete(event.orderId());
            case REPLACE -> replace(event.orderId(), event.newOrderId(), event.price(), event.quantity());
            case CLEAR -> clear();
            case TRADE, PHASE -> Disagreement.NONE;
        };
    }

    /**
     * Puts an order at the back of the queue at its price.
     *
     * @param orderId an id that is not in the book
     * @param side its side
     * @param price from {@link OrderBook#MIN_PRICE} to {@link OrderBook#MAX_PRICE}
     * @param quantity from 1 to {@link OrderBook#MAX_QUANTITY}
     * @return NONE, DUPLICATE_ORDER or IMPOSSIBLE_VALUE
     */
    public Disagreement add(long orderId, Side side, long price, long quantity) {
        if (isImpossible(side, price, quantity)) {
            return Disagreement.IMPOSSIBLE_VALUE;
        }
        if (orders.contains(orderId)) {
            return Disagreement.DUPLICATE_ORDER;
        }
        orders.add(orderId, side, price, quantity);
        return Disagreement.NONE;
    }

    /**
     * Takes a part of an order away, because it was cancelled or because it traded. An order with nothing left leaves.
     *
     * @param orderId the order
     * @param by how much, at least 1
     * @return NONE, UNKNOWN_ORDER, QUANTITY_EXCEEDS_REMAINING or IMPOSSIBLE_VALUE
     */
    public Disagreement reduce(long orderId, long by) {
        int order = orders.find(orderId);
        if (order == LiveOrders.NONE) {
            return Disagreement.UNKNOWN_ORDER;
        }
        if (by < 1) {
            return Disagreement.IMPOSSIBLE_VALUE;
        }
        long quantity = orders.quantity(order);
        if (by < quantity) {
            orders.reduce(order, by);
            return Disagreement.NONE;
        }
        orders.remove(order);
        return by == quantity ? Disagreement.NONE : Disagreement.QUANTITY_EXCEEDS_REMAINING;
    }

    /**
     * Takes an order away whole.
     *
     * @param orderId the order
     * @return NONE or UNKNOWN_ORDER
     */
    public Disagreement delete(long orderId) {
        int order = orders.find(orderId);
        if (order == LiveOrders.NONE) {
            return Disagreement.UNKNOWN_ORDER;
        }
        orders.remove(order);
        return Disagreement.NONE;
    }

    /**
     * Takes an order away and puts another one, of the same side, at the back of the queue at the new price.
     *
     * @param orderId the order that leaves
     * @param newOrderId the order that comes; may be the same id
     * @param price the new price
     * @param quantity the new quantity
     * @return NONE, UNKNOWN_ORDER, DUPLICATE_ORDER or IMPOSSIBLE_VALUE
     */
    public Disagreement replace(long orderId, long newOrderId, long price, long quantity) {
        int order = orders.find(orderId);
        if (order == LiveOrders.NONE) {
            return Disagreement.UNKNOWN_ORDER;
        }
        Side side = orders.side(order);
        if (isImpossible(side, price, quantity)) {
            return Disagreement.IMPOSSIBLE_VALUE;
        }
        if (newOrderId != orderId && orders.contains(newOrderId)) {
            return Disagreement.DUPLICATE_ORDER;
        }
        orders.remove(order);
        orders.add(newOrderId, side, price, quantity);
        return Disagreement.NONE;
    }

    /**
     * Takes everything away.
     *
     * @return NONE
     */
    public Disagreement clear() {
        clear(Side.BUY);
        clear(Side.SELL);
        return Disagreement.NONE;
    }

    private void clear(Side side) {
        while (!isEmpty(side)) {
            orders.remove(orders.first(side));
        }
    }

    private boolean isImpossible(Side side, long price, long quantity) {
        return quantity < 1
                || quantity > OrderBook.MAX_QUANTITY
                || price < OrderBook.MIN_PRICE
                || price > OrderBook.MAX_PRICE
                || !orders.hasRoomFor(side, quantity);
    }
}
