package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link HistoryPolicy#OVERLAY}: the record stays as it was, and own orders lie over it. Its book is not matched, because
 * it may be crossed: an own order that has taken all there was within its limit waits beside what it took, which the
 * record still shows. What own orders took of each recorded order is remembered, so that they take nothing twice.
 *
 * <p>The listener is told the same events as by a matching engine, but that a recorded order which an own one took from has
 * left what it had.
 */
class OverlayVenue extends Venue {
    final ReconstructedBook book = new ReconstructedBook();
    private final BookListener listener;
    private final TakenQuantities taken;
    private RejectReason lastRejectReason = RejectReason.UNKNOWN_ORDER_ID;
    private long sequence;

    OverlayVenue(OwnOrders own, OrderIds ids, BookListener listener) {
        super(own, ids);
        this.listener = listener;
        taken = new TakenQuantities();
    }

    OverlayVenue(OverlayVenue other, OwnOrders own, OrderIds ids, BookListener listener) {
        super(other, own, ids);
        this.listener = listener;
        Books.copy(other.book, book);
        taken = new TakenQuantities(other.taken);
        lastRejectReason = other.lastRejectReason;
        sequence = other.sequence;
    }

    @Override
    Venue copy(OwnOrders copiedOwn, OrderIds copiedIds, BookListener copiedListener) {
        return new OverlayVenue(this, copiedOwn, copiedIds, copiedListener);
    }

    @Override
    final BookView book() {
        return book;
    }

    @Override
    final RejectReason lastRejectReason() {
        return lastRejectReason;
    }

    @Override
    final Outcome enter(OwnOrder order, long price, TimeInForce timeInForce) {
        sequence++;
        long limit = limit(order.side, price);
        if (!isAcceptable(order, limit, timeInForce)) {
            listener.orderRejected(sequence, order.id, lastRejectReason);
            return Outcome.REJECTED;
        }
        return meet(order, price, price != BookView.NO_PRICE && timeInForce.mayRest());
    }

    private boolean isAcceptable(OwnOrder order, long limit, TimeInForce timeInForce) {
        long quantity = order.remaining();
        if (timeInForce == TimeInForce.GTD) {
            lastRejectReason = RejectReason.EXPIRY_NOT_IN_FUTURE;
        } else if (quantity < 1 || quantity > OrderBook.MAX_QUANTITY) {
            lastRejectReason = RejectReason.QUANTITY_OUT_OF_RANGE;
        } else if (limit < OrderBook.MIN_PRICE || limit > OrderBook.MAX_PRICE) {
            lastRejectReason = RejectReason.PRICE_OUT_OF_RANGE;
        } else if (quantity > Long.MAX_VALUE - book.totalQuantity(order.side)) {
            lastRejectReason = RejectReason.BOOK_QUANTITY_OVERFLOW;
        } else if (timeInForce == TimeInForce.FOK && !isFillable(order, limit)) {
            lastRejectReason = RejectReason.INSUFFICIENT_LIQUIDITY;
        } else {
            return true;
        }
        return false;
    }

    private boolean isFillable(OwnOrder order, long limit) {
        long wanted = order.remaining();
        for (long id : ordersWithin(order.side, limit)) {
            wanted -= Math.min(wanted, available(id));
        }
        return wanted == 0;
    }

    /** Lets an own order that is not in the book take what it may, and rest if it may. */
    private Outcome meet(OwnOrder order, long price, boolean mayRest) {
        long before = order.remaining();
        listener.orderAccepted(sequence, order.id, order.side, price, before);
        long limit = limit(order.side, price);
        for (long id : ordersWithin(order.side, limit)) {
            long quantity = Math.min(order.remaining(), available(id));
            if (quantity > 0) {
                take(id, order, quantity);
            }
        }
        long left = order.remaining();
        if (left == 0) {
            return Outcome.FILLED;
        }
        if (!mayRest) {
            listener.orderCancelled(sequence, order.id, order.side, price, left, CancelReason.NOT_FILLED_AT_ONCE);
            return Outcome.CANCELLED;
        }
        rest(order.id, order.side, price, left);
        return left < before ? Outcome.PARTIALLY_FILLED : Outcome.RESTED;
    }

