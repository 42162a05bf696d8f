package io.github.microstructurex.analytics.cost;

import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.book.OrderBook;

/**
 * One fill of a child order, as transaction-cost analysis needs it.
 *
 * @param time when, nanoseconds since the epoch
 * @param orderId the child order
 * @param price in ticks
 * @param quantity in lots, at least 1
 * @param fee what it cost in commissions and fees, in currency; a rebate is negative
 */
public record Execution(long time, long orderId, long price, long quantity, double fee) {
    /**
     * Checks the values.
     *
     * @param time when, nanoseconds since the epoch
     * @param orderId the child order
     * @param price in ticks
     * @param quantity in lots, at least 1
     * @param fee in currency; a rebate is negative
     */
    public Execution {
        Require.atLeast("quantity", quantity, 1);
        if (price < OrderBook.MIN_PRICE || price > OrderBook.MAX_PRICE) {
            throw new IllegalArgumentException(
                    "price is " + price + ", expected " + OrderBook.MIN_PRICE + " to " + OrderBook.MAX_PRICE);
        }
        if (!Double.isFinite(fee)) {
            throw new IllegalArgumentException("fee is " + fee + ", expected a finite number");
        }
    }

    /**
     * A fill without fee.
     *
     * @param time when, nanoseconds since the epoch
     * @param orderId the child order
     * @param price in ticks
     * @param quantity in lots, at least 1
     */
    public Execution(long time, long orderId, long price, long quantity) {
        this(time, orderId, price, quantity, 0);
    }
}
