package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Snapshots of a book, in the library's own columns or in those of others; each is shown as a clear and its levels. */
public final class ParquetSnapshotsFormat extends ParquetFormat {
    /** Called by the service loader. */
    public ParquetSnapshotsFormat() {
        super(Content.SNAPSHOTS);
    }

    @Override
    public String description() {
        return "book snapshots and quotes as Parquet, other programs' too; these need the symbol, the tick and the lot size";
    }

    @Override
    public List<String> filePatterns() {
        return List.of("*snapshots.parquet", "*quotes.parquet");
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.READ_EVENTS, Capability.READ_DEPTH, Capability.WRITE_EVENTS, Capability.WRITE_DEPTH);
    }

    @Override
    public MarketDataWriter create(Path target, MarketDataHeader header) {
        return new SnapshotWriter(target, header);
    }
}
