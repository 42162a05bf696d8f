package io.github.microstructurex.strategies;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.TimeInForce;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a strategy and one side of one market, and lets only that pass which keeps to the {@link Mandate}: its
 * quantity, its limit price, its window. What it refuses is answered as a market would answer it.
 */
final class GuardedGateway implements OrderGateway {
    private final Mandate mandate;
    private final MarketView market;
    private final OrderGateway gateway;
    private final ChildOrders orders;
    private final RefusedIds refusedIds;
    private final Consumer<OrderUpdate> answers;
    private boolean closed;

    GuardedGateway(
            Mandate mandate,
            MarketView market,
            OrderGateway gateway,
            ChildOrders orders,
            RefusedIds refusedIds,
            Consumer<OrderUpdate> answers) {
        this.mandate = mandate;
        this.market = market;
        this.gateway = gateway;
        this.orders = orders;
        this.refusedIds = refusedIds;
        this.answers = answers;
    }

    /** From now on only cancellations pass. */
    void close() {
        closed = true;
    }

    @Override
    public long limit(long price, long quantity, TimeInForce timeInForce) {
        String problem = problemWith(price, quantity, quantity);
        if (!problem.isEmpty()) {
            return refuse(quantity, problem);
        }
        return sent(gateway.limit(price, quantity, timeInForce), price, quantity);
    }

    @Override
    public long market(long quantity) {
        String problem = problemWith(BookView.NO_PRICE, quantity, quantity);
        if (!problem.isEmpty()) {
            return refuse(quantity, problem);
        }
        return sent(gateway.market(quantity), BookView.NO_PRICE, quantity);
    }

    @Override
    public void cancel(long orderId) {
        ChildOrder order = own(orderId);
        if (order == null) {
            orders.refused();
            answers.accept(OrderUpdate.cancelRejected(market.time(), orderId, notLive(orderId)));
        } else if (!order.isCancelPending()) {
            order.requestCancel();
            gateway.cancel(orderId);
        }
    }

    /** Cancels whatever is live and not on its way out. */
    void cancelAll() {
        // A copy, because the gateway may answer at once.
        for (ChildOrder order : orders.live().toArray(ChildOrder[]::new)) {
            if (order.wasSentBy(this)) {
                cancel(order.id());
            }
        }
    }

    @Override
    public void replace(long orderId, long price, long quantity) {
        ChildOrder order = own(orderId);
        String problem = order == null ? notLive(orderId) : problemWithReplacing(order, price, quantity);
        if (order == null || !problem.isEmpty()) {
            orders.refused();
            answers.accept(OrderUpdate.replaceRejected(market.time(), orderId, problem));
            return;
        }
        orders.replaceSent(order, quantity);
        gateway.replace(orderId, price, quantity);
    }

    /** A live order that went this way; with several markets, not those of another one. */
    private @Nullable ChildOrder own(long orderId) {
        ChildOrder order = orders.find(orderId);
        return order != null && order.wasSentBy(this) ? order : null;
    }

    private String problemWithReplacing(ChildOrder order, long price, long quantity) {
        if (order.isCancelPending() || order.isReplacePending()) {
            return "an earlier request for order " + order.id() + " has not been answered";
        }
        return problemWith(price, quantity, quantity - order.quantity());
    }

    /** What is wrong with an order of a price and a quantity that adds some more to what is live; empty if nothing. */
    private String problemWith(long price, long quantity, long more) {
        if (closed || !mandate.isOpenAt(market.time())) {
            return "the window is over";
        }
        if (quantity < 1) {
            return "quantity is " + quantity + ", expected at least 1";
        }
        if (more > mandate.room()) {
            return "quantity is " + quantity + ", but " + mandate.roomText();
        }
        return mandate.problemWithPrice(price);
    }

    private long sent(long orderId, long price, long quantity) {
        if (orderId < 1) {
            throw new IllegalStateException("the gateway gave the order id " + orderId + ", expected at least 1");
        }
        orders.sent(new ChildOrder(orderId, price, quantity, this));
        return orderId;
    }

    private long refuse(long quantity, String reason) {
        orders.refused();
        long id = refusedIds.next();
        answers.accept(OrderUpdate.rejected(market.time(), id, quantity, reason));
        return id;
    }

    private static String notLive(long orderId) {
        return "order " + orderId + " is not live";
    }
}
