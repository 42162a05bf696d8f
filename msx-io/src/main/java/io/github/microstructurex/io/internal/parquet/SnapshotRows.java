package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.io.MarketDataException;

/** The rows of a file of snapshots as states of the book. A level whose size is a null, NaN or 0 is not there. */
final class SnapshotRows implements DepthSource {
    private final RowHeads heads;
    private final Rows rows;
    private final Layout layout;
    private final int levels;
    private final Steps[] ticks;
    private final Steps[] lots;
    private final Depth depth;

    SnapshotRows(RowHeads heads, Layout layout, Units units) {
        this.heads = heads;
        rows = heads.rows();
        this.layout = layout;
        levels = layout.levels();
        ticks = new Steps[2 * levels];
        lots = new Steps[2 * levels];
        for (Side side : Side.values()) {
            for (int level = 0; level < levels; level++) {
                ticks[2 * level + side.index()] = units.ticks(layout.priceOfLevel(side, level));
                lots[2 * level + side.index()] = units.lots(layout.sizeOfLevel(side, level));
            }
        }
        depth = new Depth(levels);
    }

    @Override
    public boolean advance() {
        if (!heads.next()) {
            return false;
        }
        depth.clear();
        try {
            for (int level = 0; level < levels; level++) {
                read(Side.BUY, level);
                read(Side.SELL, level);
            }
            return true;
        } catch (MarketDataException wrong) {
            // No half a snapshot, should anybody look.
            depth.clear();
            throw wrong;
        }
    }

    private void read(Side side, int level) {
        int column = layout.sizeOfLevel(side, level);
        Steps sizes = lots[2 * level + side.index()];
        if (rows.isNull(column) || sizes.isNothing(rows.stored(column))) {
            return;
        }
        long size = rows.steps(column, sizes);
        if (size == 0) {
            return;
        }
        int priceColumn = layout.priceOfLevel(side, level);
        long price = rows.steps(priceColumn, ticks[2 * level + side.index()]);
        int known = depth.levels(side);
        if (size < 0 || known < level) {
            throw rows.wrong(column, sizes.show(rows.stored(column)), "nothing behind a level that is not there");
        }
        if (known > 0 && !side.isBetter(depth.price(side, known - 1), price)) {
            throw rows.wrong(
                    priceColumn,
                    ticks[2 * level + side.index()].show(rows.stored(priceColumn)),
                    "a price that is worse than that of the level before");
        }
        depth.append(side, price, size);
    }

    @Override
    public Depth depth() {
        return depth;
    }

    @Override
    public int maxLevels() {
        return levels;
    }

    @Override
    public void close() {
        rows.close();
    }
}
