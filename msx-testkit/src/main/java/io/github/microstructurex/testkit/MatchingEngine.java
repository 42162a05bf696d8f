package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;

/**
 * The commands of a matching engine: what the book, the naive reference, and an engine of somebody else's have in common,
 * so that one test can hold any of them to another. The methods mean what those of {@link OrderBook} mean.
 */
public interface MatchingEngine {
    /**
     * Submits a limit order.
     *
     * @param orderId its id
     * @param side its side
     * @param price its limit in ticks
     * @param quantity its quantity in lots
     * @param timeInForce what happens to what does not trade at once
     * @return what it did
     */
    Outcome limit(long orderId, Side side, long price, long quantity, TimeInForce timeInForce);

    /**
     * Submits a market order.
     *
     * @param orderId its id
     * @param side its side
     * @param quantity its quantity in lots
     * @return what it did
     */
    Outcome market(long orderId, Side side, long quantity);

    /**
     * Cancels an order.
     *
     * @param orderId the order
     * @return what it did
     */
    Outcome cancel(long orderId);

    /**
     * Takes a part of an order away.
     *
     * @param orderId the order
     * @param by how much, in lots
     * @return what it did
     */
    Outcome reduce(long orderId, long by);

    /**
     * Changes an order.
     *
     * @param orderId the order
     * @param newOrderId its id from now on
     * @param price its new limit in ticks
     * @param quantity its new quantity in lots
     * @return what it did
     */
    Outcome replace(long orderId, long newOrderId, long price, long quantity);

    /** {@return what can be read from the engine's book} */
    BookView view();

    /**
     * Shows a book as an engine.
     *
     * @param book the book
     * @return an engine whose commands go to the book
     */
    static MatchingEngine of(OrderBook book) {
        return new OrderBookEngine(book);
    }
}
