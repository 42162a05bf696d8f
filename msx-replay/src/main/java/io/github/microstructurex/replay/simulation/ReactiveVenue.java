package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;

/** {@link HistoryPolicy#REACTIVE}: whoever traded in the record comes again, as a live order, and takes what he finds. */
final class ReactiveVenue extends MatchingVenue {
    ReactiveVenue(OwnOrders own, OrderIds ids, BookListener listener) {
        super(own, ids, listener);
    }

    private ReactiveVenue(ReactiveVenue other, OwnOrders own, OrderIds ids, BookListener listener) {
        super(other, own, ids, listener);
    }

    @Override
    Venue copy(OwnOrders copiedOwn, OrderIds copiedIds, BookListener listener) {
        return new ReactiveVenue(this, copiedOwn, copiedIds, listener);
    }

    @Override
    void executed(long recordId, Side side, long price, long quantity) {
        long id = ids.inBook(recordId);
        long left = quantity;
        while (left > 0 && isMet(side, price) && book.bestOrderId(side) != id) {
            long first = book.bestOrderId(side);
            long foreign = notInRecord(first);
            if (foreign == 0) {
                left -= passTo(id, left);
                break;
            }
            long part = Math.min(left, foreign);
            comeAgain(side, book.bestPrice(side), part, FillCause.RECORDED_EXECUTION);
            left -= part;
        }
        if (left > 0) {
            comeAgain(side, price, left, FillCause.RECORDED_EXECUTION);
        }
    }

    /** What an order that rests has and the record does not know of: all of an own one, or what outlived the record. */
    private long notInRecord(long id) {
        long here = book.remainingQuantity(id);
        long recordId = ids.inRecord(id);
        boolean isRecorded = !OrderIds.isOwn(id) && record().contains(recordId);
        return isRecorded ? Math.max(0, here - record().remainingQuantity(recordId)) : here;
    }

    /** Takes from the order that the record names although others, which are as the record has them, stand ahead of it. */
    private long passTo(long id, long quantity) {
        long taken = book.contains(id) ? Math.min(quantity, book.remainingQuantity(id)) : 0;
        if (taken > 0) {
            book.reduce(id, taken);
        }
        return taken;
    }

    @Override
    void traded(Side side, long price, long quantity) {
        if (isMet(side, price)) {
            comeAgain(side, price, quantity, FillCause.RECORDED_HIDDEN_TRADE);
        }
    }

    private boolean isMet(Side side, long price) {
        return !book.isEmpty(side) && !side.isBetter(price, book.bestPrice(side));
    }

    private void comeAgain(Side side, long price, long quantity, FillCause cause) {
        own.passiveFillsAreDueTo(cause);
        own.measureAhead(book, side, price);
        book.limit(OrderIds.RECORDED_AGGRESSOR, side.opposite(), price, quantity, TimeInForce.IOC);
    }
}
