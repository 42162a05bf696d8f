package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;

/** The stop orders of a book: those that wait for a trade at their price, and those that it has triggered. */
final class StopOrders {
    private final LiveOrders orders;
    private final MarketState market;

    StopOrders(LiveOrders orders, MarketState market) {
        this.orders = orders;
        this.market = market;
    }

    void add(IncomingOrder order, long stopPrice) {
        orders.addStop(order, stopPrice);
    }

    /** Moves every stop that the last trade has reached to the triggered ones. */
    void trigger() {
        if (market.lastTradePrice != BookView.NO_PRICE) {
            trigger(Side.BUY);
            trigger(Side.SELL);
        }
    }

    private void trigger(Side side) {
        PriceLevels waiting = orders.queue(LiveOrders.STOPS + side.index());
        long reached = waiting.key(market.lastTradePrice);
        while (waiting.bestKey() <= reached) {
            orders.move(waiting.first(waiting.best()), LiveOrders.TRIGGERED, LiveOrders.NO_LEVEL);
        }
    }

    /** The stop that was triggered first, or {@link LiveOrders#NONE}. */
    int firstTriggered() {
        PriceLevels triggered = orders.queue(LiveOrders.TRIGGERED);
        return triggered.first(triggered.best());
    }
}
