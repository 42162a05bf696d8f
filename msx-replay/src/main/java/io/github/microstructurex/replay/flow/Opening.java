package io.github.microstructurex.replay.flow;

import java.util.Arrays;

/** The book that a market opens with: on each side one price after the other, a tick apart, with so many orders each. */
final class Opening {
    private static final long HIGHEST_PRICE = 1L << 60;
    private static final int MOST_ORDERS = 1_000_000;

    private final long bid;
    private final long ask;
    private final int[] orders;

    /**
     * Checks the values, which bear the names of the parameters that all flows have for them.
     *
     * @param orders how many orders the prices have, from the best one on
     */
    Opening(long bid, long ask, int[] orders) {
        int levels = orders.length;
        if (bid < levels || bid > HIGHEST_PRICE) {
            throw new IllegalArgumentException(
                    "openingBid is " + bid + ", expected " + levels + " (openingLevels) to " + HIGHEST_PRICE);
        }
        if (ask <= bid || ask > HIGHEST_PRICE) {
            throw new IllegalArgumentException(
                    "openingAsk is " + ask + ", expected above openingBid " + bid + " and up to " + HIGHEST_PRICE);
        }
        this.bid = bid;
        this.ask = ask;
        this.orders = orders;
    }

    /** As many orders at each price. */
    static Opening even(long bid, long ask, int levels, int ordersEach) {
        Rates.between("openingLevels", levels, 1, MOST_ORDERS);
        Rates.between("openingOrders", ordersEach, 1, MOST_ORDERS);
        int[] orders = new int[levels];
        Arrays.fill(orders, ordersEach);
        return new Opening(bid, ask, orders);
    }

    long bid() {
        return bid;
    }

    long ask() {
        return ask;
    }

    int levels() {
        return orders.length;
    }

    int orders(int level) {
        return orders[level];
    }
}
