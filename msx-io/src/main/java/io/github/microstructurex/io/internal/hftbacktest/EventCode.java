package io.github.microstructurex.io.internal.hftbacktest;

/** The bits of a record's field {@code ev}. */
final class EventCode {
    /** Happens at the exchange, at the exchange time. */
    static final long EXCHANGE = 1L << 31;
    /** Is seen by the recorder, at the local time. */
    static final long LOCAL = 1L << 30;
    /** A bid; for a trade, a buyer started it. */
    static final long BUY = 1L << 29;
    /** An ask; for a trade, a seller started it. */
    static final long SELL = 1L << 28;

    /** A price level has a new quantity. */
    static final int DEPTH = 1;

    static final int TRADE = 2;
    /** All levels, or those of a side up to a price, are gone. */
    static final int CLEAR = 3;
    /** A price level of a snapshot. */
    static final int SNAPSHOT = 4;
    /** The best price and its quantity alone. */
    static final int BEST = 5;

    static final int ADD = 10;
    static final int CANCEL = 11;
    /** An order has a new price and a new quantity. */
    static final int MODIFY = 12;
    /** An order traded; what is left of it is said by a later record. */
    static final int FILL = 13;

    private static final long FLAGS = EXCHANGE | LOCAL | BUY | SELL;

    private EventCode() {}

    /** The kind of event, or -1 if any bit beside it and the flags is set. */
    static int of(long ev) {
        long code = ev & ~FLAGS;
        boolean known = (code >= DEPTH && code <= BEST) || (code >= ADD && code <= FILL);
        return known ? (int) code : -1;
    }

    static boolean isOfOrder(int code) {
        return code >= ADD;
    }

    static boolean isOfLevel(int code) {
        return code == DEPTH || code == SNAPSHOT;
    }
}
