package io.github.microstructurex.io.internal.hftbacktest;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.internal.DecimalGrid;
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
    private final EventRecords records;
    private final DecimalGrid ticks;
    private final DecimalGrid lots;
    private final MarketEventBuffer event = new MarketEventBuffer();
    private final ReconstructedBook book = new ReconstructedBook();
    /** Orders that fills used up, until the record comes that takes them away. */
    private final ReconstructedBook usedUp = new ReconstructedBook();

    private final HeldTrade held = new HeldTrade();
    private boolean sameRecordAgain;
    private long lastTime = Long.MIN_VALUE;
    private boolean hasOrders;
    private boolean hasLevels;
    /** What a record that clears a side takes away, best price first, from {@code nextCleared} on. */
    private long[] cleared = new long[16];

    private int clearedCount;
    private int nextCleared;

    HftbacktestSource(EventRecords records, Instrument instrument) {
        this.records = records;
        ticks = new DecimalGrid(instrument.tickSize());
        lots = new DecimalGrid(instrument.lotSize());
    }

    @Override
    public boolean advance() {
        while (true) {
            if (nextCleared < clearedCount) {
                deleteCleared();
                return true;
            }
            if (!sameRecordAgain && !nextAtExchange()) {
                return held.isHeld() && showHeldTrade();
            }
            sameRecordAgain = false;
            int code = readCode();
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

    private boolean nextAtExchange() {
        while (records.next()) {
            long ev = records.ev();
            if ((ev & EventCode.EXCHANGE) != 0) {
                checkTime();
                return true;
            }
            if ((ev & EventCode.LOCAL) == 0) {
                throw records.wrong(
                        "ev", "0x" + Long.toHexString(ev), "the bit of the exchange, 31, or of the recorder, 30");
            }
            // The copy of a record, at the place where the recorder saw it.
        }
        return false;
    }

    private void checkTime() {
        long time = records.exchangeTime();
        if (time < 0) {
            throw records.wrong("exch_ts", Long.toString(time), "nanoseconds since the epoch, at least 0");
        }
        if (time < lastTime) {
            throw records.wrong("exch_ts", Long.toString(time), "a time that is not before " + lastTime);
        }
        if (records.localTime() < 0) {
            throw records.wrong(
                    "local_ts", Long.toString(records.localTime()), "nanoseconds since the epoch, at least 0");
        }
        lastTime = time;
    }

    private int readCode() {
        int code = EventCode.of(records.ev());
        if (code < 0) {
            throw records.wrong(
                    "ev",
                    "0x" + Long.toHexString(records.ev()),
                    "an event of 1 to 5 or 10 to 13 and the flags 28 to 31 alone");
        }
        if ((hasLevels && EventCode.isOfOrder(code)) || (hasOrders && EventCode.isOfLevel(code))) {
            throw records.wrong("ev", "event " + code, "either orders, 10 to 13, or levels, 1 and 4, in one file");
        }
        hasOrders |= EventCode.isOfOrder(code);
        hasLevels |= EventCode.isOfLevel(code);
        return code;
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
                && book.priceOf(id) == price()
                && book.remainingQuantity(id) == quantity();
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
        Side side = side();
        long price = price();
        long quantity = quantityOrNone();
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
        held.hold(records, aggressor(), price(), quantity());
        return false;
    }

    /** Shows what fills left of the trade, if anything. */
    private boolean showHeldTrade() {
        return held.release(event);
    }

    private boolean clear() {
        long sides = records.ev() & (EventCode.BUY | EventCode.SELL);
        if (sides == 0) {
            event.clear();
            book.clear();
            usedUp.clear();
            return true;
        }
        Side side = side();
        long last = hasOrders || !Double.isFinite(records.price())
                ? (side == Side.BUY ? OrderBook.MIN_PRICE : OrderBook.MAX_PRICE)
                : price();
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
        event.add(records.orderId(), side(), price(), quantity());
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
            event.delete(id, side(), price(), quantity());
        }
        return true;
    }

    private boolean modify() {
        long id = records.orderId();
        long price = price();
        long quantity = quantity();
        if (!book.contains(id)) {
            if (usedUp.contains(id)) {
                // An iceberg order shows more of itself.
                event.add(id, usedUp.sideOf(id), price, quantity);
                usedUp.delete(id);
            } else {
                event.replace(id, id, side(), price, quantity);
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
        long quantity = quantity();
        if (!book.contains(id) && aggressor() == 0) {
            // Nobody says the side of the order: the trade before it tells the quantity, or else this does.
            if (!held.isHeld()) {
                event.trade(null, price(), quantity);
            }
            return !held.isHeld();
        }
        Side side = book.contains(id) ? book.sideOf(id) : side();
        event.execute(id, side, price(), quantity);
        if (book.contains(id) && quantity >= book.remainingQuantity(id)) {
            usedUp.add(id, side, book.priceOf(id), 1);
        }
        book.apply(event);
        held.take(quantity);
        return true;
    }

    private Side side() {
        long sides = records.ev() & (EventCode.BUY | EventCode.SELL);
        if (sides != EventCode.BUY && sides != EventCode.SELL) {
            throw records.wrong(
                    "ev",
                    "0x" + Long.toHexString(records.ev()),
                    "the bit of a buy, 29, or of a sell, 28, and not both");
        }
        return sides == EventCode.BUY ? Side.BUY : Side.SELL;
    }

    /** +1 for a buyer, -1 for a seller, 0 if it is not known. */
    private int aggressor() {
        return (records.ev() & (EventCode.BUY | EventCode.SELL)) == 0 ? 0 : side().sign();
    }

    private long price() {
        long price = ticks.ofDouble(records.price());
        if (price < OrderBook.MIN_PRICE || price > OrderBook.MAX_PRICE) {
            throw wrong("px", records.price(), ticks, "");
        }
        return price;
    }

    private long quantity() {
        long quantity = quantityOrNone();
        if (quantity == 0) {
            throw wrong("qty", records.quantity(), lots, ", above 0");
        }
        return quantity;
    }

    private long quantityOrNone() {
        long quantity = lots.ofDouble(records.quantity());
        if (quantity < 0 || quantity > OrderBook.MAX_QUANTITY) {
            throw wrong("qty", records.quantity(), lots, ", at least 0");
        }
        return quantity;
    }

    private MarketDataException wrong(String field, double found, DecimalGrid grid, String range) {
        String name = field.equals("px") ? "tick" : "lot";
        return records.wrong(
                field,
                Double.toString(found),
                "a multiple of the " + name + " size " + grid.step().toPlainString() + " of at most 15 digits" + range);
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
