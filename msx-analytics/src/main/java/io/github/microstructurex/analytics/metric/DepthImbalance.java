package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;

/**
 * How much more rests on the bid than on the ask, as a part of both: {@code (q_b - q_a) / (q_b + q_a)}, from -1 to 1.
 * With one side empty it is 1 or -1, with both empty undefined.
 *
 * <p>Source: Cont, Kukanov and Stoikov (2014), Journal of Financial Econometrics 12; Gould and Bonart (2016), Market
 * Microstructure and Liquidity 2.
 */
public final class DepthImbalance {
    private DepthImbalance() {}

    /**
     * The imbalance of two quantities, such as those of the best quotes.
     *
     * @param bidQuantity at least 0
     * @param askQuantity at least 0
     * @return from -1 to 1, NaN if both are 0
     */
    public static double of(long bidQuantity, long askQuantity) {
        return ((double) bidQuantity - askQuantity) / ((double) bidQuantity + askQuantity);
    }

    /**
     * The imbalance of the best levels together; a level that is not there holds nothing.
     *
     * @param depth the book
     * @param levels how many levels of each side count, at least 1
     * @return from -1 to 1, NaN if both sides are empty
     */
    public static double of(Depth depth, int levels) {
        return decaying(depth, levels, 0);
    }

    /**
     * The imbalance of the best levels, of which deeper ones count less: level l, 0 the best, by {@code exp(-decay l)}.
     *
     * @param depth the book
     * @param levels how many levels of each side count, at least 1
     * @param decay per level, at least 0
     * @return from -1 to 1, NaN if both sides are empty
     */
    public static double decaying(Depth depth, int levels, double decay) {
        checkLevels(levels);
        double bids = weighted(depth, Side.BUY, levels, decay);
        double asks = weighted(depth, Side.SELL, levels, decay);
        return (bids - asks) / (bids + asks);
    }

    private static double weighted(Depth depth, Side side, int levels, double decay) {
        double sum = 0;
        for (int level = Math.min(levels, depth.levels(side)) - 1; level >= 0; level--) {
            sum += depth.quantity(side, level) * (decay == 0 ? 1 : StrictMath.exp(-decay * level));
        }
        return sum;
    }

    /**
     * The share of the bid: {@code q_b / (q_b + q_a)}, the imbalance on the scale from 0 to 1.
     *
     * @param bidQuantity at least 0
     * @param askQuantity at least 0
     * @return from 0 to 1, NaN if both are 0
     */
    public static double bidShare(long bidQuantity, long askQuantity) {
        return bidQuantity / ((double) bidQuantity + askQuantity);
    }

    static void checkLevels(int levels) {
        if (levels < 1) {
            throw new IllegalArgumentException("levels is " + levels + ", expected at least 1");
        }
    }
}
