package io.github.microstructurex.strategies;

import io.github.microstructurex.book.Side;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The inventory of a market maker and its live orders. Kept by the {@link MarketMakerRunner} from what it sends and what
 * the market answers. Quantities are lots.
 */
public final class InventoryAccount {
    private final ChildOrders bids = new ChildOrders();
    private final ChildOrders asks = new ChildOrders();

    InventoryAccount() {}

    /** {@return what was bought less what was sold; negative when short} */
    public long inventory() {
        return bids.filledQuantity() - asks.filledQuantity();
    }

    /**
     * What was traded on a side.
     *
     * @param side the side of the own orders
     * @return what was bought, or sold
     */
    public long filledQuantity(Side side) {
        return orders(side).filledQuantity();
    }

    /**
     * What may still fill on a side.
     *
     * @param side the side of the own orders
     * @return the sum of {@link ChildOrder#liveQuantity()}
     */
    public long liveQuantity(Side side) {
        return orders(side).liveQuantity();
    }

    /** {@return how many orders went to the market, on both sides} */
    public long orderCount() {
        return bids.orderCount() + asks.orderCount();
    }

    /** {@return how many requests broke the limits and went no further} */
    public long refusedCount() {
        return bids.refusedCount() + asks.refusedCount();
    }

    /**
     * The orders of a side that may still fill.
     *
     * @param side the side of the own orders
     * @return the orders, oldest first; a live, unmodifiable view
     */
    public Collection<ChildOrder> liveOrders(Side side) {
        return orders(side).live();
    }

    /**
     * An order that may still fill.
     *
     * @param orderId any id
     * @return the order, or null if no live one has the id
     */
    public @Nullable ChildOrder liveOrder(long orderId) {
        ChildOrder bid = bids.find(orderId);
        return bid != null ? bid : asks.find(orderId);
    }

    /** The orders of the side that an order is on; the answer for an order that has gone counts nowhere. */
    void apply(OrderUpdate update) {
        (bids.find(update.orderId()) != null ? bids : asks).apply(update);
    }

    ChildOrders orders(Side side) {
        return side == Side.BUY ? bids : asks;
    }
}
