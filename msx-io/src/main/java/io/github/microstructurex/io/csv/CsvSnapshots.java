package io.github.microstructurex.io.csv;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.internal.DecimalGrid;
import io.github.microstructurex.io.internal.StoredFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads and saves snapshots of a book as CSV, one a row. Immutable. */
public final class CsvSnapshots {
    private final Instrument instrument;
    private final DecimalGrid ticks;
    private final DecimalGrid lots;
    private final CsvColumns columns;

    private CsvSnapshots(Instrument instrument, CsvColumns columns) {
        this.instrument = instrument;
        this.columns = columns;
        ticks = new DecimalGrid(instrument.tickSize());
        lots = new DecimalGrid(instrument.lotSize());
    }

    /**
     * Takes the library's own layout, {@link CsvColumns#snapshots()}.
     *
     * @param instrument what is traded, with tick and lot sizes of at most 18 decimals and digits
     * @return the loader
     */
    public static CsvSnapshots of(Instrument instrument) {
        return new CsvSnapshots(instrument, CsvColumns.snapshots());
    }

    /**
     * Takes another layout.
     *
     * @param newColumns the columns, at least the time and the four of the levels
     * @return a changed loader
     */
    public CsvSnapshots withColumns(CsvColumns newColumns) {
        newColumns.require(
                CsvColumn.TIME, CsvColumn.BID_PRICE, CsvColumn.BID_SIZE, CsvColumn.ASK_PRICE, CsvColumn.ASK_SIZE);
        return new CsvSnapshots(instrument, newColumns);
    }

    /**
     * Opens a file for reading row by row.
     *
     * @param file the file
     * @return its snapshots; the caller closes it
     * @throws MarketDataException if it cannot be read or lacks a column
     */
    public CsvSnapshotSource open(Path file) {
        return open(StoredFile.plain(file));
    }

    /**
     * Opens an input for reading row by row: what is inside a wrapper, or an entry of an archive.
     *
     * @param input the input
     * @return its snapshots; the caller closes it
     * @throws MarketDataException if it cannot be read or lacks a column
     */
    public CsvSnapshotSource open(MarketDataInput input) {
        return new CsvSnapshotSource(input, instrument, columns);
    }

    /**
     * Reads a whole file into memory.
     *
     * @param file the file
     * @return its snapshots
     * @throws MarketDataException if anything in it is wrong
     */
    public List<CsvSnapshot> load(Path file) {
        List<CsvSnapshot> snapshots = new ArrayList<>();
        try (CsvSnapshotSource source = open(file)) {
            while (source.advance()) {
                snapshots.add(source.snapshot());
            }
        }
        return snapshots;
    }

    /**
     * Writes a file, which appears whole or not at all, and compressed if its name ends with {@code .gz}, {@code .zst} or
     * {@code .xz}. An absent level is written as nothing.
     *
     * @param file the file; what is there is replaced
     * @param levels how many levels a side a row has, from 1 to 10,000; none of the snapshots may have more
     * @param snapshots the snapshots, in time order
     * @throws MarketDataException if it cannot be written
     */
    public void save(Path file, int levels, Iterable<CsvSnapshot> snapshots) {
        if (levels < 1 || levels > CsvSnapshotSource.MAX_LEVELS) {
            throw new IllegalArgumentException(
                    "levels is " + levels + ", expected from 1 to " + CsvSnapshotSource.MAX_LEVELS);
        }
        try (CsvOutput out = new CsvOutput(file, columns, CsvOutput.header(columns, levels))) {
            TimeText times = columns.time();
            for (CsvSnapshot snapshot : snapshots) {
                out.put(CsvColumn.TIME, 0, times.show(snapshot.time()));
                put(out, snapshot.depth(), Side.BUY, levels, CsvColumn.BID_PRICE, CsvColumn.BID_SIZE);
                put(out, snapshot.depth(), Side.SELL, levels, CsvColumn.ASK_PRICE, CsvColumn.ASK_SIZE);
                long last = snapshot.lastTradePrice();
                out.put(CsvColumn.LAST_TRADE_PRICE, 0, last == BookView.NO_PRICE ? "" : ticks.show(last));
                out.endRow();
            }
            out.commit();
        }
    }

    private void put(CsvOutput out, Depth depth, Side side, int levels, CsvColumn price, CsvColumn size) {
        if (depth.levels(side) > levels) {
            throw new IllegalArgumentException(
                    "a snapshot has " + depth.levels(side) + " levels of " + side + ", expected at most " + levels);
        }
        for (int level = 0; level < depth.levels(side); level++) {
            out.put(price, level, ticks.show(depth.price(side, level)));
            out.put(size, level, lots.show(depth.quantity(side, level)));
        }
    }
}
