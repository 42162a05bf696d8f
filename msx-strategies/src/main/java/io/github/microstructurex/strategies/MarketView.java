package io.github.microstructurex.strategies;

import io.github.microstructurex.book.BookView;
import java.util.OptionalLong;

/**
 * A market as one participant knows it now: in a simulation with latency, and in life, that is a little behind the
 * venue. Prices are ticks, quantities lots. Reading changes nothing; for use by the thread that delivers the market's
 * events.
 */
public interface MarketView {
    /** {@return the present time, nanoseconds since the epoch; it stands still during a call} */
    long time();

    /**
     * The visible book. Own resting orders are part of it, under the ids that the gateway gave them.
     *
     * @return the book as of now
     */
    BookView book();

    /** {@return the price of the last trade, {@link BookView#NO_PRICE} before the first} */
    long lastTradePrice();

    /** {@return the quantity of the last trade, 0 before the first} */
    long lastTradeQuantity();

    /** {@return what the market traded since the view began, the participant's own fills excluded} */
    long cumulativeVolume();

    /**
     * The queue position of one of the participant's own orders.
     *
     * @param orderId an id that the gateway gave
     * @return the quantity ahead of it at its price; empty if it does not rest, or its place is not known
     */
    OptionalLong quantityAhead(long orderId);
}
