package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Events in the library's own columns, every field of each. */
public final class ParquetEventsFormat extends ParquetFormat {
    /** Called by the service loader. */
    public ParquetEventsFormat() {
        super(Content.EVENTS);
    }

    @Override
    public String description() {
        return "market events as Parquet, with every field; read by DuckDB, Arrow, pandas and others";
    }

    @Override
    public List<String> filePatterns() {
        return List.of("*.parquet");
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.READ_EVENTS, Capability.WRITE_EVENTS);
    }

    @Override
    public MarketDataWriter create(Path target, MarketDataHeader header) {
        return EventWriter.create(target, header);
    }
}
