package io.github.microstructurex.replay;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;

/**
 * Keeps a book that shows just what a record of limited depth shows, and the events that make it so.
 *
 * <p>The record is a window: the best N levels a side. Each row moves it a little. What the row pushes out of the window
 * is removed from the book, because the record no longer says what happens to it. What the row lets in, one level at the
 * edge, is adopted as one order of unseen origin. Nothing else is corrected: inside the window the events alone
 * determine the book, and a difference is a disagreement.
 *
 * <p>The book is changed by {@link #emit} only, so that whoever applies the emitted events has the same book.
 */
final class DepthWindow implements AutoCloseable {
    private final MarketEventSource events;
    private final DepthSource rows;
    private final ReconstructedBook book = new ReconstructedBook();
    private final EventQueue emitted = new EventQueue();
    private final UnseenOrders unseenBids = new UnseenOrders();
    private final UnseenOrders unseenAsks = new UnseenOrders();
    private final OrdersBeyond beyond = new OrdersBeyond();
    private final DepthComparison comparison = new DepthComparison();
    // One level more than the record shows, to see what has left the window.
    private final Depth found;
    // The prices of the last row's N-th levels, or NO_PRICE where it had fewer and so showed all there was.
    private long lastBidEdge = BookView.NO_PRICE;
    private long lastAskEdge = BookView.NO_PRICE;
    private long lastUnseenId;
    private long eventCount;
    private long determinedLevels;
    private long determinedRows;
    private long adoptedLevels;
    private long droppedLevels;
    private long unknownOrders;
    private long ignoredEvents;
    private long adjustedQuantities;
    private long rejectedEvents;

    DepthWindow(MarketEventSource events, DepthSource rows) {
        this.events = events;
        this.rows = rows;
        found = new Depth(rows.maxLevels() + 1);
    }

    /** Takes the next event and its row. */
    boolean advance() {
        emitted.clear();
        if (!events.advance()) {
            if (rows.advance()) {
                throw new IllegalStateException(
                        "the record of depth goes on after the last event, number " + eventCount);
            }
            return false;
        }
        MarketEvent event = events.event();
        if (!rows.advance()) {
            throw new IllegalStateException("the record of depth ends before event " + event.sequence());
        }
        Depth row = rows.depth();
        if (eventCount == 0) {
            openBefore(event, row);
        }
        eventCount++;
        pass(event);
        fitAndCompare(event, row);
        return true;
    }

    /** Restates what rested before the first event: the first row with that event taken back. */
    private void openBefore(MarketEvent event, Depth row) {
        openSide(Side.BUY, event, row);
        openSide(Side.SELL, event, row);
        if (takesQuantity(event) && book.quantityAt(event.side(), event.price()) == 0) {
            restate(event, event.side(), event.price(), event.quantity());
        }
    }

    private void openSide(Side side, MarketEvent event, Depth row) {
        for (int level = 0; level < row.levels(side); level++) {
            long price = row.price(side, level);
            long quantity = row.quantity(side, level);
            if (event.hasSide() && event.side() == side && event.price() == price) {
                quantity -= event.type() == MarketEventType.ADD ? event.quantity() : 0;
                // A sum that is too large stays so, and the book refuses it.
                quantity += takesQuantity(event) ? Math.min(event.quantity(), Long.MAX_VALUE - quantity) : 0;
            }
            if (quantity > 0) {
                restate(event, side, price, quantity);
            }
        }
    }

    private static boolean takesQuantity(MarketEvent event) {
        return switch (event.type()) {
            case REDUCE, DELETE, EXECUTE -> event.hasSide();
            case ADD, REPLACE, TRADE, CLEAR, PHASE -> false;
        };
    }

    private void pass(MarketEvent event) {
        switch (event.type()) {
            case ADD, TRADE, PHASE -> emit(emitted.draft().copyFrom(event));
            case REDUCE, DELETE, EXECUTE -> take(event);
            case REPLACE -> replace(event);
            case CLEAR -> {
                unseenBids.clear();
                unseenAsks.clear();
                emit(emitted.draft().copyFrom(event));
            }
        }
    }

    private void take(MarketEvent event) {
        if (book.contains(event.orderId())) {
            takeFrom(event.orderId(), event, event.type() == MarketEventType.DELETE);
            return;
        }
        unknownOrders++;
        long orderId = event.hasSide() ? unseen(event.side()).find(event.price()) : UnseenOrders.NONE;
        if (orderId == UnseenOrders.NONE || !book.contains(orderId)) {
            ignoredEvents++;
            return;
        }
        takeFrom(orderId, event, false);
        if (!book.contains(orderId)) {
            unseen(event.side()).remove(event.price());
        }
    }

