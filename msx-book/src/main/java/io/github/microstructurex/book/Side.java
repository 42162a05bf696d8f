package io.github.microstructurex.book;

/** The side of an order: a bid is a {@link #BUY}, an offer (ask) is a {@link #SELL}. */
public enum Side {
    /** A bid: best is the highest price. */
    BUY(0),
    /** An ask: best is the lowest price. */
    SELL(1);

    private final int index;

    Side(int index) {
        this.index = index;
    }

    /** {@return 0 for a buy, 1 for a sell, in every release: for arrays by side, hashes and files} */
    public int index() {
        return index;
    }

    /** {@return the side that this side trades with} */
    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }

    /** {@return +1 for a buy, -1 for a sell: the sign of the position that a fill adds} */
    public int sign() {
        return this == BUY ? 1 : -1;
    }

    /**
     * Says whether an order of this side, limited at {@code limitPrice}, may trade at {@code price}.
     *
     * @param limitPrice the order's limit in ticks
     * @param price the price of the other side in ticks
     * @return true if {@code price} is at the limit or better for this side
     */
    public boolean accepts(long limitPrice, long price) {
        return this == BUY ? price <= limitPrice : price >= limitPrice;
    }

    /**
     * Says whether one resting price has priority over another on this side.
     *
     * @param price a price in ticks
     * @param other the price it is compared with, in ticks
     * @return true if {@code price} is strictly nearer the top of this side of the book
     */
    public boolean isBetter(long price, long other) {
        return this == BUY ? price > other : price < other;
    }
}
