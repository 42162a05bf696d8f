package io.github.microstructurex.io.internal.tardis;

import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;

/**
 * The rows of incremental_book_L2, {@code is_snapshot,side,price,amount}, as market events. The amount is what the level
 * has from now on, 0 if it is gone; a row that changes nothing has no event. Snapshot rows behind others begin the book
 * anew.
 */
final class TardisUpdates implements MarketEventSource {
    private static final String[] SNAPSHOT = {"false", "true"};
    private static final String[] SIDES = {"bid", "ask"};

    private final TardisRows rows;
    private final ReconstructedBook book = new ReconstructedBook();
    private final MarketEventBuffer event = new MarketEventBuffer();
    // The present row, while the CLEAR before it is shown.
    private boolean waiting;
    private boolean snapshot;
    private Side side = Side.BUY;
    private long price;
    private long amount;

    TardisUpdates(TardisRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean advance() {
        while (waiting || rows.next()) {
            boolean begins = !waiting && readRow();
            if (begins) {
                event.clear();
            }
            waiting = begins;
            if (begins || change()) {
                rows.stamp(event, snapshot);
                book.apply(event);
                return true;
            }
        }
        return false;
    }

    /** Returns whether a snapshot begins. */
    private boolean readRow() {
        boolean isSnapshot = rows.takeWord(4, SNAPSHOT) == 1;
        side = rows.takeWord(5, SIDES) == 0 ? Side.BUY : Side.SELL;
        price = rows.takePrice(6);
        amount = rows.takeAmount(7, 0);
        boolean begins = isSnapshot && !snapshot;
        // Behind the fields that can be wrong, so that a snapshot still begins with its first good row.
        snapshot = isSnapshot;
        return begins;
    }

    private boolean change() {
        long order = Level.orderId(side, price);
        return Level.change(event, side, price, book.contains(order) ? book.remainingQuantity(order) : 0, amount);
    }

    @Override
    public MarketEvent event() {
        return event;
    }

    @Override
    public void close() {
        rows.close();
    }
}
