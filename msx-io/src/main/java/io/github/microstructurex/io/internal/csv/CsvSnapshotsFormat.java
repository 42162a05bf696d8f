package io.github.microstructurex.io.internal.csv;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormat;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.csv.CsvSnapshotSource;
import io.github.microstructurex.io.csv.CsvSnapshots;
import io.github.microstructurex.io.internal.GivenInstrument;
import io.github.microstructurex.io.internal.StoredFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Snapshots of a book in the library's own CSV layout; each is shown as a clear and the levels that follow it. */
public final class CsvSnapshotsFormat implements MarketDataFormat {
    private static final String NAME = "csv-snapshots";
    private static final String HEADER = "timestamp,bid_price_1,bid_size_1,";

    /** Called by the service loader. */
    public CsvSnapshotsFormat() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "book snapshots as CSV with the library's own columns; needs the symbol, the tick and the lot size";
    }

    @Override
    public List<String> filePatterns() {
        return List.of("*snapshots.csv");
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.READ_EVENTS);
    }

    @Override
    public boolean recognises(Path file, ByteBuffer firstBytes) {
        return CsvHeader.startsWith(firstBytes, HEADER);
    }

    @Override
    public MarketDataFile open(Path file, OpenOptions options) {
        Instrument instrument = GivenInstrument.of(StoredFile.plain(file), options);
        CsvSnapshots csv = CsvSnapshots.of(instrument);
        OptionalInt levels;
        try (CsvSnapshotSource source = csv.open(file)) {
            levels = OptionalInt.of(source.maxLevels());
        }
        return CsvFile.open(NAME, file, instrument, levels, options, () -> {
            CsvSnapshotSource source = csv.open(file);
            return new CsvFile.Pass(new SnapshotEvents(source), source::progress);
        });
    }
}
