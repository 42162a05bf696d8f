package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.IndicativeUncross;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.TradingPhase;
import java.util.function.BiFunction;

/**
 * The library's own book as an engine.
 *
 * @param book the book
 * @param wayIn how commands go to it
 */
record OrderBookEngine(OrderBook book, BiFunction<OrderBook, BookCommand, Outcome> wayIn) implements MatchingEngine {
    @Override
    public Outcome apply(BookCommand command) {
        return wayIn.apply(book, command);
    }

    @Override
    public BookView view() {
        return book;
    }

    @Override
    public long displayedQuantity(long orderId) {
        return book.displayedQuantity(orderId);
    }

    @Override
    public long stopPriceOf(long orderId) {
        return book.stopPriceOf(orderId);
    }

    @Override
    public TradingPhase phase() {
        return book.phase();
    }

    @Override
    public long time() {
        return book.time();
    }

    @Override
    public long lastTradePrice() {
        return book.lastTradePrice();
    }

    @Override
    public long lastFilledQuantity() {
        return book.lastFilledQuantity();
    }

    @Override
    public RejectReason lastRejectReason() {
        return book.lastRejectReason();
    }

    @Override
    public int lastCancelledOrders() {
        return book.lastCancelledOrders();
    }

    @Override
    public void copyIndicative(IndicativeUncross into) {
        book.copyIndicative(into);
    }
}
