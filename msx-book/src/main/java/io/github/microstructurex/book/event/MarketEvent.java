package io.github.microstructurex.book.event;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;

/**
 * One thing that a market reported: the vocabulary that recorded and synthetic order flow share.
 *
 * <p>Which fields mean something depends on the {@linkplain #type() type}:
 *
 * <table>
 * <caption>Fields by type</caption>
 * <tr><th>type</th><th>orderId</th><th>newOrderId</th><th>side</th><th>price</th><th>quantity</th></tr>
 * <tr><td>ADD</td><td>the order</td><td></td><td>its side</td><td>its price</td><td>its quantity</td></tr>
 * <tr><td>REDUCE</td><td>the order</td><td></td><td>its side</td><td>its price</td><td>what was taken away</td></tr>
 * <tr><td>DELETE</td><td>the order</td><td></td><td>its side</td><td>its price</td><td>what it had left</td></tr>
 * <tr><td>REPLACE</td><td>the old order</td><td>the new one</td><td>their side</td><td>the new price</td><td>the new
 * quantity</td></tr>
 * <tr><td>EXECUTE</td><td>the resting order</td><td></td><td>the resting side</td><td>the trade's price</td><td>what
 * traded</td></tr>
 * <tr><td>TRADE</td><td>0</td><td></td><td>the resting side, if known</td><td>the trade's price</td><td>what
 * traded</td></tr>
 * <tr><td>CLEAR</td><td></td><td></td><td></td><td></td><td></td></tr>
 * <tr><td>PHASE</td><td></td><td></td><td></td><td></td><td></td></tr>
 * </table>
 *
 * <p>Prices are ticks, quantities lots, times nanoseconds since the epoch, UTC. An event that comes from a
 * {@linkplain MarketEventSource source} is a view of the source's present position: read it before advancing, or
 * {@linkplain MarketEventBuffer#copyFrom copy} it.
 */
public interface MarketEvent {
    /** {@return what happened} */
    MarketEventType type();

    /** {@return which of a source's instruments it happened to, from 0} */
    int instrument();

    /** {@return its place in the source: 1 for the first event of a file, counting what the source itself counts} */
    long sequence();

    /** {@return when the market says it happened} */
    long exchangeTime();

    /** {@return when the recorder received it; the exchange time where no such time was recorded} */
    long receiveTime();

    /** {@return the order that it happened to, 0 if none} */
    long orderId();

    /** {@return the order that took its place, for {@link MarketEventType#REPLACE}; else 0} */
    long newOrderId();

    /** {@return whether {@link #side()} is known} */
    boolean hasSide();

    /**
     * The side of the order that rests, or that rested before it traded; the aggressor's is the opposite.
     *
     * @return the resting side
     * @throws IllegalStateException if the side is not known
     */
    Side side();

    /** {@return the price in ticks, {@link io.github.microstructurex.book.BookView#NO_PRICE} if the type has none} */
    long price();

    /** {@return the quantity in lots, 0 if the type has none} */
    long quantity();

    /**
     * The phase that begins, for {@link MarketEventType#PHASE}.
     *
     * @return the new phase
     * @throws IllegalStateException for another type
     */
    TradingPhase phase();

    /**
     * Says whether the event restates what rests in the book rather than reporting a change in the market: part of an
     * opening snapshot, or a level that came into view. Such events are needed to build the book and are not order
     * flow.
     *
     * @return true for a restatement
     */
    boolean isSnapshot();
}
