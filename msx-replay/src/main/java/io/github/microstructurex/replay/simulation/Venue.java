package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.event.MarketEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the record and own orders meet. Keeps the record's own book, as it was without own orders, and says what an event
 * means in its terms; what it does to the book in which own orders wait is a subclass's, by the rules of its {@link
 * HistoryPolicy}.
 */
abstract class Venue {
    final OwnOrders own;
    final OrderIds ids;

    /** What own orders had taken of orders that are out of the record's view. */
    final ConsumedOutOfView outOfView;

    private final ReconstructedBook record = new ReconstructedBook();
    private long disagreementCount;

    Venue(OwnOrders own, OrderIds ids) {
        this.own = own;
        this.ids = ids;
        outOfView = new ConsumedOutOfView();
    }

    /** Copies what all venues have. */
    Venue(Venue other, OwnOrders own, OrderIds ids) {
        this.own = own;
        this.ids = ids;
        outOfView = new ConsumedOutOfView(other.outOfView);
        Books.copy(other.record, record);
        disagreementCount = other.disagreementCount;
    }

    /** A venue in the same state, for a fork. */
    abstract Venue copy(OwnOrders copiedOwn, OrderIds copiedIds, BookListener listener);

    /** The book in which own orders wait. */
    abstract BookView book();

    /** Enters an own order; {@link BookView#NO_PRICE} is the price of a market order. */
    abstract Outcome enter(OwnOrder order, long price, TimeInForce timeInForce);

    /** Takes an own order out that rests. */
    abstract void cancel(long orderId);

    /** Gives an own order that rests another price, and what it has left by its present quantity. */
    abstract Outcome replace(OwnOrder order, long price);

    /** Why the last request was refused that was. */
    abstract RejectReason lastRejectReason();

    /** An own order has joined the queue at its price: notes what is ahead of it. */
    void takesPlace(OwnOrder order) {
        order.quantityAheadAtEntry = book().quantityAhead(order.id);
    }

    /** An order of the record arrived. */
    abstract void added(long recordId, Side side, long price, long quantity);

    /** An order came into the record's view that rested all along. */
    abstract void revealed(long recordId, Side side, long price, long quantity);

    /** An order of the record became smaller, by what it had at most. */
    abstract void reduced(long recordId, long quantity);

    /** Somebody, by the record, traded with an order, which lost so much or what it had. */
    abstract void executed(long recordId, Side side, long price, long quantity);

    /** An order of the record is gone, or out of its view; this is what the record says that it had. */
    abstract void deleted(long recordId, Side side, long price, long quantity, boolean outOfView);

    /** An order of the record gave way to another one. */
    abstract void replaced(long recordId, long newRecordId, Side side, long price, long oldQuantity, long quantity);

    /** Somebody, by the record, traded with an order that the record does not show. */
    abstract void traded(Side side, long price, long quantity);

    /** An order of the record is gone with all others. */
    abstract void cleared(long recordId);

    /** The record's own book. */
    final ReconstructedBook record() {
        return record;
    }

    /** How many events did not fit: left out, taking more from an order than it had, or crossing the record itself. */
    final long disagreementCount() {
        return disagreementCount;
    }

    final void disagree() {
        disagreementCount++;
    }

    /** Applies one event; returns false, and does nothing, if it does not fit the record. */
    final boolean apply(MarketEvent event) {
        boolean applied = applyIfItFits(event);
        if (!applied) {
            disagree();
        }
        return applied;
    }

    private boolean applyIfItFits(MarketEvent event) {
        return switch (event.type()) {
            case ADD -> add(event);
            case REDUCE -> reduce(event);
            case DELETE -> delete(event);
            case REPLACE -> replace(event);
            case EXECUTE -> execute(event);
            case TRADE -> trade(event);
            case CLEAR -> clear();
            case PHASE -> true;
        };
    }

    private boolean add(MarketEvent event) {
        long recordId = event.orderId();
        Side side = event.side();
        long price = event.price();
        if (record.add(recordId, side, price, event.quantity()) != Disagreement.NONE) {
            return false;
        }
        if (event.isSnapshot()) {
            revealed(recordId, side, price, event.quantity());
        } else {
            forgetIfEmptyInView(side, price, event.quantity());
            added(recordId, side, price, event.quantity());
        }
        return true;
    }

