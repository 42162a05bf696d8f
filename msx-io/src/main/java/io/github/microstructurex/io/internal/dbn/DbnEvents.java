package io.github.microstructurex.io.internal.dbn;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;

/**
 * The records of one instrument as market events.
 *
 * <p>A venue's event is several records: a trade (T) and the resting orders that it filled (F), which leave the book as it
 * is, then what becomes of these orders (C, M), the last of them flagged. A change that takes just what was filled is an
 * EXECUTE, and what of a trade or a fill has no such change behind it is a TRADE at the end of the venue's event.
 *
 * <p>The live orders are remembered, to tell a whole cancel from a part, and a modification that keeps its place from one
 * that loses it.
 */
final class DbnEvents implements MarketEventSource {
    private final DbnRecords records;
    private final DbnUnits units;
    private final ReconstructedBook book = new ReconstructedBook();
    private final Fills fills = new Fills();
    private final MarketEventBuffer event = new MarketEventBuffer();
    // Whether the present record was not shown yet, and whether the venue's event ended with the one before.
    private boolean waiting;
    private boolean settling;
    private boolean ended;
    private long unfilled;
    private long tradePrice;
    private Side tradeSide = Side.BUY;
    private long tradeOrder;
    // Of the record that was taken last.
    private long number;
    private long exchangeTime;
    private long receiveTime;

    DbnEvents(DbnRecords records, DbnUnits units) {
        this.records = records;
        this.units = units;
    }

    @Override
    public boolean advance() {
        while (true) {
            if (settling && settle()) {
                return stamp(false);
            }
            settling = false;
            if (ended) {
                return false;
            }
            if (!waiting) {
                boolean more = records.next();
                // Where the last flag is missing, another time shows that the venue's event is over.
                settling = !more || timeOf(records) != exchangeTime;
                ended = !more;
                waiting = more;
            } else if (records.action() == 'T' && unfilled > 0) {
                settleTrade();
                return stamp(false);
            } else {
                waiting = false;
                if (take()) {
                    return stamp(records.isSnapshot());
                }
            }
        }
    }

    private static long timeOf(DbnRecords record) {
        // The records of a snapshot are as of its making, whenever their orders came.
        return record.isSnapshot() ? record.receiveTime() : record.eventTime();
    }

    private boolean stamp(boolean snapshot) {
        event.at(exchangeTime, receiveTime).sequence(number).snapshot(snapshot);
        return true;
    }

    /** Shows what was traded and changed nothing that could be seen. */
    private boolean settle() {
        if (unfilled > 0) {
            settleTrade();
            return true;
        }
        int fill = fills.first();
        if (fill < 0) {
            tradeOrder = 0;
            return false;
        }
        event.trade(fills.side(fill), fills.price(fill), fills.quantity(fill));
        fills.remove(fill);
        return true;
    }

    private void settleTrade() {
        event.trade(tradeSide, tradePrice, unfilled);
        unfilled = 0;
    }

    private boolean take() {
        number = records.number();
        exchangeTime = timeOf(records);
        receiveTime = records.receiveTime();
        settling = records.isLast();
        return switch (records.action()) {
            case 'A' -> add();
            case 'C' -> cancel();
            case 'M' -> modify();
            case 'R' -> clear();
            case 'T' -> trade();
            case 'F' -> fill();
            case 'N' -> false;
            default -> throw records.wrong("action", records.character(38), "A, C, M, R, T, F or N");
        };
    }

    private boolean add() {
        event.add(records.orderId(), orderSide(), price(), size());
        book.apply(event);
        return true;
    }

    private boolean cancel() {
        long order = records.orderId();
        Side side = orderSide();
        long price = price();
        long size = size();
        int fill = fills.find(order);
        if (fill >= 0 && fills.quantity(fill) == size) {
            return execute(order, side, fill);
        }
        boolean whole = book.contains(order) && book.remainingQuantity(order) == size;
        if (whole) {
            event.delete(order, side, price, size);
        } else {
            event.reduce(order, side, price, size);
        }
        book.apply(event);
        return true;
    }

    private boolean execute(long order, Side side, int fill) {
        event.execute(order, side, fills.price(fill), fills.quantity(fill));
        fills.remove(fill);
        book.apply(event);
        return true;
    }

    private boolean modify() {
        long order = records.orderId();
        Side side = orderSide();
        long price = price();
        long size = size();
        if (!book.contains(order)) {
            event.replace(order, order, side, price, size);
            return true;
        }
        if (book.sideOf(order) != side) {
            throw records.wrong("side", records.character(39), "the side of order " + order + ", which is live");
        }
        long less = book.remainingQuantity(order) - size;
        boolean samePrice = book.priceOf(order) == price;
        if (samePrice && less == 0) {
            return false;
        }
        int fill = fills.find(order);
        if (samePrice && fill >= 0 && fills.quantity(fill) == less) {
            return execute(order, side, fill);
        }
        if (samePrice && less > 0) {
            event.reduce(order, side, price, less);
        } else {
            event.replace(order, order, side, price, size);
        }
        book.apply(event);
        return true;
    }

    private boolean clear() {
        event.clear();
        book.apply(event);
        return true;
    }

    private boolean trade() {
        Side aggressor = records.side();
        long price = price();
        long size = size();
        if (aggressor == null) {
            // A cross, in which neither side rested before the other.
            event.trade(null, price, size);
            return true;
        }
        unfilled = size;
        tradeOrder = records.orderId();
        tradePrice = price;
        tradeSide = aggressor.opposite();
        return false;
    }

    private boolean fill() {
        Side resting = records.side();
        long price = price();
        long size = size();
        // In a cross both orders of a trade are filled, and so is an aggressor that rested until it was moved: neither
        // is
        // filled at rest, and what is reported behind takes them out of the book.
        if (resting == null || (records.orderId() == tradeOrder && resting != tradeSide)) {
            return false;
        }
        unfilled = Math.max(0, unfilled - size);
        if (!fills.add(records.orderId(), resting, price, size)) {
            throw records.wrong(
                    "", "more than " + Fills.MAX + " fills", "the end of their event, a record flagged last");
        }
        return false;
    }

    private Side orderSide() {
        if (records.isAboutLevel()) {
            throw records.wrong("flags", "a record about a price level", "one about an order");
        }
        Side side = records.side();
        if (side == null) {
            throw records.wrong("side", "N", "B or A, the side of an order");
        }
        return side;
    }

    private long price() {
        long price = records.price();
        long ticks = units.ticks(price);
        if (ticks < OrderBook.MIN_PRICE || ticks > OrderBook.MAX_PRICE) {
            throw records.wrong("price", DbnUnits.text(price), units.expectedPrice());
        }
        return ticks;
    }

    private long size() {
        long size = records.size();
        long lots = units.lots(size);
        if (lots < 1) {
            throw records.wrong("size", Long.toString(size), units.expectedSize());
        }
        return lots;
    }

    double progress() {
        return records.progress();
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
