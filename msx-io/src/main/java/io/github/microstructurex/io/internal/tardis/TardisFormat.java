package io.github.microstructurex.io.internal.tardis;

import io.github.microstructurex.io.InstrumentListing;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.StreamedFormat;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** CSV files of Tardis. */
public final class TardisFormat implements StreamedFormat {
    static final String NAME = "tardis";

    /** Called by the service loader. */
    public TardisFormat() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Tardis CSV of one crypto instrument (incremental_book_L2, trades, quotes, book_snapshot_N)";
    }

    @Override
    public List<String> filePatterns() {
        return List.of("*_incremental_book_L2_*.csv", "*_trades_*.csv", "*_quotes_*.csv", "*_book_snapshot_*.csv");
    }

    @Override
    public Set<Capability> capabilities() {
        return Collections.unmodifiableSet(EnumSet.of(Capability.READ_EVENTS, Capability.READ_DEPTH));
    }

    @Override
    public boolean recognises(MarketDataInput input) {
        ByteBuffer bytes = input.firstBytes();
        byte[] start = new byte[Math.min(bytes.remaining(), TardisHeader.LONGEST_START)];
        bytes.get(start);
        return TardisHeader.isStart(start);
    }

    @Override
    public MarketDataFile open(MarketDataInput input, OpenOptions options) {
        return TardisFile.open(input, options);
    }

    @Override
    public InstrumentListing listInstruments(MarketDataInput input, OpenOptions options) {
        return TardisFile.listInstruments(input, options);
    }
}
