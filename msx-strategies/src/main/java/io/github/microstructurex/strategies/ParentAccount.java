package io.github.microstructurex.strategies;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What became of a parent order: how much has filled, how much is live, and its live child orders. Kept by the
 * {@link StrategyRunner} from what it sends and what the market answers. Quantities are lots.
 */
public final class ParentAccount {
    private final long quantity;
    private final ChildOrders orders = new ChildOrders();

    ParentAccount(long quantity) {
        this.quantity = quantity;
    }

    /** {@return what has filled} */
    public long filledQuantity() {
        return orders.filledQuantity();
    }

    /** {@return what may still fill: the sum of {@link ChildOrder#liveQuantity()}} */
    public long liveQuantity() {
        return orders.liveQuantity();
    }

    /** {@return what was sent and came back unfilled: cancelled, or refused by the market} */
    public long cancelledQuantity() {
        return orders.cancelledQuantity();
    }

    /** {@return what has not filled yet, live or not} */
    public long remainingQuantity() {
        return quantity - orders.filledQuantity();
    }

    /** {@return what may still be sent: neither filled nor live} */
    public long unsentQuantity() {
        return remainingQuantity() - orders.liveQuantity();
    }

    /** {@return how many child orders went to the market} */
    public long orderCount() {
        return orders.orderCount();
    }

    /** {@return how many requests broke the parent's limits and went no further} */
    public long refusedCount() {
        return orders.refusedCount();
    }

    /** {@return the child orders that may still fill, oldest first; a live, unmodifiable view} */
    public Collection<ChildOrder> liveOrders() {
        return orders.live();
    }

    /**
     * A child order that may still fill.
     *
     * @param orderId any id
     * @return the order, or null if no live one has the id
     */
    public @Nullable ChildOrder liveOrder(long orderId) {
        return orders.find(orderId);
    }

    ChildOrders orders() {
        return orders;
    }
}
