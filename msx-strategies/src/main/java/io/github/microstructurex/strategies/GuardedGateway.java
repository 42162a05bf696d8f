package io.github.microstructurex.strategies;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.TimeInForce;
import java.util.function.Consumer;

/**
 * Stands between a strategy and the market, and lets only that pass which keeps to the parent order: its quantity, its
 * limit price, its window. What it refuses is answered as a market would answer it.
 */
final class GuardedGateway implements OrderGateway {
    private final ParentOrder parent;
    private final MarketView market;
    private final OrderGateway gateway;
    private final ParentAccount account;
    private final Consumer<OrderUpdate> answers;
    private long lastRefusedId;
    private boolean closed;

    GuardedGateway(
            ParentOrder parent,
            MarketView market,
            OrderGateway gateway,
            ParentAccount account,
            Consumer<OrderUpdate> answers) {
        this.parent = parent;
        this.market = market;
        this.gateway = gateway;
        this.account = account;
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
        ChildOrder order = account.find(orderId);
        if (order == null) {
            account.refused();
            answers.accept(OrderUpdate.cancelRejected(market.time(), orderId, notLive(orderId)));
        } else if (!order.isCancelPending()) {
            order.requestCancel();
            gateway.cancel(orderId);
        }
    }

    /** Cancels whatever is live and not on its way out. */
    void cancelAll() {
        // A copy, because the gateway may answer at once.
        for (ChildOrder order : account.liveOrders().toArray(ChildOrder[]::new)) {
            cancel(order.id());
        }
    }

    @Override
    public void replace(long orderId, long price, long quantity) {
        ChildOrder order = account.find(orderId);
        String problem = order == null ? notLive(orderId) : problemWithReplacing(order, price, quantity);
        if (order == null || !problem.isEmpty()) {
            account.refused();
            answers.accept(OrderUpdate.replaceRejected(market.time(), orderId, problem));
            return;
        }
        account.replaceSent(order, quantity);
        gateway.replace(orderId, price, quantity);
    }

    private String problemWithReplacing(ChildOrder order, long price, long quantity) {
        if (order.isCancelPending() || order.isReplacePending()) {
            return "an earlier request for order " + order.id() + " has not been answered";
        }
        return problemWith(price, quantity, quantity - order.quantity());
    }

    /** What is wrong with an order of a price and a quantity that adds some more to what is live; empty if nothing. */
    private String problemWith(long price, long quantity, long more) {
        if (closed || !parent.isOpenAt(market.time())) {
            return "the parent order is over";
        }
        if (quantity < 1) {
            return "quantity is " + quantity + ", expected at least 1";
        }
        if (more > account.unsentQuantity()) {
            return "quantity is " + quantity + ", but only " + account.unsentQuantity()
                    + " of the parent order is neither filled nor live";
        }
        if (!parent.accepts(price)) {
            return (price == BookView.NO_PRICE ? "a market order has no limit" : "the limit is " + price)
                    + ", but the parent order's is " + parent.limitPrice().getAsLong();
        }
        return "";
    }

    private long sent(long orderId, long price, long quantity) {
        if (orderId < 1) {
            throw new IllegalStateException("the gateway gave the order id " + orderId + ", expected at least 1");
        }
        account.sent(new ChildOrder(orderId, price, quantity));
        return orderId;
    }

    private long refuse(long quantity, String reason) {
        account.refused();
        answers.accept(OrderUpdate.rejected(market.time(), --lastRefusedId, quantity, reason));
        return lastRefusedId;
    }

    private static String notLive(long orderId) {
        return "order " + orderId + " is not live";
    }
}
