package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;

/** The library's own book as an engine. */
record OrderBookEngine(OrderBook book) implements MatchingEngine {
    @Override
    public Outcome limit(long orderId, Side side, long price, long quantity, TimeInForce timeInForce) {
        return book.limit(orderId, side, price, quantity, timeInForce);
    }

    @Override
    public Outcome market(long orderId, Side side, long quantity) {
        return book.market(orderId, side, quantity);
    }

    @Override
    public Outcome cancel(long orderId) {
        return book.cancel(orderId);
    }

    @Override
    public Outcome reduce(long orderId, long by) {
        return book.reduce(orderId, by);
    }

    @Override
    public Outcome replace(long orderId, long newOrderId, long price, long quantity) {
        return book.replace(orderId, newOrderId, price, quantity);
    }

    @Override
    public BookView view() {
        return book;
    }
}
