package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;

/**
 * The mid of the latest quote and the one that prevailed before it, both doubled so that they are whole ticks. The mid
 * of an empty or crossed quote is undefined; that of a locked one is its price.
 */
final class Midpoint {
    /** Stands for the mid of an empty or crossed quote. */
    static final long UNDEFINED = BookView.NO_PRICE;

    private long twice = UNDEFINED;
    private long since = Long.MIN_VALUE;
    private long twiceBefore = UNDEFINED;

    static long twice(long bid, long ask) {
        boolean undefined = bid == BookView.NO_PRICE || ask == BookView.NO_PRICE || bid > ask;
        return undefined ? UNDEFINED : Math.addExact(bid, ask);
    }

    static long twice(Depth depth) {
        boolean oneSided = depth.levels(Side.BUY) == 0 || depth.levels(Side.SELL) == 0;
        return oneSided ? UNDEFINED : twice(depth.price(Side.BUY, 0), depth.price(Side.SELL, 0));
    }

    void quote(long time, long bid, long ask) {
        if (time > since) {
            twiceBefore = twice;
            since = time;
        }
        twice = twice(bid, ask);
    }

    /** Twice the mid of the latest quote. */
    long twice() {
        return twice;
    }

    /** Twice the mid in force just before a time that is not before the latest quote: quotes at that time do not count. */
    long twiceBefore(long time) {
        return since < time ? twice : twiceBefore;
    }
}
