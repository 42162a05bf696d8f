package io.github.microstructurex.book;

/**
 * A reusable buffer for what an auction would do now, filled by {@link OrderBook#copyIndicative}.
 *
 * <p>Mutable, and not safe for use by several threads.
 */
public final class IndicativeUncross {
    private long price = BookView.NO_PRICE;
    private long volume;
    private long imbalance;

    /** Starts with nothing to uncross. */
    public IndicativeUncross() {}

    /** {@return whether anything would trade} */
    public boolean isPossible() {
        return volume > 0;
    }

    /** {@return the price of the uncross in ticks, {@link BookView#NO_PRICE} if nothing would trade} */
    public long price() {
        return price;
    }

    /** {@return what would trade at this price, in lots, 0 if nothing would} */
    public long volume() {
        return volume;
    }

    /**
     * {@return the demand at this price less the supply, in lots: what would be left over on the buy side, or, negative, on
     * the sell side; 0 if nothing would trade}
     */
    public long imbalance() {
        return imbalance;
    }

    /** Says that nothing would trade. */
    public void clear() {
        set(BookView.NO_PRICE, 0, 0);
    }

    /**
     * Says what would trade.
     *
     * @param price the price in ticks
     * @param volume the quantity in lots, at least 1
     * @param imbalance the demand less the supply at this price, in lots
     */
    public void set(long price, long volume, long imbalance) {
        this.price = price;
        this.volume = volume;
        this.imbalance = imbalance;
    }

    /** Shows price, volume and imbalance, or that there is nothing. */
    @Override
    public String toString() {
        return isPossible() ? volume + " @ " + price + ", imbalance " + imbalance : "nothing would trade";
    }
}
