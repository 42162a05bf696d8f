package io.github.microstructurex.analytics.timeline;

import io.github.microstructurex.book.BookView;

/**
 * The market at one time, as it is without the order: everything up to and including this time has happened.
 *
 * @param time nanoseconds since the epoch
 * @param bid the best bid in ticks, {@link BookView#NO_PRICE} if there is none
 * @param ask the best ask in ticks, {@link BookView#NO_PRICE} if there is none
 * @param bidDepth what rests at the best bids, as many as the timeline's levels, in lots
 * @param askDepth what rests at the best asks, in lots
 * @param volume what the market has traded in the window so far, in lots
 */
public record MarketSample(long time, long bid, long ask, long bidDepth, long askDepth, long volume) {
    /** {@return whether there are a bid and an ask, and they do not cross} */
    public boolean isTwoSided() {
        return bid != BookView.NO_PRICE && ask != BookView.NO_PRICE && bid <= ask;
    }

    /** {@return the mean of bid and ask in ticks, often a half one; NaN where there is none} */
    public double mid() {
        return isTwoSided() ? 0.5 * Math.addExact(bid, ask) : Double.NaN;
    }

    /** {@return ask less bid in ticks; NaN where one of them is missing or they cross} */
    public double spread() {
        return isTwoSided() ? Math.subtractExact(ask, bid) : Double.NaN;
    }
}
