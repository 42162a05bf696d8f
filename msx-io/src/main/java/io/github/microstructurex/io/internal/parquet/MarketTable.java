package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.internal.SnapshotEvents;
import io.github.microstructurex.io.internal.parquet.table.Footer;
import java.nio.file.Path;

/**
 * A file whose columns are understood.
 *
 * @param file the file
 * @param footer what its end says
 * @param layout what its columns are
 * @param names how they write what they hold
 * @param instrument whose rows are wanted
 * @param skipsOthers whether rows of others are left out; else they are an error
 */
record MarketTable(
        Path file, Footer footer, Layout layout, ColumnNames names, Instrument instrument, boolean skipsOthers) {
    /** {@return the rows from the beginning} */
    Rows rows() {
        return new Rows(file, footer, layout.columns());
    }

    /** {@return the events that rows make; closing them closes the rows} */
    MarketEventSource events(Rows rows) {
        try {
            return switch (layout.content()) {
                case EVENTS -> new EventRows(rows, units());
                case TRADES -> new TradeRows(heads(rows), layout, units(), names);
                case SNAPSHOTS -> {
                    RowHeads heads = heads(rows);
                    yield new SnapshotEvents(new SnapshotRows(heads, layout, units()), heads::stamp);
                }
            };
        } catch (MarketDataException unfit) {
            rows.close();
            throw unfit;
        }
    }

    /** {@return the states of the book that the rows of a file of snapshots are} */
    SnapshotRows snapshots() {
        return new SnapshotRows(heads(rows()), layout, units());
    }

    private Units units() {
        return new Units(file, layout.columns(), instrument, names);
    }

    private RowHeads heads(Rows rows) {
        return new RowHeads(rows, layout, units(), instrument.symbol(), skipsOthers);
    }
}
