package io.github.microstructurex.strategies;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.OrderBook;
import java.util.OptionalLong;

/** A market that a test sets by hand: a clock and a book. */
public final class TestMarket implements MarketView {
    /** What rests in it, for the test to change. */
    public final OrderBook book = new OrderBook();

    /** The present time. */
    public long now;

    /** What others have traded. */
    public long volume;

    @Override
    public long time() {
        return now;
    }

    @Override
    public BookView book() {
        return book;
    }

    @Override
    public long lastTradePrice() {
        return BookView.NO_PRICE;
    }

    @Override
    public long lastTradeQuantity() {
        return 0;
    }

    @Override
    public long cumulativeVolume() {
        return volume;
    }

    @Override
    public OptionalLong quantityAhead(long orderId) {
        return OptionalLong.empty();
    }
}
