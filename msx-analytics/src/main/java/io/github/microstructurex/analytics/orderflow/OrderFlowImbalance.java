package io.github.microstructurex.analytics.orderflow;

import io.github.microstructurex.book.BookView;

/**
 * The net flow of buying and selling interest at the best quotes. Each change of the quotes contributes {@code e = 1{b'
 * >= b} q_b' - 1{b' <= b} q_b - 1{a' <= a} q_a' + 1{a' >= a} q_a}, with b, a the prices and q_b, q_a the quantities
 * before, and the same with a dash after the change. Limit buys, cancelled asks and market buys add their size; their
 * opposites take it away.
 *
 * <p>An empty bid has the price minus infinity, an empty ask plus infinity, both the quantity 0 (this library's
 * convention). The first quotes contribute nothing.
 *
 * <p>Source: Cont, Kukanov and Stoikov (2014), "The Price Impact of Order Book Events", Journal of Financial
 * Econometrics 12(1), equation 4.
 */
public final class OrderFlowImbalance {
    private long bid;
    private long bidQuantity;
    private long ask;
    private long askQuantity;
    private boolean started;
    private long value;

    /** Starts with no quotes. */
    public OrderFlowImbalance() {}

    /**
     * Sets the best quotes after an event.
     *
     * @param newBid the best bid, {@link BookView#NO_PRICE} if there is none
     * @param newBidQuantity what rests there, 0 if there is none
     * @param newAsk the best ask, {@link BookView#NO_PRICE} if there is none
     * @param newAskQuantity what rests there, 0 if there is none
     * @return the contribution of this event, in lots; 0 for the first
     * @throws ArithmeticException if the imbalance exceeds a {@code long}
     */
    public long quote(long newBid, long newBidQuantity, long newAsk, long newAskQuantity) {
        long contribution = 0;
        if (started) {
            contribution = Math.subtractExact(
                    flow(newBid, newBidQuantity, bid, bidQuantity),
                    // The ask is the bid of a market turned upside down.
                    flow(-askPrice(newAsk), newAskQuantity, -askPrice(ask), askQuantity));
            value = Math.addExact(value, contribution);
        }
        started = true;
        bid = newBid;
        bidQuantity = newBidQuantity;
        ask = newAsk;
        askQuantity = newAskQuantity;
        return contribution;
    }

    /** What a change of a side adds to it; a higher price is a better one. */
    static long flow(long newPrice, long newQuantity, long price, long quantity) {
        long added = newPrice >= price ? newQuantity : 0;
        long removed = newPrice <= price ? quantity : 0;
        return added - removed;
    }

    /** An empty ask is plus infinity. */
    static long askPrice(long ask) {
        return ask == BookView.NO_PRICE ? Long.MAX_VALUE : ask;
    }

    /** {@return the imbalance since the start, or since {@link #nextInterval} was last called, in lots} */
    public long value() {
        return value;
    }

    /** {@return the imbalance of the interval that ends now; the next one starts at 0, with the quotes as they are} */
    public long nextInterval() {
        long ended = value;
        value = 0;
        return ended;
    }
}
