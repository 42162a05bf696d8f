package io.github.microstructurex.io.csv;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;

/**
 * A cursor over the snapshots of a CSV file. A level whose size is nothing or 0 is absent, and so must be those behind it.
 * Throws {@link MarketDataException} for a row that is wrong, and for times that go back.
 */
public final class CsvSnapshotSource implements DepthSource {
    /** The most levels a side that a file can have. */
    public static final int MAX_LEVELS = 10_000;

    private final TimeText times;
    private final CsvRows rows;
    private final CsvFields fields;
    private final int timeColumn;
    private final int lastTradeColumn;
    /** By side and level: the columns of price and size in turn. */
    private final int[][] levelColumns;

    private final Depth depth;
    private long time;
    private long lastTradePrice = BookView.NO_PRICE;

    CsvSnapshotSource(MarketDataInput file, Instrument instrument, CsvColumns given) {
        times = given.time();
        rows = new CsvRows(file, given);
        fields = new CsvFields(rows, instrument);
        try {
            CsvColumns columns = given.numberedAs(rows::hasColumn);
            timeColumn = rows.column(columns, CsvColumn.TIME);
            lastTradeColumn = rows.column(columns, CsvColumn.LAST_TRADE_PRICE);
            int levels = countLevels(columns);
            depth = new Depth(levels);
            levelColumns = new int[][] {
                findLevels(columns, CsvColumn.BID_PRICE, CsvColumn.BID_SIZE, levels),
                findLevels(columns, CsvColumn.ASK_PRICE, CsvColumn.ASK_SIZE, levels)
            };
        } catch (MarketDataException missing) {
            rows.close();
            throw missing;
        }
    }

    /** As many as any of the four columns has; at least one. */
    private int countLevels(CsvColumns columns) {
        int levels = 1;
        while (levels < MAX_LEVELS
                && (rows.hasColumn(columns.name(CsvColumn.BID_PRICE, levels))
                        || rows.hasColumn(columns.name(CsvColumn.BID_SIZE, levels))
                        || rows.hasColumn(columns.name(CsvColumn.ASK_PRICE, levels))
                        || rows.hasColumn(columns.name(CsvColumn.ASK_SIZE, levels)))) {
            levels++;
        }
        return levels;
    }

    private int[] findLevels(CsvColumns columns, CsvColumn price, CsvColumn size, int levels) {
        int[] found = new int[2 * levels];
        for (int level = 0; level < levels; level++) {
            found[2 * level] = rows.column(columns.name(price, level));
            found[2 * level + 1] = rows.column(columns.name(size, level));
        }
        return found;
    }

    @Override
    public boolean advance() {
        if (!rows.next()) {
            return false;
        }
        long newTime = rows.time(timeColumn, times);
        if (newTime < time) {
            throw rows.wrong(timeColumn, "a time that is not before that of the row above");
        }
        try {
            depth.clear();
            readSide(Side.BUY);
            readSide(Side.SELL);
            lastTradePrice = lastTradeColumn < 0 || isNothing(lastTradeColumn)
                    ? BookView.NO_PRICE
                    : fields.price(lastTradeColumn);
            time = newTime;
            return true;
        } catch (MarketDataException wrong) {
            // No half a snapshot, should anybody look.
            depth.clear();
            throw wrong;
        }
    }

    private void readSide(Side side) {
        int[] columns = levelColumns[side.index()];
        boolean ended = false;
        for (int level = 0; level < depth.maxLevels(); level++) {
            int priceColumn = columns[2 * level];
            int sizeColumn = columns[2 * level + 1];
            long quantity = isNothing(sizeColumn) ? 0 : fields.quantity(sizeColumn);
            if (quantity == 0) {
                ended = true;
                continue;
            }
            if (ended) {
                throw rows.wrong(sizeColumn, "an absent level, since the one before it is absent");
            }
            long price = fields.price(priceColumn);
            if (level > 0 && !side.isBetter(depth.price(side, level - 1), price)) {
                throw rows.wrong(
                        priceColumn, (side == Side.BUY ? "less" : "more") + " than the price of the level before");
            }
            depth.append(side, price, quantity);
        }
    }

    private boolean isNothing(int field) {
        return rows.isBlank(field) || rows.is(field, "nan");
    }

    @Override
    public Depth depth() {
        return depth;
    }

    @Override
    public int maxLevels() {
        return depth.maxLevels();
    }

    /** {@return when the present snapshot was taken, nanoseconds since the epoch, UTC} */
    public long time() {
        return time;
    }

    /** {@return the price of the last trade before it in ticks, {@link BookView#NO_PRICE} if the file has none} */
    public long lastTradePrice() {
        return lastTradePrice;
    }

    /** {@return a copy of the present snapshot, to keep} */
    public CsvSnapshot snapshot() {
        Depth copy = new Depth(depth.maxLevels());
        for (Side side : Side.values()) {
            for (int level = 0; level < depth.levels(side); level++) {
                copy.append(side, depth.price(side, level), depth.quantity(side, level));
            }
        }
        return new CsvSnapshot(time, copy, lastTradePrice);
    }

    /** {@return the line on which the present snapshot stands, from 1} */
    public long line() {
        return rows.line();
    }

    /** {@return how much of the file has been read, from 0 to 1; any thread may ask} */
    public double progress() {
        return rows.progress();
    }

    @Override
    public void close() {
        rows.close();
    }
}
