package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Keeps the accounts of a book by its events alone: every unit submitted is traded, cancelled or live; every trade has a
 * buyer and a seller who are live and accept its price; nothing trades outside the bands; continuous trading never leaves
 * a crossed book, hidden orders included. Sums are compared modulo 2^64, so that they may overflow.
 */
final class Conservation implements BookListener {
    private final Map<Long, Order> live = new HashMap<>();
    private final long[] traded = new long[2];
    private long submitted;
    private long cancelled;
    private long lowBand = OrderBook.MIN_PRICE;
    private long highBand = OrderBook.MAX_PRICE;

    private static final class Order {
        final Side side;
        long limit;
        long remaining;
        boolean rests;

        Order(Side side, long limit, long remaining) {
            this.side = side;
            this.limit = limit;
            this.remaining = remaining;
        }

        boolean restsAtLimit() {
            return rests && limit != BookView.NO_PRICE;
        }
    }

    /** Compares the accounts with the book after a command. */
    void assertHolds(MatchingEngine engine) {
        check(engine.view().orderCount() == live.size(), "number of live orders");
        long left = 0;
        for (Map.Entry<Long, Order> entry : live.entrySet()) {
            long remaining = entry.getValue().remaining;
            check(engine.view().contains(entry.getKey()), "live order is in the book");
            check(engine.view().remainingQuantity(entry.getKey()) == remaining, "what a live order has left");
            left += remaining;
        }
        check(traded[0] == traded[1], "what buyers and sellers traded");
        check(submitted == traded[0] + traded[1] + cancelled + left, "submitted is traded, cancelled or live");
        if (engine.phase() == TradingPhase.CONTINUOUS) {
            long bid = limits(Side.BUY).max().orElse(Long.MIN_VALUE);
            long ask = limits(Side.SELL).min().orElse(Long.MAX_VALUE);
            check(bid < ask, "the book is not crossed");
        }
    }

    private LongStream limits(Side side) {
        return live.values().stream()
                .filter(order -> order.side == side && order.restsAtLimit())
                .mapToLong(order -> order.limit);
    }

    @Override
    public void orderAccepted(long sequence, long orderId, Side side, long price, long quantity) {
        check(!live.containsKey(orderId), "id of a new order is not live");
        live.put(orderId, new Order(side, price, quantity));
        submitted += quantity;
    }

    @Override
    public void trade(
            long sequence,
            long restingOrderId,
            long aggressorOrderId,
            Side aggressorSide,
            long price,
            long quantity,
            long restingRemaining) {
        check(find(restingOrderId).rests, "resting order of a trade rests");
        check(find(restingOrderId).limit == price, "trade is at the resting price");
        fill(aggressorOrderId, aggressorSide, price, quantity);
        check(fill(restingOrderId, aggressorSide.opposite(), price, quantity) == restingRemaining, "resting remaining");
    }

    @Override
    public void auctionTrade(
            long sequence,
            long buyOrderId,
            long sellOrderId,
            long price,
            long quantity,
            long buyRemaining,
            long sellRemaining) {
        check(find(buyOrderId).rests && find(sellOrderId).rests, "both orders of an auction trade rest");
        check(fill(buyOrderId, Side.BUY, price, quantity) == buyRemaining, "buyer's remaining");
        check(fill(sellOrderId, Side.SELL, price, quantity) == sellRemaining, "seller's remaining");
    }

    private long fill(long orderId, Side side, long price, long quantity) {
        Order order = find(orderId);
        check(order.side == side, "side of a trade");
        check(order.limit == BookView.NO_PRICE || side.accepts(order.limit, price), "trade is within the limit");
        check(lowBand <= price && price <= highBand, "trade is inside the bands");
        traded[side.index()] += quantity;
        takeAway(orderId, order, quantity);
        return order.remaining;
    }

    @Override
    public void orderRested(long sequence, long orderId, Side side, long price, long quantity, long displayed) {
        Order order = find(orderId);
        check(order.remaining == quantity, "what rests is what is left");
        check(displayed >= 0 && displayed <= quantity, "displayed is a part of what rests");
        check((order.limit == BookView.NO_PRICE) == (price == BookView.NO_PRICE), "a limit order rests at a price");
        order.limit = price;
        order.rests = true;
    }

    @Override
    public void orderRefreshed(long sequence, long orderId, Side side, long price, long displayed, long remaining) {
        check(find(orderId).remaining == remaining, "a refresh takes nothing away");
        check(displayed >= 1 && displayed <= remaining, "a refresh shows a part");
    }

    @Override
    public void orderReduced(long sequence, long orderId, Side side, long price, long removed, long remaining) {
        Order order = find(orderId);
        takeAway(orderId, order, removed);
        check(order.remaining == remaining && remaining >= 1, "a reduced order has the rest left");
        cancelled += removed;
    }

    @Override
    public void orderCancelled(long sequence, long orderId, Side side, long price, long quantity, CancelReason reason) {
        Order order = find(orderId);
        check(order.remaining == quantity, "all that is left is cancelled");
        check(order.side == side && order.limit == price, "a cancelled order has its side and limit");
        takeAway(orderId, order, quantity);
        cancelled += quantity;
    }

    @Override
    public void bandsChanged(long sequence, long low, long high) {
        lowBand = low;
        highBand = high;
    }

    private void takeAway(long orderId, Order order, long quantity) {
        check(quantity >= 1 && quantity <= order.remaining, "no more is taken away than is left");
        order.remaining -= quantity;
        if (order.remaining == 0) {
            live.remove(orderId);
        }
    }

    private Order find(long orderId) {
        Order order = live.get(orderId);
        if (order == null) {
            throw new AssertionError("event about order " + orderId + ", which is not live");
        }
        return order;
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("does not hold: " + what);
        }
    }
}
