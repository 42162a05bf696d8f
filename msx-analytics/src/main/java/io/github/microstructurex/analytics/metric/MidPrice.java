package io.github.microstructurex.analytics.metric;

/** The mean of the best bid and the best ask. */
public final class MidPrice {
    private MidPrice() {}

    /**
     * The mid of a quote.
     *
     * @param bid the best bid, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     * @param ask the best ask, {@link io.github.microstructurex.book.BookView#NO_PRICE} if there is none
     * @return the mid in ticks, often a half one; NaN if a side is empty or the quote is crossed
     */
    public static double of(long bid, long ask) {
        long twice = Midpoint.twice(bid, ask);
        return twice == Midpoint.UNDEFINED ? Double.NaN : 0.5 * twice;
    }
}