    /** Takes no more than the order has. Only a DELETE of the order itself takes the whole of it, whatever it says. */
    private void takeFrom(long orderId, MarketEvent event, boolean whole) {
        long remaining = book.remainingQuantity(orderId);
        long quantity = whole ? remaining : Math.min(event.quantity(), remaining);
        if (quantity != event.quantity()) {
            adjustedQuantities++;
        }
        Side side = book.sideOf(orderId);
        MarketEventBuffer draft = emitted.draft();
        if (event.type() == MarketEventType.EXECUTE) {
            draft.execute(orderId, side, event.price(), quantity);
        } else if (event.type() == MarketEventType.DELETE && quantity == remaining) {
            draft.delete(orderId, side, event.price(), quantity);
        } else {
            draft.reduce(orderId, side, event.price(), quantity);
        }
        emit(stamp(draft, event, event.isSnapshot()));
    }

    private void replace(MarketEvent event) {
        if (book.contains(event.orderId())) {
            emit(emitted.draft().copyFrom(event));
            return;
        }
        // The event does not say where the old order rested; the new one is an order like any other.
        unknownOrders++;
        MarketEventBuffer draft =
                emitted.draft().add(event.newOrderId(), event.side(), event.price(), event.quantity());
        emit(stamp(draft, event, event.isSnapshot()));
    }

    private void fitAndCompare(MarketEvent event, Depth row) {
        book.copyDepth(found);
        long corrections = droppedLevels + adoptedLevels;
        long adoptedBefore = adoptedLevels;
        lastBidEdge = fitEdge(event, Side.BUY, row, lastBidEdge);
        lastAskEdge = fitEdge(event, Side.SELL, row, lastAskEdge);
        if (droppedLevels + adoptedLevels != corrections) {
            book.copyDepth(found);
        }
        long comparedBefore = comparison.comparedLevels();
        comparison.compare(event.sequence(), row, found);
        if (eventCount > 1) {
            long adopted = adoptedLevels - adoptedBefore;
            determinedLevels += comparison.comparedLevels() - comparedBefore - adopted;
            determinedRows += adopted == 0 ? 1 : 0;
        }
    }

    private long fitEdge(MarketEvent event, Side side, Depth row, long lastEdge) {
        if (!row.isFull(side)) {
            return BookView.NO_PRICE;
        }
        int last = row.maxLevels() - 1;
        long edge = row.price(side, last);
        dropBeyond(event, side, edge);
        // What lay inside the edge of the row before did not just come into view; its absence is a disagreement.
        boolean cameIntoView = lastEdge != BookView.NO_PRICE && side.isBetter(lastEdge, edge);
        if (cameIntoView && book.quantityAt(side, edge) == 0) {
            restate(event, side, edge, row.quantity(side, last));
            adoptedLevels++;
        }
        return edge;
    }

    private void dropBeyond(MarketEvent event, Side side, long edge) {
        int levels = found.levels(side);
        if (levels == 0 || !side.isBetter(edge, found.price(side, levels - 1))) {
            return;
        }
        beyond.collect(book, side, edge);
        for (int i = 0; i < beyond.size(); i++) {
            MarketEventBuffer draft = emitted.draft().delete(beyond.id(i), side, beyond.price(i), beyond.quantity(i));
            emit(stamp(draft, event, true));
            unseen(side).remove(beyond.price(i));
        }
        droppedLevels += beyond.levels();
    }

    /** Adds the order that stands for what rests at a price and was not seen to arrive. */
    private void restate(MarketEvent event, Side side, long price, long quantity) {
        do {
            lastUnseenId--;
        } while (book.contains(lastUnseenId));
        MarketEventBuffer draft = emitted.draft().add(lastUnseenId, side, price, quantity);
        if (emit(stamp(draft, event, true))) {
            unseen(side).put(price, lastUnseenId);
        }
    }

    private UnseenOrders unseen(Side side) {
        return side == Side.BUY ? unseenBids : unseenAsks;
    }

    private static MarketEventBuffer stamp(MarketEventBuffer draft, MarketEvent event, boolean snapshot) {
        return draft.at(event.exchangeTime(), event.receiveTime())
                .sequence(event.sequence())
                .instrument(event.instrument())
                .snapshot(snapshot);
    }

    private boolean emit(MarketEventBuffer draft) {
        if (book.apply(draft) != Disagreement.NONE) {
            rejectedEvents++;
            return false;
        }
        emitted.keepDraft();
        return true;
    }

    /** The events of the present row, in order. */
    EventQueue emitted() {
        return emitted;
    }

    /** The event as it was recorded. */
    MarketEvent event() {
        return events.event();
    }

    BookView book() {
        return book;
    }

    ReconstructionReport report() {
        return new ReconstructionReport(
                eventCount,
                comparison.rows(),
                comparison.matchedRows(),
                rows.maxLevels(),
                comparison.comparedLevels(),
                determinedLevels,
                determinedRows,
                comparison.disagreeingLevels(),
                adoptedLevels,
                droppedLevels,
                unknownOrders,
                ignoredEvents,
                adjustedQuantities,
                rejectedEvents,
                comparison.first());
    }

    @Override
    public void close() {
        try {
            events.close();
        } finally {
            rows.close();
        }
    }
}