    /** Lets an own order trade with one that rests; the listener counts the fills. */
    private void take(long restingId, OwnOrder order, long quantity) {
        long price = book.priceOf(restingId);
        long left = book.remainingQuantity(restingId);
        if (OrderIds.isOwn(restingId)) {
            own.measureAhead(book, order.side.opposite(), price);
            left -= quantity;
            book.reduce(restingId, quantity);
        } else {
            taken.add(restingId, quantity);
        }
        listener.trade(sequence, restingId, order.id, order.side, price, quantity, left);
    }

    /** The orders that an order of a side could trade with, in their priority. */
    private List<Long> ordersWithin(Side side, long limit) {
        List<Long> found = new ArrayList<>();
        Side opposite = side.opposite();
        if (!book.isEmpty(opposite) && side.accepts(limit, book.bestPrice(opposite))) {
            book.forEachOrder(opposite, (id, price, quantity) -> {
                if (side.accepts(limit, price)) {
                    found.add(id);
                }
            });
        }
        return found;
    }

    /** What own orders can still take of an order that rests. */
    private long available(long id) {
        long left = book.remainingQuantity(id);
        return OrderIds.isOwn(id) ? left : Math.max(0, left - taken.of(id));
    }

    private void rest(long id, Side side, long price, long quantity) {
        if (book.add(id, side, price, quantity) != Disagreement.NONE) {
            disagree();
            return;
        }
        listener.orderRested(sequence, id, side, price, quantity, quantity);
    }

    @Override
    final void cancel(long orderId) {
        sequence++;
        remove(orderId, CancelReason.REQUESTED);
    }

    private void remove(long id, CancelReason reason) {
        Side side = book.sideOf(id);
        long price = book.priceOf(id);
        long quantity = book.remainingQuantity(id);
        book.delete(id);
        listener.orderCancelled(sequence, id, side, price, quantity, reason);
    }

    @Override
    final Outcome replace(OwnOrder order, long price) {
        sequence++;
        long left = book.remainingQuantity(order.id);
        if (!isAcceptable(order, price, TimeInForce.GTC)) {
            listener.orderRejected(sequence, order.id, lastRejectReason);
            return Outcome.REJECTED;
        }
        if (price == book.priceOf(order.id) && order.remaining() <= left) {
            shrink(order.id, left - order.remaining());
            return Outcome.REDUCED;
        }
        remove(order.id, CancelReason.REPLACED);
        return meet(order, price, true);
    }

    private void shrink(long id, long by) {
        if (by > 0) {
            Side side = book.sideOf(id);
            long price = book.priceOf(id);
            book.reduce(id, by);
            listener.orderReduced(sequence, id, side, price, by, book.remainingQuantity(id));
        }
    }

    @Override
    void added(long recordId, Side side, long price, long quantity) {
        arrive(ids.inBook(recordId), side, price, quantity, 0);
    }

    /** Enters an order of the record of which own orders took a part already. */
    private void arrive(long id, Side side, long price, long quantity, long takenBefore) {
        if (crossesRecord(side, price)) {
            disagree();
        }
        sequence++;
        listener.orderAccepted(sequence, id, side, price, quantity);
        long met = fillOwn(id, side.opposite(), price, quantity - takenBefore, FillCause.RECORDED_ARRIVAL);
        taken.add(id, takenBefore + met);
        rest(id, side, price, quantity);
    }

    /**
     * Lets somebody of the record trade with own orders as long as one is first in the book at a price or better.
     *
     * @return how much they traded
     */
    private long fillOwn(long aggressorId, Side side, long tradePrice, long quantity, FillCause cause) {
        if (own.isEmpty()) {
            return 0;
        }
        own.passiveFillsAreDueTo(cause);
        long left = quantity;
        while (left > 0 && !book.isEmpty(side)) {
            long first = book.bestOrderId(side);
            long price = book.bestPrice(side);
            if (!OrderIds.isOwn(first) || side.isBetter(tradePrice, price)) {
                break;
            }
            own.measureAhead(book, side, price);
            sequence++;
            left -= fillOwn(aggressorId, first, left);
        }
        return quantity - left;
    }

