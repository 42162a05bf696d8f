package io.github.microstructurex.bench.book;

import io.github.microstructurex.bench.flow.TradeSums;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.Side;

/** Sums the trades that the book tells. */
class TradeChecksums extends TradeSums implements BookListener {
    @Override
    public void trade(
            long sequence,
            long restingOrderId,
            long aggressorOrderId,
            Side aggressorSide,
            long price,
            long quantity,
            long restingRemaining) {
        add(restingOrderId, price, quantity);
    }
}
