package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.IndicativeUncross;
import io.github.microstructurex.book.Side;

/** Uncrosses a book: everything that can trade does, at one price. */
final class Auction {
    private final Trading trading;
    private final EngineState book;
    private final TopOrders topOrders;
    private final UncrossPrice uncrossPrice;
    private final IndicativeUncross found = new IndicativeUncross();

    Auction(Trading trading, TopOrders topOrders) {
        this.trading = trading;
        book = trading.book;
        this.topOrders = topOrders;
        uncrossPrice = new UncrossPrice(book);
    }

    void copyIndicative(IndicativeUncross into) {
        uncrossPrice.find(into);
    }

    /** Looks for the price; says whether the bands let the book uncross, or there is nothing to uncross. */
    boolean isAllowed() {
        uncrossPrice.find(found);
        return !found.isPossible() || !book.isOutsideBands(found.price());
    }

    /** Trades at the price that {@link #isAllowed} has found, and cancels the market orders that are left. */
    void uncross() {
        if (found.isPossible()) {
            trading.listener.uncrossed(book.sequence, found.price(), found.volume(), found.imbalance());
            book.lastTradePrice = found.price();
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
        int buy = first(Side.BUY);
        int sell = first(Side.SELL);
        long quantity = Math.min(atMost, Math.min(book.queued(buy), book.queued(sell)));
        long buyId = book.id(buy);
        long sellId = book.id(sell);
        long buyLeft = book.quantity(buy) - quantity;
        long sellLeft = book.quantity(sell) - quantity;
        long buyPrice = book.price(buy);
        long sellPrice = book.price(sell);
        long buyShown = take(buy, quantity);
        long sellShown = take(sell, quantity);
        long sequence = book.sequence;
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
        int collected = LiveOrders.COLLECTED + side.index();
        int queue = book.isEmpty(collected) ? book.next(side) : collected;
        return book.firstOrder(book.bestLevel(queue));
    }

    /** Takes what an order has traded away; returns the part that it shows from now on if it is refreshed, else 0. */
    private long take(int order, long quantity) {
        if (quantity < book.queued(order)) {
            book.reduceQueued(order, quantity);
            return 0;
        }
        topOrders.forget(order);
        if (book.quantity(order) > quantity) {
            return book.refresh(order);
        }
        book.remove(order);
        return 0;
    }

    private void cancelCollected(Side side) {
        int collected = LiveOrders.COLLECTED + side.index();
        while (!book.isEmpty(collected)) {
            trading.cancel(book.firstOrder(book.bestLevel(collected)), CancelReason.NOT_FILLED_AT_ONCE);
        }
    }
}
