package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.event.MarketEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Brings the events of the record into the book in which own orders wait, by the rules that {@link Simulation} states:
 * own fills consume what the record showed. Beside it the record's own book is kept, as it was without own orders.
 */
final class ConsumedHistory {
    private final OrderBook book;
    private final OwnOrders own;
    private final OrderIds ids;
    private final ReconstructedBook record = new ReconstructedBook();
    private final ConsumedOutOfView consumedOutOfView = new ConsumedOutOfView();
    private long disagreementCount;

    ConsumedHistory(OrderBook book, OwnOrders own, OrderIds ids) {
        this.book = book;
        this.own = own;
        this.ids = ids;
    }

    /** The record's book, without own orders. */
    ReconstructedBook record() {
        return record;
    }

    /** How many events did not fit: left out, taking more from an order than it had, or crossing the record itself. */
    long disagreementCount() {
        return disagreementCount;
    }

    /** Applies one event to both books; returns false, and does nothing, if it does not fit the record. */
    boolean apply(MarketEvent event) {
        boolean applied = applyIfItFits(event);
        if (!applied) {
            disagreementCount++;
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
        if (record.add(event.orderId(), event.side(), event.price(), event.quantity()) != Disagreement.NONE) {
            return false;
        }
        if (event.isSnapshot()) {
            reveal(event.orderId(), event.side(), event.price(), event.quantity());
        } else {
            forgetIfEmptyInView(event.side(), event.price(), event.quantity());
            arrive(event.orderId(), event.side(), event.price(), event.quantity());
        }
        return true;
    }

    /** Enters what rested all along, less what own orders took of it before it left the view. */
    private void reveal(long recordId, Side side, long price, long quantity) {
        long left = quantity - consumedOutOfView.comeBack(side, price, quantity);
        if (left > 0 && (own.isEmpty() || crossesRecord(side, price))) {
            arrive(recordId, side, price, left);
        } else if (left > 0) {
            List<OwnOrder> aggressors = takeOut(side, price);
            arrive(recordId, side, price, left);
            aggressors.forEach(order -> book.limit(order.id, order.side, order.limit, order.remaining()));
        }
        if (!own.isEmpty()) {
            queueOwnBehind(side, price);
        }
    }

    /**
     * Takes own orders out that an order of this side and price could trade with, and returns them in their order.
     * Where the record itself is not crossed these are whole levels: entered again, they have their places.
     */
    private List<OwnOrder> takeOut(Side side, long price) {
        List<OwnOrder> taken = new ArrayList<>();
        Side opposite = side.opposite();
        while (!book.isEmpty(opposite) && side.accepts(price, book.bestPrice(opposite))) {
            OwnOrder order = own.get(book.bestOrderId(opposite));
            order.limit = book.bestPrice(opposite);
            book.cancel(order.id);
            taken.add(order);
        }
        return taken;
    }

    /**
     * Forgets what was taken at a price where the record, in view, had nothing before an order arrived: all that rested
     * there is gone. A price is certainly in view if the record shows orders beyond it.
     */
    private void forgetIfEmptyInView(Side side, long price, long quantity) {
        if (consumedOutOfView.contains(side, price)
                && record.quantityAt(side, price) == quantity
                && showsBeyond(side, price)) {
            consumedOutOfView.forget(side, price);
        }
    }

    private boolean showsBeyond(Side side, long price) {
        boolean[] found = new boolean[1];
        record.forEachOrder(side, (id, orderPrice, quantity) -> found[0] |= side.isBetter(price, orderPrice));
        return found[0];
    }

    /** Enters an order of the record, or what is left of it. */
    private void arrive(long recordId, Side side, long price, long quantity) {
        own.passiveFillsAreDueTo(FillCause.RECORDED_ARRIVAL);
        Outcome outcome = book.limit(ids.inBook(recordId), side, price, quantity);
        if (crossesRecord(side, price) || outcome == Outcome.REJECTED) {
            disagreementCount++;
        }
    }

    private boolean crossesRecord(Side side, long price) {
        Side opposite = side.opposite();
        return !record.isEmpty(opposite) && side.accepts(price, record.bestPrice(opposite));
    }

    private boolean reduce(MarketEvent event) {
        if (!recordLoses(event)) {
            return false;
        }
        take(event.orderId(), event.quantity());
        return true;
    }

    private boolean execute(MarketEvent event) {
        long recordId = event.orderId();
        if (!record.contains(recordId)) {
            return false;
        }
        long price = event.price() == OrderBook.NO_PRICE ? record.priceOf(recordId) : event.price();
        Side side = record.sideOf(recordId);
        if (!recordLoses(event)) {
            return false;
        }
        if (!event.isSnapshot()) {
            tradeWithOwn(side, price, event.quantity(), FillCause.RECORDED_EXECUTION);
        }
        take(recordId, event.quantity());
        return true;
    }

    /** Takes a part of an order from the record's book, or all of it if that is less. */
    private boolean recordLoses(MarketEvent event) {
        Disagreement disagreement = record.reduce(event.orderId(), event.quantity());
        if (disagreement == Disagreement.QUANTITY_EXCEEDS_REMAINING) {
            disagreementCount++;
            return true;
        }
        return disagreement == Disagreement.NONE;
    }

    /** Takes a part of an order from the book, or all of it if own orders have left less. */
    private void take(long recordId, long quantity) {
        long id = ids.inBook(recordId);
        if (book.contains(id)) {
            book.reduce(id, Math.min(quantity, book.remainingQuantity(id)));
        }
        releaseIfGone(recordId);
    }

    private boolean delete(MarketEvent event) {
        long recordId = event.orderId();
        if (!record.contains(recordId)) {
            return false;
        }
        long id = ids.inBook(recordId);
        long left = book.contains(id) ? book.remainingQuantity(id) : 0;
        if (event.isSnapshot()) {
            long taken = record.remainingQuantity(recordId) - left;
            consumedOutOfView.leave(record.sideOf(recordId), record.priceOf(recordId), taken);
        }
        record.delete(recordId);
        if (left > 0) {
            book.cancel(id);
        }
        releaseIfGone(recordId);
        return true;
    }

    private boolean replace(MarketEvent event) {
        long recordId = event.orderId();
        if (!record.contains(recordId)) {
            return false;
        }
        Side side = record.sideOf(recordId);
        long recordedQuantity = record.remainingQuantity(recordId);
        if (record.replace(recordId, event.newOrderId(), event.price(), event.quantity()) != Disagreement.NONE) {
            return false;
        }
        long id = ids.inBook(recordId);
        if (book.contains(id)) {
            long taken = recordedQuantity - book.remainingQuantity(id);
            book.cancel(id);
            if (event.quantity() > taken) {
                arrive(event.newOrderId(), side, event.price(), event.quantity() - taken);
            }
        }
        releaseIfGone(recordId);
        return true;
    }

    private boolean trade(MarketEvent event) {
        if (event.quantity() < 1) {
            return false;
        }
        if (event.hasSide() && !event.isSnapshot()) {
            tradeWithOwn(event.side(), event.price(), event.quantity(), FillCause.RECORDED_HIDDEN_TRADE);
        }
        return true;
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
            long traded = Math.min(left, book.remainingQuantity(first));
            book.limit(OrderIds.RECORDED_AGGRESSOR, side.opposite(), price, traded, TimeInForce.IOC);
            left -= traded;
        }
    }

    private boolean clear() {
        record.forEachOrder(Side.BUY, this::removeCleared);
        record.forEachOrder(Side.SELL, this::removeCleared);
        record.clear();
        consumedOutOfView.clear();
        return true;
    }

    private void removeCleared(long recordId, long price, long quantity) {
        long id = ids.inBook(recordId);
        if (book.contains(id)) {
            book.cancel(id);
        }
        ids.release(recordId);
    }

    private void releaseIfGone(long recordId) {
        if (!record.contains(recordId)) {
            ids.release(recordId);
        }
    }

    /** Puts the own orders at a price behind what rests there, in the order that they have among themselves. */
    private void queueOwnBehind(Side side, long price) {
        List<OwnOrder> queue = own.all().stream()
                .filter(order -> order.side == side && book.priceOf(order.id) == price)
                .sorted(Comparator.comparingLong(order -> book.quantityAhead(order.id)))
                .toList();
        queue.forEach(order -> book.cancel(order.id));
        for (OwnOrder order : queue) {
            book.limit(order.id, side, price, order.remaining());
            order.quantityAheadAtEntry = book.quantityAhead(order.id);
        }
    }
}
