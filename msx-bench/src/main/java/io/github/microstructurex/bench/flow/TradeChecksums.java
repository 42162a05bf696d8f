package io.github.microstructurex.bench.flow;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.Side;

/** Sums what the trades of a flow must come to; sums wrap, as those of the reference do. */
final class TradeChecksums implements BookListener {
    private long trades;
    private long traded;
    private long notional;
    private long hash;

    void reset() {
        trades = 0;
        traded = 0;
        notional = 0;
        hash = 0;
    }

    @Override
    public void trade(
            long sequence,
            long restingOrderId,
            long aggressorOrderId,
            Side aggressorSide,
            long price,
            long quantity,
            long restingRemaining) {
        trades++;
        traded += quantity;
        notional += quantity * price;
        hash = hash * 31 + restingOrderId * 17 + quantity;
    }

    long trades() {
        return trades;
    }

    long traded() {
        return traded;
    }

    long notional() {
        return notional;
    }

    long hash() {
        return hash;
    }
}
