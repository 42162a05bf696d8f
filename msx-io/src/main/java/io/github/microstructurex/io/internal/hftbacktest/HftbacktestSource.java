package io.github.microstructurex.io.internal.hftbacktest;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import java.util.Arrays;

/**
 * The records as market events, in the order of the exchange.
 *
 * <p>Records say what a level or an order is from now on; events say what changed. So a book is kept on the way, and a
 * record that changes nothing is no event. A level is one order, whose id is made of its side and its price.
 *
 * <p>A trade and the fills that follow it at the same time are the same quantity told twice: the fills become executions,
 * and a trade only what they leave of it.
 */
final class HftbacktestSource implements MarketEventSource {
    private final ExchangeRecords records;
    private final MarketEventBuffer event = new MarketEventBuffer();
    private final ReconstructedBook book = new ReconstructedBook();
    /** Orders that fills used up, until the record comes that takes them away. */
    private final ReconstructedBook usedUp = new ReconstructedBook();

    private final HeldTrade held = new HeldTrade();
    private boolean sameRecordAgain;
    /** What a record that clears a side takes away, best price first, from {@code nextCleared} on. */
    private long[] cleared = new long[16];

    private int clearedCount;
    private int nextCleared;

    HftbacktestSource(EventRecords records, Instrument instrument) {
        this.records = new ExchangeRecords(records, instrument);
    }

    @Override
    public boolean advance() {
        while (true) {
            if (nextCleared < clearedCount) {
                deleteCleared();
                return true;
            }
            if (!sameRecordAgain && !records.next()) {
                return held.isHeld() && showHeldTrade();
            }
            sameRecordAgain = false;
            int code = records.code();
            if (held.isHeld() && !belongsToTrade(code)) {
                sameRecordAgain = true;
                if (showHeldTrade()) {
                    return true;
                }
            } else if (show(code)) {
                event.sequence(records.row()).at(records.exchangeTime(), records.localTime());
                return true;
            }
        }
    }

    /** Fills of the trade, and what says that an order which they used up is gone. */
    private boolean belongsToTrade(int code) {
        boolean sameTime = records.exchangeTime() == held.time();
        return sameTime && (code == EventCode.FILL || saysWhatFillsSaid(code));
    }

    private boolean saysWhatFillsSaid(int code) {
        long id = records.orderId();
        if (code == EventCode.CANCEL) {
            return usedUp.contains(id);
        }
        return code == EventCode.MODIFY
                && book.contains(id)
                && book.priceOf(id) == records.price()
                && book.remainingQuantity(id) == records.quantity();
    }

    /** Puts the record into the event, or says that it is none. */
    private boolean show(int code) {
        return switch (code) {
            case EventCode.DEPTH -> showLevel(false);
            case EventCode.SNAPSHOT -> showLevel(true);
            case EventCode.TRADE -> holdTrade();
            case EventCode.CLEAR -> clear();
            case EventCode.ADD -> add();
            case EventCode.CANCEL -> cancel();
            case EventCode.MODIFY -> modify();
            case EventCode.FILL -> fill();
            // The best price alone says nothing about the levels behind it.
            default -> false;
        };
    }

    private boolean showLevel(boolean snapshot) {
        Side side = records.side();
        long price = records.price();
        long quantity = records.quantityOrNone();
        long id = 2 * price + side.index();
        long before = book.contains(id) ? book.remainingQuantity(id) : 0;
        if (quantity == before) {
            return false;
        }
        if (before == 0) {
            event.add(id, side, price, quantity);
        } else if (quantity == 0) {
            event.delete(id, side, price, before);
        } else if (quantity < before) {
            event.reduce(id, side, price, before - quantity);
        } else {
            event.replace(id, id, side, price, quantity);
        }
        event.snapshot(snapshot);
        book.apply(event);
        return true;
    }

    private boolean holdTrade() {
        held.hold(records, records.aggressor(), records.price(), records.quantity());
        return false;
    }

    /** Shows what fills left of the trade, if anything. */
    private boolean showHeldTrade() {
        return held.release(event);
    }

    private boolean clear() {
        if (records.isForBothSides()) {
            event.clear();
            book.clear();
            usedUp.clear();
            return true;
        }
        Side side = records.side();
        long last = records.hasOrders() || !records.hasPrice()
                ? (side == Side.BUY ? OrderBook.MIN_PRICE : OrderBook.MAX_PRICE)
                : records.price();
        clearedCount = 0;
        nextCleared = 0;
        book.forEachOrder(side, (id, price, quantity) -> {
            if (!side.isBetter(last, price)) {
                cleared = clearedCount == cleared.length ? Arrays.copyOf(cleared, 2 * clearedCount) : cleared;
                cleared[clearedCount++] = id;
            }
        });
        return false;
    }

    private void deleteCleared() {
        long id = cleared[nextCleared++];
        event.delete(id, book.sideOf(id), book.priceOf(id), book.remainingQuantity(id));
        event.sequence(records.row()).at(records.exchangeTime(), records.localTime());
        book.delete(id);
    }

    private boolean add() {
        usedUp.delete(records.orderId());
        event.add(records.orderId(), records.side(), records.price(), records.quantity());
        book.apply(event);
        return true;
    }

    private boolean cancel() {
        long id = records.orderId();
        if (usedUp.contains(id)) {
            usedUp.delete(id);
            return false;
        }
        if (book.contains(id)) {
            // The whole order goes, whatever the record says of its quantity.
            event.delete(id, book.sideOf(id), book.priceOf(id), book.remainingQuantity(id));
            book.delete(id);
        } else {
            event.delete(id, records.side(), records.price(), records.quantity());
        }
        return true;
    }

    private boolean modify() {
        long id = records.orderId();
        long price = records.price();
        long quantity = records.quantity();
        if (!book.contains(id)) {
            if (usedUp.contains(id)) {
                // An iceberg order shows more of itself.
                event.add(id, usedUp.sideOf(id), price, quantity);
                usedUp.delete(id);
            } else {
                event.replace(id, id, records.side(), price, quantity);
            }
            book.add(id, event.side(), price, quantity);
            return true;
        }
        long before = book.remainingQuantity(id);
        if (price == book.priceOf(id) && quantity <= before) {
            if (quantity == before) {
                return false;
            }
            event.reduce(id, book.sideOf(id), price, before - quantity);
        } else {
            event.replace(id, id, book.sideOf(id), price, quantity);
        }
        book.apply(event);
        return true;
    }

    private boolean fill() {
        long id = records.orderId();
        long quantity = records.quantity();
        if (!book.contains(id) && records.aggressor() == 0) {
            // Nobody says the side of the order: the trade before it tells the quantity, or else this does.
            if (!held.isHeld()) {
                event.trade(null, records.price(), quantity);
            }
            return !held.isHeld();
        }
        Side side = book.contains(id) ? book.sideOf(id) : records.side();
        event.execute(id, side, records.price(), quantity);
        if (book.contains(id) && quantity >= book.remainingQuantity(id)) {
            usedUp.add(id, side, book.priceOf(id), 1);
        }
        book.apply(event);
        held.take(quantity);
        return true;
    }

    @Override
    public MarketEvent event() {
        return event;
    }

    @Override
    public void close() {
        records.close();
    }
}
