package io.github.microstructurex.strategies;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The live child orders of one side, and the sums over all that were sent: from what is sent and what is answered. */
final class ChildOrders {
    private final Map<Long, ChildOrder> live = new LinkedHashMap<>();
    private final Collection<ChildOrder> view = Collections.unmodifiableCollection(live.values());
    private long filledQuantity;
    private long liveQuantity;
    private long cancelledQuantity;
    private long orderCount;
    private long refusedCount;

    long filledQuantity() {
        return filledQuantity;
    }

    long liveQuantity() {
        return liveQuantity;
    }

    long cancelledQuantity() {
        return cancelledQuantity;
    }

    long orderCount() {
        return orderCount;
    }

    long refusedCount() {
        return refusedCount;
    }

    Collection<ChildOrder> live() {
        return view;
    }

    @Nullable ChildOrder find(long orderId) {
        return live.get(orderId);
    }

    void sent(ChildOrder order) {
        if (live.putIfAbsent(order.id(), order) != null) {
            throw new IllegalStateException("the gateway gave the id " + order.id() + " to two live orders");
        }
        orderCount++;
        liveQuantity += order.liveQuantity();
    }

    void refused() {
        refusedCount++;
    }

    void replaceSent(ChildOrder order, long newQuantity) {
        liveQuantity -= order.liveQuantity();
        order.requestReplace(newQuantity);
        liveQuantity += order.liveQuantity();
    }

    /** Counts what an update says. */
    void apply(OrderUpdate update) {
        ChildOrder order = live.get(update.orderId());
        if (order == null) {
            answerForGoneOrder(update);
            return;
        }
        liveQuantity -= order.liveQuantity();
        switch (update.type()) {
            case ACCEPTED -> {}
            case FILLED -> {
                order.fill(update.quantity());
                filledQuantity += update.quantity();
            }
            case CANCELLED -> {
                order.cancel(update.quantity());
                cancelledQuantity += update.quantity();
            }
            case REJECTED -> {
                order.cancel(order.quantity());
                cancelledQuantity += order.quantity();
            }
            case REPLACED -> order.replace(update.price(), update.quantity());
            case CANCEL_REJECTED -> order.cancelRefused();
            case REPLACE_REJECTED -> order.replaceRefused();
        }
        if (order.liveQuantity() < 0) {
            throw new IllegalStateException("the gateway reported more for order " + order.id() + " than its quantity "
                    + order.quantity() + ": " + update);
        }
        liveQuantity += order.liveQuantity();
        if (order.liveQuantity() == 0) {
            live.remove(order.id());
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
