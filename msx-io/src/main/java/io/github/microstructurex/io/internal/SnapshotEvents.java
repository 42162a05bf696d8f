package io.github.microstructurex.io.internal;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import java.util.function.Consumer;

/**
 * Shows each snapshot of a book as a clear and one added order for each level, bids first, all marked as a snapshot. The ids
 * of the orders count from 1 in each snapshot. All events of a snapshot have its number, so that the n-th state of the book
 * is that after the last event of the sequence n.
 */
public final class SnapshotEvents implements MarketEventSource {
    private final DepthSource snapshots;
    private final Consumer<MarketEventBuffer> stamp;
    private final MarketEventBuffer event = new MarketEventBuffer();
    private long number;
    /** How many levels of the present snapshot have been shown. */
    private int shown;

    /**
     * Takes the snapshots, and closes them in the end.
     *
     * @param snapshots the snapshots
     * @param stamp sets the times of an event of the present snapshot, and its number where it is not the count from 1
     */
    public SnapshotEvents(DepthSource snapshots, Consumer<MarketEventBuffer> stamp) {
        this.snapshots = snapshots;
        this.stamp = stamp;
    }

    @Override
    public boolean advance() {
        Depth depth = snapshots.depth();
        int bids = depth.levels(Side.BUY);
        if (shown < bids) {
            show(depth, Side.BUY, shown);
        } else if (shown < bids + depth.levels(Side.SELL)) {
            show(depth, Side.SELL, shown - bids);
        } else if (snapshots.advance()) {
            number++;
            shown = 0;
            event.clear();
        } else {
            return false;
        }
        event.sequence(number).snapshot(true);
        stamp.accept(event);
        return true;
    }

    private void show(Depth depth, Side side, int level) {
        shown++;
        event.add(shown, side, depth.price(side, level), depth.quantity(side, level));
    }

    @Override
    public MarketEvent event() {
        return event;
    }

    @Override
    public void close() {
        snapshots.close();
    }
}
