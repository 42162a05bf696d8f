package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import java.util.OptionalLong;

/**
 * How much rests on one side of a book near its top. It sees no more than the levels that the {@link Depth} holds.
 *
 * <p>Sums beyond a {@code long} are an {@link ArithmeticException}.
 */
public final class MarketDepth {
    private MarketDepth() {}

    /**
     * The quantity of the best levels.
     *
     * @param depth the book
     * @param side the side to read
     * @param levels how many levels count, at least 1
     * @return lots, 0 if the side is empty
     */
    public static long ofLevels(Depth depth, Side side, int levels) {
        DepthImbalance.checkLevels(levels);
        long sum = 0;
        for (int level = 0; level < Math.min(levels, depth.levels(side)); level++) {
            sum = Math.addExact(sum, depth.quantity(side, level));
        }
        return sum;
    }

    /**
     * The quantity at prices no further from the mid than a part of the mid.
     *
     * @param depth the book
     * @param side the side to read
     * @param basisPoints the distance, at least 0; a price at exactly this distance counts
     * @return lots; empty if the mid is undefined (a side empty, or crossed) or not above 0
     */
    public static OptionalLong within(Depth depth, Side side, double basisPoints) {
        if (!(basisPoints >= 0)) {
            throw new IllegalArgumentException("basisPoints is " + basisPoints + ", expected at least 0");
        }
        long twiceMid = Midpoint.twice(depth);
        if (twiceMid <= 0) {
            return OptionalLong.empty();
        }
        double reach = basisPoints * twiceMid;
        long sum = 0;
        for (int level = 0; level < depth.levels(side); level++) {
            double distance = 1e4 * Math.abs(2 * depth.price(side, level) - twiceMid);
            if (distance > reach) {
                break;
            }
            sum = Math.addExact(sum, depth.quantity(side, level));
        }
        return OptionalLong.of(sum);
    }
}
