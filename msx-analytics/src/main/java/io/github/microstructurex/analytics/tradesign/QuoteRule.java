package io.github.microstructurex.analytics.tradesign;

import io.github.microstructurex.book.BookView;

/**
 * A trade above the mid is a buy, below it a sell. Unknown at the mid, and where the quote is one-sided, locked or
 * crossed.
 *
 * <p>Source: Lee and Ready (1991), Journal of Finance 46; which quotes say nothing follows Holden and Jacobsen (2014),
 * Journal of Finance 69.
 */
public final class QuoteRule implements TradeSignRule {
    /** Makes a rule; it remembers nothing. */
    public QuoteRule() {}

    @Override
    public int classify(long price, long bid, long ask) {
        return saysSomething(bid, ask)
                ? Long.compare(Math.subtractExact(price, bid), Math.subtractExact(ask, price))
                : 0;
    }

    /** Both sides are there and apart. */
    static boolean saysSomething(long bid, long ask) {
        return bid != BookView.NO_PRICE && ask != BookView.NO_PRICE && bid < ask;
    }
}
