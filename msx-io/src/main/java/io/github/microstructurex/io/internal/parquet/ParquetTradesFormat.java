package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Trades, in the library's own columns or in those of others. */
public final class ParquetTradesFormat extends ParquetFormat {
    /** Called by the service loader. */
    public ParquetTradesFormat() {
        super(Content.TRADES);
    }

    @Override
    public String description() {
        return "trades as Parquet, other programs' too; these need the symbol, the tick and the lot size";
    }

    @Override
    public List<String> filePatterns() {
        return List.of("*trades.parquet");
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.READ_EVENTS, Capability.WRITE_EVENTS);
    }

    @Override
    public MarketDataWriter create(Path target, MarketDataHeader header) {
        return TradeWriter.create(target, header);
    }
}
