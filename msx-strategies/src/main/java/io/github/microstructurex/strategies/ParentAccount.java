package io.github.microstructurex.strategies;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a parent order: how much has filled, how much is live, and its live child orders. Kept by the
 * {@link StrategyRunner} from what it sends and what the market answers. Quantities are lots.
 */
public final class ParentAccount {
    private final long quantity;
    private final Map<Long, ChildOrder> liveOrders = new LinkedHashMap<>();
    private long filled;
    private long live;
    private long cancelled;
    private long orderCount;
    private long refusedCount;

    ParentAccount(long quantity) {
        this.quantity = quantity;
    }

    /** {@return what has filled} */
    public long filledQuantity() {
        return filled;
    }

    /** {@return what may still fill: the sum of {@link ChildOrder#liveQuantity()}} */
    public long liveQuantity() {
        return live;
    }

    /** {@return what was sent and came back unfilled: cancelled, or refused by the market} */
    public long cancelledQuantity() {
        return cancelled;
    }

    /** {@return what has not filled yet, live or not} */
    public long remainingQuantity() {
        return quantity - filled;
    }

    /** {@return what may still be sent: neither filled nor live} */
    public long unsentQuantity() {
        return quantity - filled - live;
    }

    /** {@return how many child orders went to the market} */
    public long orderCount() {
        return orderCount;
    }

    /** {@return how many requests broke the parent's limits and went no further} */
    public long refusedCount() {
        return refusedCount;
    }

    /** {@return the child orders that may still fill, oldest first; a live, unmodifiable view} */
    public Collection<ChildOrder> liveOrders() {
        return Collections.unmodifiableCollection(liveOrders.values());
    }

    @Nullable ChildOrder find(long orderId) {
        return liveOrders.get(orderId);
    }

    void sent(ChildOrder order) {
        if (liveOrders.putIfAbsent(order.id(), order) != null) {
            throw new IllegalStateException("the gateway gave the id " + order.id() + " to two live orders");
        }
        orderCount++;
        live += order.liveQuantity();
    }

    void refused() {
        refusedCount++;
    }

    void replaceSent(ChildOrder order, long newQuantity) {
        live -= order.liveQuantity();
        order.requestReplace(newQuantity);
        live += order.liveQuantity();
    }

    /** Counts what an update says. */
    void apply(OrderUpdate update) {
        ChildOrder order = liveOrders.get(update.orderId());
        if (order == null) {
            answerForGoneOrder(update);
            return;
        }
        live -= order.liveQuantity();
        switch (update.type()) {
            case ACCEPTED -> {}
            case FILLED -> {
                order.fill(update.quantity());
                filled += update.quantity();
            }
            case CANCELLED -> {
                order.cancel(update.quantity());
                cancelled += update.quantity();
            }
            case REJECTED -> {
                order.cancel(order.quantity());
                cancelled += order.quantity();
            }
            case REPLACED -> order.replace(update.price(), update.quantity());
            case CANCEL_REJECTED -> order.cancelRefused();
            case REPLACE_REJECTED -> order.replaceRefused();
        }
        if (order.liveQuantity() < 0) {
            throw new IllegalStateException("the gateway reported more for order " + order.id() + " than its quantity "
                    + order.quantity() + ": " + update);
        }
        live += order.liveQuantity();
        if (order.liveQuantity() == 0) {
            liveOrders.remove(order.id());
        }
    }

    /** The answer to a request that crossed the order's end on its way is expected; anything else is not. */
    private static void answerForGoneOrder(OrderUpdate update) {
        switch (update.type()) {
            case CANCEL_REJECTED, REPLACE_REJECTED -> {}
            case ACCEPTED, FILLED, REPLACED, CANCELLED, REJECTED ->
                throw new IllegalStateException(
                        "the gateway reported on order " + update.orderId() + ", which is not live: " + update);
        }
    }
}
