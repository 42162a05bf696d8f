package io.github.microstructurex.io.internal.csv;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.csv.CsvSnapshotSource;
import io.github.microstructurex.io.csv.CsvSnapshots;
import io.github.microstructurex.io.internal.OpenedFile.Pass;
import io.github.microstructurex.io.internal.SnapshotEvents;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Supplier;

/** Snapshots of a book in the library's own CSV layout; each is shown as a clear and the levels that follow it. */
public final class CsvSnapshotsFormat extends CsvFormat {
    private static final String NAME = "csv-snapshots";

    /** Called by the service loader. */
    public CsvSnapshotsFormat() {
        super(
                NAME,
                "book snapshots",
                "*snapshots.csv",
                "timestamp,bid_price_1,bid_size_1,",
                EnumSet.of(Capability.READ_EVENTS, Capability.READ_DEPTH, Capability.WRITE_EVENTS));
    }

    @Override
    MarketDataFile open(MarketDataInput input, Instrument instrument, OpenOptions options) {
        CsvSnapshots csv = CsvSnapshots.of(instrument);
        Supplier<Pass> passes = () -> {
            CsvSnapshotSource source = csv.open(input);
            return new Pass(new SnapshotEvents(source, event -> event.at(source.time())), source::progress);
        };
        return CsvFile.open(NAME, input, instrument, options, passes, () -> Optional.of(csv.open(input)));
    }

    @Override
    public MarketDataWriter create(Path target, MarketDataHeader header) {
        return SnapshotRows.create(target, header);
    }
}
