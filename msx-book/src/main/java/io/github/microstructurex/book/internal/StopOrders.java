package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;

/** The stop orders of a book: those that wait for a trade at their price, and those that it has triggered. */
final class StopOrders {
    private final EngineState book;

    StopOrders(EngineState book) {
        this.book = book;
    }

    void add(IncomingOrder order, long stopPrice) {
        book.addStop(order, stopPrice);
    }

    /** Moves every stop that the last trade has reached to the triggered ones. */
    void trigger() {
        if (book.lastTradePrice != BookView.NO_PRICE) {
            trigger(Side.BUY);
            trigger(Side.SELL);
        }
    }

    private void trigger(Side side) {
        int waiting = LiveOrders.STOPS + side.index();
        long reached = PriceKeys.of(waiting, book.lastTradePrice);
        while (book.bestKey(waiting) <= reached) {
            book.move(book.firstOrder(book.bestLevel(waiting)), LiveOrders.TRIGGERED, LiveOrders.NO_LEVEL);
        }
    }

    /** The stop that was triggered first, or {@link LiveOrders#NONE}. */
    int firstTriggered() {
        return book.firstOrder(book.bestLevel(LiveOrders.TRIGGERED));
    }
}
