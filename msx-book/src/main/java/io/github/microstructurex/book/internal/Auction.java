package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.IndicativeUncross;
import io.github.microstructurex.book.Side;

/** Uncrosses a book: everything that can trade does, at one price. */
final class Auction {
    private final Trading trading;
    private final TopOrders topOrders;
    private final UncrossPrice uncrossPrice;
    private final IndicativeUncross found = new IndicativeUncross();

    Auction(Trading trading, TopOrders topOrders) {
        this.trading = trading;
        this.topOrders = topOrders;
        uncrossPrice = new UncrossPrice(trading.orders, trading.market);
    }

    void copyIndicative(IndicativeUncross into) {
        uncrossPrice.find(into);
    }

    /** Looks for the price; says whether the bands let the book uncross, or there is nothing to uncross. */
    boolean isAllowed() {
        uncrossPrice.find(found);
        return !found.isPossible() || !trading.market.isOutsideBands(found.price());
    }

    /** Trades at the price that {@link #isAllowed} has found, and cancels the market orders that are left. */
    void uncross() {
        if (found.isPossible()) {
            trading.listener.uncrossed(trading.market.sequence, found.price(), found.volume(), found.imbalance());
            trading.market.lastTradePrice = found.price();
            long remaining = found.volume();
            while (remaining > 0) {
                remaining -= tradeFirst(remaining);
            }
        }
        cancelCollected();
    }

    /** Cancels the market orders that were collected and have not traded. */
    void cancelCollected() {
        cancelCollected(Side.BUY);
        cancelCollected(Side.SELL);
    }

    private long tradeFirst(long atMost) {
        LiveOrders orders = trading.orders;
        int buy = first(Side.BUY);
        int sell = first(Side.SELL);
        long quantity = Math.min(atMost, Math.min(orders.cells.quantity(buy), orders.cells.quantity(sell)));
        long buyId = orders.id(buy);
        long sellId = orders.id(sell);
        long buyLeft = orders.quantity(buy) - quantity;
        long sellLeft = orders.quantity(sell) - quantity;
        long buyPrice = orders.price(buy);
        long sellPrice = orders.price(sell);
        long buyShown = take(buy, quantity);
        long sellShown = take(sell, quantity);
        long sequence = trading.market.sequence;
        trading.listener.auctionTrade(sequence, buyId, sellId, found.price(), quantity, buyLeft, sellLeft);
        if (buyShown > 0) {
            trading.listener.orderRefreshed(sequence, buyId, Side.BUY, buyPrice, buyShown, buyLeft);
        }
        if (sellShown > 0) {
            trading.listener.orderRefreshed(sequence, sellId, Side.SELL, sellPrice, sellShown, sellLeft);
        }
        return quantity;
    }

    private int first(Side side) {
        PriceLevels collected = trading.orders.queue(LiveOrders.COLLECTED + side.index());
        PriceLevels levels = collected.isEmpty() ? trading.orders.next(side) : collected;
        return levels.first(levels.best());
    }

    /** Takes what an order has traded away; returns the part that it shows from now on if it is refreshed, else 0. */
    private long take(int order, long quantity) {
        LiveOrders orders = trading.orders;
        if (quantity < orders.cells.quantity(order)) {
            orders.reduceQueued(order, quantity);
            return 0;
        }
        topOrders.forget(order);
        if (orders.quantity(order) > quantity) {
            return orders.refresh(order);
        }
        orders.remove(order);
        return 0;
    }

    private void cancelCollected(Side side) {
        PriceLevels collected = trading.orders.queue(LiveOrders.COLLECTED + side.index());
        while (!collected.isEmpty()) {
            trading.cancel(collected.first(collected.best()), CancelReason.NOT_FILLED_AT_ONCE);
        }
    }
}
