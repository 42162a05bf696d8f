package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.analytics.internal.WideSum;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;

/**
 * What an order would pay that took the book as it stands, level by level, until it is filled or the known levels are
 * used up.
 *
 * @param filled what it would get, in lots
 * @param unfilled what would be left, in lots
 * @param averagePrice the mean price of what was filled, in ticks; NaN if nothing was
 * @param costBasisPoints how much worse that is than the mid, in basis points of the mid and positive for a cost; NaN if
 *     nothing was filled or the mid is undefined or not above 0
 */
public record SweepCost(long filled, long unfilled, double averagePrice, double costBasisPoints) {
    /**
     * Sweeps a book.
     *
     * @param depth the book, which stays as it is
     * @param side the side of the order: a buy takes the asks
     * @param quantity the quantity of the order, at least 1
     * @return the cost
     */
    public static SweepCost of(Depth depth, Side side, long quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity is " + quantity + ", expected at least 1");
        }
        Side resting = side.opposite();
        WideSum notional = new WideSum();
        long left = quantity;
        for (int level = 0; level < depth.levels(resting) && left > 0; level++) {
            long taken = Math.min(left, depth.quantity(resting, level));
            notional.addProduct(depth.price(resting, level), taken);
            left -= taken;
        }
        long filled = quantity - left;
        double average = notional.dividedBy(filled);
        long twiceMid = Midpoint.twice(depth);
        double cost = twiceMid > 0 ? side.sign() * (2 * average - twiceMid) / twiceMid * 1e4 : Double.NaN;
        return new SweepCost(filled, left, average, cost);
    }
}
