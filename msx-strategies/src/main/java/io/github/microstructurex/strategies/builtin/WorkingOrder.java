package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.strategies.ChildOrder;
import io.github.microstructurex.strategies.OrderGateway;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The one order that a strategy means to have resting: brings it to a price, one request at a time. While a request is on
 * its way it asks for nothing more, so that there are never two orders where one was meant; whoever uses it calls again
 * with the next event.
 */
final class WorkingOrder {
    private final OrderGateway gateway;
    private final LongFunction<@Nullable ChildOrder> liveOrders;
    private long orderId;

    /**
     * Starts without an order.
     *
     * @param gateway where it goes
     * @param liveOrders finds a live order by its id
     */
    WorkingOrder(OrderGateway gateway, LongFunction<@Nullable ChildOrder> liveOrders) {
        this.gateway = gateway;
        this.liveOrders = liveOrders;
    }

    /** The order, while something of it is live; else null. */
    @Nullable ChildOrder order() {
        return orderId == 0 ? null : liveOrders.apply(orderId);
    }

    /** Whether an id is that of the present order, or of the last one if there is none. */
    boolean is(long id) {
        return orderId == id;
    }

    /** Whether nothing of it is live. */
    boolean isGone() {
        return order() == null;
    }

    /**
     * Wants it at a price. One that is there already keeps its place in the queue and what it has left, unless that is
     * more than is wanted.
     *
     * @param price the price in ticks
     * @param quantity how much it may have left, in lots, at least 1
     */
    void quote(long price, long quantity) {
        ChildOrder order = order();
        if (order == null) {
            orderId = gateway.limit(price, quantity, TimeInForce.GTC);
            return;
        }
        if (order.isCancelPending() || order.isReplacePending()) {
            return;
        }
        long left = order.liveQuantity();
        if (order.price() != price || left > quantity) {
            gateway.replace(orderId, price, order.filledQuantity() + Math.min(left, quantity));
        }
    }

    /** Wants it gone. */
    void withdraw() {
        ChildOrder order = order();
        if (order != null && !order.isCancelPending()) {
            gateway.cancel(orderId);
        }
    }
}
