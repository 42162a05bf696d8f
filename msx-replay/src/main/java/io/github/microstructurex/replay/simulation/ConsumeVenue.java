package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;

/** {@link HistoryPolicy#CONSUME}: own fills take displayed quantity away from later history. */
final class ConsumeVenue extends MatchingVenue {
    ConsumeVenue(OwnOrders own, OrderIds ids, BookListener listener) {
        super(own, ids, listener);
    }

    private ConsumeVenue(ConsumeVenue other, OwnOrders own, OrderIds ids, BookListener listener) {
        super(other, own, ids, listener);
    }

    @Override
    Venue copy(OwnOrders copiedOwn, OrderIds copiedIds, BookListener listener) {
        return new ConsumeVenue(this, copiedOwn, copiedIds, listener);
    }

    @Override
    void executed(long recordId, Side side, long price, long quantity) {
        tradeWithOwn(side, price, quantity, FillCause.RECORDED_EXECUTION);
        reduced(recordId, quantity);
    }

    @Override
    void traded(Side side, long price, long quantity) {
        tradeWithOwn(side, price, quantity, FillCause.RECORDED_HIDDEN_TRADE);
    }

    /**
     * Lets whoever came in, by the record, trade with own orders as long as one is first in the book at the price of
     * the trade or better.
     */
    private void tradeWithOwn(Side side, long tradePrice, long quantity, FillCause cause) {
        if (own.isEmpty()) {
            return;
        }
        own.passiveFillsAreDueTo(cause);
        long left = quantity;
        while (left > 0 && !book.isEmpty(side)) {
            long first = book.bestOrderId(side);
            long price = book.bestPrice(side);
            if (!OrderIds.isOwn(first) || side.isBetter(tradePrice, price)) {
                return;
            }
            own.measureAhead(book, side, price);
            long traded = Math.min(left, book.remainingQuantity(first));
            book.limit(OrderIds.RECORDED_AGGRESSOR, side.opposite(), price, traded, TimeInForce.IOC);
            left -= traded;
        }
    }
}
