package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventBuffer;
import java.util.function.Supplier;

/** The levels of a shape as orders, one for each level and side, and the events that move them. */
final class ImpliedLevels {
    private final long[] quantities;
    private final long step;
    private final Supplier<MarketEventBuffer> next;
    private final long[] bidIds;
    private final long[] askIds;
    private long lastId;
    private boolean standing;
    private long bid;
    private long ask;

    ImpliedLevels(BookShape shape, Supplier<MarketEventBuffer> next) {
        quantities = shape.quantities();
        step = shape.step();
        this.next = next;
        bidIds = new long[quantities.length];
        askIds = new long[quantities.length];
    }

    boolean stand() {
        return standing;
    }

    long bid() {
        return bid;
    }

    long ask() {
        return ask;
    }

    void moveTo(long newBid, long newAsk) {
        if (!standing) {
            bid = newBid;
            ask = newAsk;
            standing = true;
            add(Side.BUY);
            add(Side.SELL);
            return;
        }
        // Upwards the asks give way first, downwards the bids: the levels never cross each other.
        long oldBid = bid;
        long oldAsk = ask;
        bid = newBid;
        ask = newAsk;
        if (newAsk > oldAsk) {
            replace(Side.SELL);
        }
        if (newBid != oldBid) {
            replace(Side.BUY);
        }
        if (newAsk < oldAsk) {
            replace(Side.SELL);
        }
    }

    /** All that was taken comes back: other orders in the place of these. */
    void renew() {
        delete(Side.BUY);
        delete(Side.SELL);
        add(Side.BUY);
        add(Side.SELL);
    }

    private long price(Side side, int level) {
        return side == Side.BUY ? Math.subtractExact(bid, level * step) : Math.addExact(ask, level * step);
    }

    private long[] ids(Side side) {
        return side == Side.BUY ? bidIds : askIds;
    }

    private void add(Side side) {
        for (int level = 0; level < quantities.length; level++) {
            if (quantities[level] > 0) {
                ids(side)[level] = ++lastId;
                next.get().add(lastId, side, price(side, level), quantities[level]);
            }
        }
    }

    private void delete(Side side) {
        for (int level = 0; level < quantities.length; level++) {
            if (quantities[level] > 0) {
                next.get().delete(ids(side)[level], side, price(side, level), quantities[level]);
            }
        }
    }

    private void replace(Side side) {
        for (int level = 0; level < quantities.length; level++) {
            if (quantities[level] > 0) {
                long id = ids(side)[level];
                next.get().replace(id, id, side, price(side, level), quantities[level]);
            }
        }
    }
}
