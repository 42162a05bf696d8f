package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;

/**
 * The mid weighted by the quantity of the opposite side: {@code (a q_b + b q_a) / (q_a + q_b)}. It leans towards the
 * side with less to trade against, where the price is likelier to go. {@link MicroPrice} corrects it by what the
 * market does.
 *
 * <p>Over several levels each level's prices are weighted the same way: {@code sum(a_l q_b,l + b_l q_a,l) / sum(q_a,l +
 * q_b,l)}.
 *
 * <p>Source: Gatheral and Oomen (2010), Finance and Stochastics 14.
 */
public final class WeightedMid {
    private WeightedMid() {}

    /**
     * The weighted mid of a quote.
     *
     * @param bid the best bid, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     * @param bidQuantity what rests there, at least 0
     * @param ask the best ask, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     * @param askQuantity what rests there, at least 0
     * @return ticks, from bid to ask; NaN if a side is empty, the quote is crossed or both quantities are 0
     */
    public static double of(long bid, long bidQuantity, long ask, long askQuantity) {
        if (Midpoint.twice(bid, ask) == Midpoint.UNDEFINED) {
            return Double.NaN;
        }
        // From the bid, so that large prices cost no precision; 0 / 0 is NaN.
        return bid + (double) (ask - bid) * bidQuantity / ((double) bidQuantity + askQuantity);
    }

    /**
     * The weighted mid of the best levels of a book.
     *
     * @param depth the book; level 0 is the best
     * @param levels how many levels of each side count, at least 1
     * @return ticks; NaN unless both sides have that many levels, or if the quote is crossed
     */
    public static double of(Depth depth, int levels) {
        DepthImbalance.checkLevels(levels);
        if (depth.levels(Side.BUY) < levels || depth.levels(Side.SELL) < levels) {
            return Double.NaN;
        }
        long origin = depth.price(Side.BUY, 0);
        if (origin > depth.price(Side.SELL, 0)) {
            return Double.NaN;
        }
        double sum = 0;
        double quantity = 0;
        for (int level = 0; level < levels; level++) {
            long bidQuantity = depth.quantity(Side.BUY, level);
            long askQuantity = depth.quantity(Side.SELL, level);
            sum += (double) (depth.price(Side.SELL, level) - origin) * bidQuantity
                    + (double) (depth.price(Side.BUY, level) - origin) * askQuantity;
            quantity += (double) bidQuantity + askQuantity;
        }
        return origin + sum / quantity;
    }
}