    /**
     * Forgets what was taken at a price where the record, in view, had nothing before an order arrived: all that rested
     * there is gone. A price is certainly in view if the record shows orders beyond it.
     */
    private void forgetIfEmptyInView(Side side, long price, long quantity) {
        if (outOfView.contains(side, price) && record.quantityAt(side, price) == quantity && showsBeyond(side, price)) {
            outOfView.forget(side, price);
        }
    }

    private boolean showsBeyond(Side side, long price) {
        boolean[] found = new boolean[1];
        record.forEachOrder(side, (id, orderPrice, quantity) -> found[0] |= side.isBetter(price, orderPrice));
        return found[0];
    }

    private boolean reduce(MarketEvent event) {
        if (!recordLoses(event)) {
            return false;
        }
        reduced(event.orderId(), event.quantity());
        releaseIfGone(event.orderId());
        return true;
    }

    private boolean execute(MarketEvent event) {
        long recordId = event.orderId();
        if (!record.contains(recordId)) {
            return false;
        }
        long price = event.price() == BookView.NO_PRICE ? record.priceOf(recordId) : event.price();
        Side side = record.sideOf(recordId);
        if (!recordLoses(event)) {
            return false;
        }
        if (event.isSnapshot()) {
            reduced(recordId, event.quantity());
        } else {
            executed(recordId, side, price, event.quantity());
        }
        releaseIfGone(recordId);
        return true;
    }

    /** Takes a part of an order from the record's book, or all of it if that is less. */
    private boolean recordLoses(MarketEvent event) {
        Disagreement disagreement = record.reduce(event.orderId(), event.quantity());
        if (disagreement == Disagreement.QUANTITY_EXCEEDS_REMAINING) {
            disagree();
            return true;
        }
        return disagreement == Disagreement.NONE;
    }

    private boolean delete(MarketEvent event) {
        long recordId = event.orderId();
        if (!record.contains(recordId)) {
            return false;
        }
        Side side = record.sideOf(recordId);
        long price = record.priceOf(recordId);
        long quantity = record.remainingQuantity(recordId);
        record.delete(recordId);
        deleted(recordId, side, price, quantity, event.isSnapshot());
        ids.release(recordId);
        return true;
    }

    private boolean replace(MarketEvent event) {
        long recordId = event.orderId();
        if (!record.contains(recordId)) {
            return false;
        }
        Side side = record.sideOf(recordId);
        long oldQuantity = record.remainingQuantity(recordId);
        if (record.replace(recordId, event.newOrderId(), event.price(), event.quantity()) != Disagreement.NONE) {
            return false;
        }
        replaced(recordId, event.newOrderId(), side, event.price(), oldQuantity, event.quantity());
        releaseIfGone(recordId);
        return true;
    }

    private boolean trade(MarketEvent event) {
        if (event.quantity() < 1) {
            return false;
        }
        if (event.hasSide() && !event.isSnapshot()) {
            traded(event.side(), event.price(), event.quantity());
        }
        return true;
    }

    private boolean clear() {
        record.forEachOrder(Side.BUY, this::removeCleared);
        record.forEachOrder(Side.SELL, this::removeCleared);
        record.clear();
        outOfView.clear();
        return true;
    }

    private void removeCleared(long recordId, long price, long quantity) {
        cleared(recordId);
        ids.release(recordId);
    }

    private void releaseIfGone(long recordId) {
        if (!record.contains(recordId)) {
            ids.release(recordId);
        }
    }

    /** Whether an order of the record crosses the record's own book. */
    final boolean crossesRecord(Side side, long price) {
        Side opposite = side.opposite();
        return !record.isEmpty(opposite) && side.accepts(price, record.bestPrice(opposite));
    }

    /** The limit of an own order: that of a market order is no limit. */
    static long limit(Side side, long price) {
        if (price != BookView.NO_PRICE) {
            return price;
        }
        return side == Side.BUY ? OrderBook.MAX_PRICE : OrderBook.MIN_PRICE;
    }

    /** The own orders that rest at a price, in the order that they have among themselves. */
    final List<OwnOrder> ownQueue(Side side, long price) {
        List<OwnOrder> queue = new ArrayList<>();
        for (OwnOrder order : own.all()) {
            if (order.side == side && book().contains(order.id) && book().priceOf(order.id) == price) {
                queue.add(order);
            }
        }
        queue.sort(Comparator.comparingLong(order -> book().quantityAhead(order.id)));
        return queue;
    }
}
