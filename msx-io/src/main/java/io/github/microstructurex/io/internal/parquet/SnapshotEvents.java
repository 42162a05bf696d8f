package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;

/** Shows each snapshot as a clear and one added order for each level, bids first; ids count from 1 in each. */
final class SnapshotEvents implements MarketEventSource {
    private final SnapshotRows snapshots;
    private final MarketEventBuffer event = new MarketEventBuffer();
    /** How many levels of the present snapshot have been shown. */
    private int shown;

    SnapshotEvents(SnapshotRows snapshots) {
        this.snapshots = snapshots;
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
            event.clear();
            shown = 0;
        } else {
            return false;
        }
        snapshots.heads().stamp(event);
        event.snapshot(true);
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
