package io.github.microstructurex.analytics.metric;

/**
 * The ask less the bid of one quote. A locked quote has the spread 0; with an empty side, or crossed, it has none.
 * {@link TimeWeightedSpread} is its average over time.
 *
 * <p>Source: Huang and Stoll (1996), Journal of Financial Economics 41.
 */
public final class QuotedSpread {
    private QuotedSpread() {}

    /**
     * The spread in ticks.
     *
     * @param bid the best bid, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     * @param ask the best ask, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     * @return at least 0, NaN if a side is empty or the quote is crossed
     */
    public static double ticks(long bid, long ask) {
        return Midpoint.twice(bid, ask) == Midpoint.UNDEFINED ? Double.NaN : Math.subtractExact(ask, bid);
    }

    /**
     * The spread relative to the mid.
     *
     * @param bid the best bid, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     * @param ask the best ask, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     * @return basis points of the mid, NaN if a side is empty, the quote is crossed or the mid is not above 0
     */
    public static double basisPoints(long bid, long ask) {
        long twiceMid = Midpoint.twice(bid, ask);
        return twiceMid > 0 ? 2e4 * Math.subtractExact(ask, bid) / twiceMid : Double.NaN;
    }
}
