package io.github.microstructurex.bench.flow;

/** Sums what the trades of a flow must come to; sums wrap, as those of the reference do. */
public class TradeSums {
    private long trades;
    private long traded;
    private long notional;
    private long hash;

    /** Makes sums of nothing. */
    public TradeSums() {}

    /**
     * Adds a trade.
     *
     * @param restingOrderId the order that was in the book
     * @param price in ticks
     * @param quantity in lots
     */
    public void add(long restingOrderId, long price, long quantity) {
        trades++;
        traded += quantity;
        notional += quantity * price;
        hash = hash * 31 + restingOrderId * 17 + quantity;
    }

    /** Forgets all trades. */
    public final void reset() {
        trades = 0;
        traded = 0;
        notional = 0;
        hash = 0;
    }

    final long trades() {
        return trades;
    }

    final long traded() {
        return traded;
    }

    final long notional() {
        return notional;
    }

    final long hash() {
        return hash;
    }
}
