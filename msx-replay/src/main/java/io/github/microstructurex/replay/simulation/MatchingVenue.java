package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import java.util.ArrayList;
import java.util.List;

/** A venue whose book is a matching engine: own orders and the record's orders are live in it, side by side. */
abstract class MatchingVenue extends Venue {
    final OrderBook book;

    MatchingVenue(OwnOrders own, OrderIds ids, BookListener listener) {
        super(own, ids);
        book = new OrderBook(listener);
    }

    MatchingVenue(MatchingVenue other, OwnOrders own, OrderIds ids, BookListener listener) {
        super(other, own, ids);
        book = Books.copy(other.book, listener);
    }

    @Override
    final BookView book() {
        return book;
    }

    @Override
    final Outcome enter(OwnOrder order, long price, TimeInForce timeInForce) {
        own.measureAhead(book, order.side.opposite(), limit(order.side, price));
        return price == BookView.NO_PRICE
                ? book.market(order.id, order.side, order.quantity)
                : book.limit(order.id, order.side, price, order.quantity, timeInForce);
    }

    @Override
    final void cancel(long orderId) {
        book.cancel(orderId);
    }

    @Override
    final Outcome replace(OwnOrder order, long price) {
        own.measureAhead(book, order.side.opposite(), price);
        return book.replace(order.id, order.id, price, order.remaining());
    }

    @Override
    final RejectReason lastRejectReason() {
        return book.lastRejectReason();
    }

    /** Enters an order of the record, or what is left of it. */
    @Override
    final void added(long recordId, Side side, long price, long quantity) {
        own.passiveFillsAreDueTo(FillCause.RECORDED_ARRIVAL);
        own.measureAhead(book, side.opposite(), price);
        Outcome outcome = book.limit(ids.inBook(recordId), side, price, quantity);
        if (crossesRecord(side, price) || outcome == Outcome.REJECTED) {
            disagree();
        }
    }

    /** Enters what rested all along, less what own orders took of it before it left the view. */
    @Override
    final void revealed(long recordId, Side side, long price, long quantity) {
        long left = quantity - outOfView.comeBack(side, price, quantity);
        if (left > 0 && (own.isEmpty() || crossesRecord(side, price))) {
            added(recordId, side, price, left);
        } else if (left > 0) {
            List<OwnOrder> aggressors = takeOut(side, price);
            added(recordId, side, price, left);
            aggressors.forEach(order -> book.limit(order.id, order.side, order.limit, order.remaining()));
        }
        if (!own.isEmpty()) {
            queueOwnBehind(side, price);
        }
    }

    /** Puts the own orders at a price behind what rests there, in the order that they have among themselves. */
    private void queueOwnBehind(Side side, long price) {
        List<OwnOrder> queue = ownQueue(side, price);
        queue.forEach(order -> book.cancel(order.id));
        for (OwnOrder order : queue) {
            book.limit(order.id, side, price, order.remaining());
            takesPlace(order);
        }
    }

    /**
     * Takes own orders out that an order of this side and price could trade with, and returns them in their order. Where
     * only own orders are in its way these are whole levels: entered again, they have their places.
     */
    private List<OwnOrder> takeOut(Side side, long price) {
        List<OwnOrder> taken = new ArrayList<>();
        Side opposite = side.opposite();
        while (!book.isEmpty(opposite)
                && side.accepts(price, book.bestPrice(opposite))
                && OrderIds.isOwn(book.bestOrderId(opposite))) {
            OwnOrder order = own.get(book.bestOrderId(opposite));
            order.limit = book.bestPrice(opposite);
            book.cancel(order.id);
            taken.add(order);
        }
        return taken;
    }

    /** Takes a part of an order from the book, or all of it if there is less left. */
    @Override
    final void reduced(long recordId, long quantity) {
        long id = ids.inBook(recordId);
        if (book.contains(id)) {
            book.reduce(id, Math.min(quantity, book.remainingQuantity(id)));
        }
    }

    @Override
    final void deleted(long recordId, Side side, long price, long quantity, boolean leavesView) {
        long id = ids.inBook(recordId);
        long left = book.contains(id) ? book.remainingQuantity(id) : 0;
        if (leavesView) {
            outOfView.leave(side, price, quantity - left);
        }
        if (left > 0) {
            book.cancel(id);
        }
    }

    @Override
    final void replaced(long recordId, long newRecordId, Side side, long price, long oldQuantity, long quantity) {
        long id = ids.inBook(recordId);
        if (!book.contains(id)) {
            return;
        }
        long taken = Math.max(0, oldQuantity - book.remainingQuantity(id));
        book.cancel(id);
        if (quantity > taken) {
            added(newRecordId, side, price, quantity - taken);
        }
    }

    @Override
    final void cleared(long recordId) {
        long id = ids.inBook(recordId);
        if (book.contains(id)) {
            book.cancel(id);
        }
    }
}
