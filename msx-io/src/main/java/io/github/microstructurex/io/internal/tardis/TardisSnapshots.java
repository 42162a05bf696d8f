package io.github.microstructurex.io.internal.tardis;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;

/**
 * How each row of snapshots or quotes differs from the row before, as market events that are marked as a snapshot: first
 * what levels lose, then what they gain, so that a book that follows is never crossed where the rows are not.
 */
final class TardisSnapshots implements MarketEventSource {
    private final TardisDepth rows;
    private final Depth before;
    private final MarketEventBuffer event = new MarketEventBuffer();
    private boolean comparing;
    private boolean gains;
    private Side side = Side.BUY;
    private int old;
    private int present;

    TardisSnapshots(TardisDepth rows) {
        this.rows = rows;
        before = new Depth(rows.maxLevels());
    }

    @Override
    public boolean advance() {
        while (true) {
            if (comparing) {
                if (nextDifference()) {
                    rows.rows().stamp(event, true);
                    return true;
                }
                comparing = false;
                keep();
            }
            if (!rows.advance()) {
                return false;
            }
            comparing = true;
            begin(Side.BUY, false);
        }
    }

    private void begin(Side newSide, boolean newGains) {
        side = newSide;
        gains = newGains;
        old = 0;
        present = 0;
    }

    private boolean nextDifference() {
        while (true) {
            while (old < before.levels(side) || present < rows.depth().levels(side)) {
                if (compareLevel()) {
                    return true;
                }
            }
            if (side == Side.BUY) {
                begin(Side.SELL, gains);
            } else if (!gains) {
                begin(Side.BUY, true);
            } else {
                return false;
            }
        }
    }

    /** Walks down the levels of both rows, best first, by one price. */
    private boolean compareLevel() {
        Depth now = rows.depth();
        boolean hasOld = old < before.levels(side);
        boolean hasNow = present < now.levels(side);
        long price = hasOld ? before.price(side, old) : now.price(side, present);
        if (hasOld && hasNow && side.isBetter(now.price(side, present), price)) {
            price = now.price(side, present);
        }
        long lost = 0;
        if (hasOld && before.price(side, old) == price) {
            lost = before.quantity(side, old++);
        }
        long gained = 0;
        if (hasNow && now.price(side, present) == price) {
            gained = now.quantity(side, present++);
        }
        return gained > lost == gains && Level.change(event, side, price, lost, gained);
    }

    private void keep() {
        before.clear();
        copy(Side.BUY);
        copy(Side.SELL);
    }

    private void copy(Side from) {
        Depth now = rows.depth();
        for (int level = 0; level < now.levels(from); level++) {
            before.append(from, now.price(from, level), now.quantity(from, level));
        }
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