    /** Lets somebody of the record trade with an own order whose turn it is thought to be. */
    final long fillEstimated(OwnOrder order, long atMost) {
        sequence++;
        own.expectAhead(order, 0);
        return fillOwn(OrderIds.RECORDED_AGGRESSOR, order.id, atMost);
    }

    private long fillOwn(long aggressorId, long ownId, long atMost) {
        Side side = book.sideOf(ownId);
        long price = book.priceOf(ownId);
        long resting = book.remainingQuantity(ownId);
        long quantity = Math.min(atMost, resting);
        book.reduce(ownId, quantity);
        listener.trade(sequence, ownId, aggressorId, side.opposite(), price, quantity, resting - quantity);
        return quantity;
    }

    @Override
    void revealed(long recordId, Side side, long price, long quantity) {
        meetRevealed(recordId, side, price, quantity);
        if (!own.isEmpty()) {
            showOwnBehind(side, price).forEach(this::takesPlace);
        }
    }

    /** Enters what rested all along, and lets own orders that it crosses take from it. */
    final void meetRevealed(long recordId, Side side, long price, long quantity) {
        List<OwnOrder> aggressors = own.isEmpty() || crossesRecord(side, price) ? List.of() : takeOut(side, price);
        long id = ids.inBook(recordId);
        sequence++;
        rest(id, side, price, quantity);
        taken.add(id, outOfView.comeBack(side, price, quantity));
        if (!aggressors.isEmpty()) {
            aggressors.forEach(this::enterAgain);
        }
    }

    /** Takes own orders out that an order of this side and price could trade with, and returns them in their order. */
    private List<OwnOrder> takeOut(Side side, long price) {
        List<OwnOrder> found = new ArrayList<>();
        for (long ownId : ordersWithin(side, price)) {
            OwnOrder order = own.get(ownId);
            order.limit = book.priceOf(ownId);
            cancel(ownId);
            found.add(order);
        }
        return found;
    }

    private void enterAgain(OwnOrder order) {
        sequence++;
        meet(order, order.limit, true);
    }

    /** Puts the own orders at a price behind what the record shows there, and returns them. */
    final List<OwnOrder> showOwnBehind(Side side, long price) {
        List<OwnOrder> queue = ownQueue(side, price);
        queue.forEach(order -> cancel(order.id));
        queue.forEach(order -> rest(order.id, side, price, order.remaining()));
        return queue;
    }

    @Override
    void reduced(long recordId, long quantity) {
        long id = ids.inBook(recordId);
        if (!book.contains(id)) {
            return;
        }
        if (quantity < book.remainingQuantity(id)) {
            sequence++;
            shrink(id, quantity);
        } else {
            cancel(id);
            taken.forget(id);
        }
    }

    @Override
    void executed(long recordId, Side side, long price, long quantity) {
        fillOwn(OrderIds.RECORDED_AGGRESSOR, side, price, quantity, FillCause.RECORDED_EXECUTION);
        reduced(recordId, quantity);
    }

    @Override
    void traded(Side side, long price, long quantity) {
        fillOwn(OrderIds.RECORDED_AGGRESSOR, side, price, quantity, FillCause.RECORDED_HIDDEN_TRADE);
    }

    @Override
    void deleted(long recordId, Side side, long price, long quantity, boolean leavesView) {
        long id = ids.inBook(recordId);
        if (leavesView) {
            outOfView.leave(side, price, Math.min(quantity, taken.of(id)));
        }
        cleared(recordId);
    }

    @Override
    void replaced(long recordId, long newRecordId, Side side, long price, long oldQuantity, long quantity) {
        long before = Math.min(oldQuantity, taken.of(ids.inBook(recordId)));
        cleared(recordId);
        arrive(ids.inBook(newRecordId), side, price, quantity, Math.min(before, quantity));
    }

    @Override
    final void cleared(long recordId) {
        long id = ids.inBook(recordId);
        if (book.contains(id)) {
            cancel(id);
        }
        taken.forget(id);
    }
}
