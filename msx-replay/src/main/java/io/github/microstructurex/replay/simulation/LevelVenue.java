package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link HistoryPolicy#levels}: the record shows levels and no orders, and own orders lie over it; what is ahead of each in
 * its level is estimated. In the book a level stands before the own orders at its price, wherever they are thought to be.
 */
final class LevelVenue extends OverlayVenue {
    private final QueueModel model;

    LevelVenue(QueueModel model, OwnOrders own, OrderIds ids, BookListener listener) {
        super(own, ids, listener);
        this.model = model;
    }

    private LevelVenue(LevelVenue other, OwnOrders own, OrderIds ids, BookListener listener) {
        super(other, own, ids, listener);
        model = other.model;
    }

    @Override
    Venue copy(OwnOrders copiedOwn, OrderIds copiedIds, BookListener copiedListener) {
        return new LevelVenue(this, copiedOwn, copiedIds, copiedListener);
    }

    @Override
    void takesPlace(OwnOrder order) {
        order.quantityAheadAtEntry = record().quantityAt(order.side, book.priceOf(order.id));
        order.estimatedAhead = order.quantityAheadAtEntry;
        order.tradedAtPrice = 0;
    }

    @Override
    void added(long recordId, Side side, long price, long quantity) {
        super.added(recordId, side, price, quantity);
        grown(side, price, 0);
    }

    @Override
    void revealed(long recordId, Side side, long price, long quantity) {
        meetRevealed(recordId, side, price, quantity);
        grown(side, price, 0);
    }

    @Override
    void reduced(long recordId, long quantity) {
        long id = ids.inBook(recordId);
        if (book.contains(id)) {
            Side side = book.sideOf(id);
            long price = book.priceOf(id);
            super.reduced(recordId, quantity);
            changed(side, price, quantity);
        }
    }

    @Override
    void deleted(long recordId, Side side, long price, long quantity, boolean leavesView) {
        super.deleted(recordId, side, price, quantity, false);
        changed(side, price, quantity);
    }

    @Override
    void replaced(long recordId, long newRecordId, Side side, long price, long oldQuantity, long quantity) {
        long id = ids.inBook(recordId);
        long oldPrice = book.contains(id) ? book.priceOf(id) : price;
        super.replaced(recordId, newRecordId, side, price, oldQuantity, quantity);
        if (oldPrice == price) {
            grown(side, price, oldQuantity - quantity);
        } else {
            changed(side, oldPrice, oldQuantity);
            grown(side, price, 0);
        }
    }

    @Override
    void executed(long recordId, Side side, long price, long quantity) {
        traded(side, price, quantity);
        reduced(recordId, quantity);
    }

    /** A trade takes better own orders first, then what is ahead at its price, then the own orders there. */
    @Override
    void traded(Side side, long price, long quantity) {
        if (own.isEmpty()) {
            return;
        }
        own.passiveFillsAreDueTo(FillCause.RECORDED_TRADE);
        long left = quantity;
        for (OwnOrder order : ownBetterThan(side, price)) {
            order.estimatedAhead = 0;
            left -= left > 0 ? fillEstimated(order, left) : 0;
        }
        long atPrice = left;
        for (OwnOrder order : ownQueue(side, price)) {
            double reach = left - order.estimatedAhead;
            order.estimatedAhead = Math.max(0, -reach);
            order.tradedAtPrice += atPrice;
            left -= reach >= 1 ? fillEstimated(order, (long) reach) : 0;
        }
    }

    /** The own orders of a side at prices that are better than one, in their priority. */
    private List<OwnOrder> ownBetterThan(Side side, long price) {
        List<OwnOrder> found = new ArrayList<>();
        book.forEachOrder(side, (id, orderPrice, quantity) -> {
            if (OrderIds.isOwn(id) && side.isBetter(orderPrice, price)) {
                found.add(own.get(id));
            }
        });
        return found;
    }

    /** A level has become smaller by so much, or larger: estimates again what is ahead of own orders there. */
    private void changed(Side side, long price, long decrease) {
        if (own.isEmpty()) {
            return;
        }
        long now = record().quantityAt(side, price);
        for (OwnOrder order : ownQueue(side, price)) {
            long unexplained = decrease - order.tradedAtPrice;
            order.tradedAtPrice = 0;
            if (unexplained > 0) {
                double behind = Math.max(0, now + unexplained - order.estimatedAhead);
                order.estimatedAhead -= cancelledAhead(order.estimatedAhead, behind, unexplained);
            }
            order.estimatedAhead = Math.max(0, Math.min(order.estimatedAhead, (double) now));
        }
    }

    /** A level is shown anew, with so much less than before, or more; in the book it goes before the own orders again. */
    private void grown(Side side, long price, long decrease) {
        changed(side, price, decrease);
        if (!own.isEmpty()) {
            showOwnBehind(side, price);
        }
    }

    private double cancelledAhead(double ahead, double behind, long cancelled) {
        if (ahead + behind == 0) {
            return 0;
        }
        double part = model.partAhead(ahead, behind);
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalStateException("the queue model gives " + part + " for " + ahead + " ahead and " + behind
                    + " behind, expected from 0 to 1");
        }
        return Math.max(part * cancelled, cancelled - behind);
    }
}
