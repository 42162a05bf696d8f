package io.github.microstructurex.io.internal.hftbacktest;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.internal.DecimalGrid;

/** The records in the order of the exchange, with fields that are what they can be: codes, sides, ticks and lots. */
final class ExchangeRecords implements AutoCloseable {
    private final EventRecords records;
    private final DecimalGrid ticks;
    private final DecimalGrid lots;
    private long lastTime = Long.MIN_VALUE;
    private boolean hasOrders;
    private boolean hasLevels;

    ExchangeRecords(EventRecords records, Instrument instrument) {
        this.records = records;
        ticks = new DecimalGrid(instrument.tickSize());
        lots = new DecimalGrid(instrument.lotSize());
    }

    /** Moves to the next record of the exchange. */
    boolean next() {
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

    /** What the record says, one of {@link EventCode}. */
    int code() {
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

    Side side() {
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
    int aggressor() {
        return (records.ev() & (EventCode.BUY | EventCode.SELL)) == 0 ? 0 : side().sign();
    }

    /** In ticks. */
    long price() {
        long price = ticks.ofDouble(records.price());
        if (price < OrderBook.MIN_PRICE || price > OrderBook.MAX_PRICE) {
            throw wrong("px", records.price(), ticks, "");
        }
        return price;
    }

    /** In lots, at least one. */
    long quantity() {
        long quantity = quantityOrNone();
        if (quantity == 0) {
            throw wrong("qty", records.quantity(), lots, ", above 0");
        }
        return quantity;
    }

    /** In lots, or 0. */
    long quantityOrNone() {
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

    /** Whether the record says neither side, so that it means both. */
    boolean isForBothSides() {
        return (records.ev() & (EventCode.BUY | EventCode.SELL)) == 0;
    }

    /** Whether there is a number for a price. */
    boolean hasPrice() {
        return Double.isFinite(records.price());
    }

    /** Whether the records so far are of orders, and not of levels. */
    boolean hasOrders() {
        return hasOrders;
    }

    long row() {
        return records.row();
    }

    long orderId() {
        return records.orderId();
    }

    long exchangeTime() {
        return records.exchangeTime();
    }

    long localTime() {
        return records.localTime();
    }

    @Override
    public void close() {
        records.close();
    }
}
