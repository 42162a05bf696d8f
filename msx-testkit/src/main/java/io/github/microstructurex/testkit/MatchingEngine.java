package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.IndicativeUncross;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.TradingPhase;

/**
 * The face of a matching engine: what the book, the naive reference, and an engine of somebody else's have in common, so
 * that one test can hold any of them to another. The methods mean what those of {@link OrderBook} mean.
 */
public interface MatchingEngine {
    /**
     * Carries out a command.
     *
     * @param command the command; the engine keeps nothing of it
     * @return what it did
     */
    Outcome apply(BookCommand command);

    /** {@return what can be read from the engine's book} */
    BookView view();

    /**
     * How much of a live order others see.
     *
     * @param orderId a live order
     * @return in lots; 0 for a hidden order, a waiting stop and a market order that waits for the uncross
     */
    long displayedQuantity(long orderId);

    /**
     * The trade price at which a live order is triggered.
     *
     * @param orderId a live order
     * @return in ticks, or {@link BookView#NO_PRICE} if it does not wait for one
     */
    long stopPriceOf(long orderId);

    /** {@return the trading phase} */
    TradingPhase phase();

    /** {@return the book's time in nanoseconds since the epoch, UTC, 0 before any command names one} */
    long time();

    /** {@return the price of the last trade in ticks, or {@link BookView#NO_PRICE} before the first} */
    long lastTradePrice();

    /** {@return how much of its order the last command traded, in lots} */
    long lastFilledQuantity();

    /**
     * Why the engine refused the last command that it refused.
     *
     * @return the reason
     * @throws IllegalStateException if it has refused none yet
     */
    RejectReason lastRejectReason();

    /** {@return how many orders the last command took if it was a mass cancel, else 0} */
    int lastCancelledOrders();

    /**
     * Says what an uncross would do now.
     *
     * @param into the buffer; what it held is dropped
     */
    void copyIndicative(IndicativeUncross into);

    /**
     * Shows a book as an engine.
     *
     * @param book the book
     * @return an engine whose commands go to the book
     */
    static MatchingEngine of(OrderBook book) {
        return new OrderBookEngine(book, OrderBook::apply);
    }
}
