package io.github.microstructurex.strategies;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import java.util.OptionalLong;

/**
 * An order that a strategy works by sending child orders.
 *
 * @param side buy or sell
 * @param quantity how much, in lots, from 1 to {@link OrderBook#MAX_QUANTITY}
 * @param limitPrice the worst price that will do, in ticks; empty if any price will
 * @param startTime when the window opens, nanoseconds since the epoch
 * @param endTime when it is over; after {@code startTime}, and itself outside the window
 * @param urgency how much waiting matters
 */
public record ParentOrder(
        Side side, long quantity, OptionalLong limitPrice, long startTime, long endTime, Urgency urgency) {
    /**
     * Checks the values.
     *
     * @param side buy or sell
     * @param quantity how much, in lots
     * @param limitPrice the worst price that will do, in ticks
     * @param startTime when the window opens, nanoseconds since the epoch
     * @param endTime when it is over, nanoseconds since the epoch
     * @param urgency how much waiting matters
     * @throws IllegalArgumentException if one is out of its range
     */
    public ParentOrder {
        if (quantity < 1 || quantity > OrderBook.MAX_QUANTITY) {
            throw new IllegalArgumentException(
                    "quantity of the parent order is " + quantity + ", expected 1 to " + OrderBook.MAX_QUANTITY);
        }
        if (limitPrice.isPresent()
                && (limitPrice.getAsLong() < OrderBook.MIN_PRICE || limitPrice.getAsLong() > OrderBook.MAX_PRICE)) {
            throw new IllegalArgumentException("limitPrice of the parent order is " + limitPrice.getAsLong()
                    + ", expected " + OrderBook.MIN_PRICE + " to " + OrderBook.MAX_PRICE);
        }
        TimeWindow.check("the parent order", startTime, endTime);
    }

    /**
     * A parent order of normal urgency.
     *
     * @param side buy or sell
     * @param quantity how much, in lots
     * @param limitPrice the worst price that will do, in ticks
     * @param startTime when the window opens, nanoseconds since the epoch
     * @param endTime when it is over, nanoseconds since the epoch
     * @throws IllegalArgumentException if one is out of its range
     */
    public ParentOrder(Side side, long quantity, OptionalLong limitPrice, long startTime, long endTime) {
        this(side, quantity, limitPrice, startTime, endTime, Urgency.NORMAL);
    }

    /** {@return the length of the window in nanoseconds, at least 1} */
    public long duration() {
        return endTime - startTime;
    }

    /**
     * Says whether the window is open.
     *
     * @param time nanoseconds since the epoch
     * @return true from {@code startTime} on and before {@code endTime}
     */
    public boolean isOpenAt(long time) {
        return time >= startTime && time < endTime;
    }

    /**
     * Says whether a child order may have a limit.
     *
     * @param price the child's limit in ticks; {@link BookView#NO_PRICE} for a market order
     * @return true if the parent has no limit, or the price is at that limit or better
     */
    public boolean accepts(long price) {
        if (limitPrice.isEmpty()) {
            return true;
        }
        return price != BookView.NO_PRICE && side.accepts(limitPrice.getAsLong(), price);
    }
}
