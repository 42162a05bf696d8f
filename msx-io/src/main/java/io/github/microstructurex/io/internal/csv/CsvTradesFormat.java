package io.github.microstructurex.io.internal.csv;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormat;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.csv.CsvTradeSource;
import io.github.microstructurex.io.csv.CsvTrades;
import io.github.microstructurex.io.internal.GivenInstrument;
import io.github.microstructurex.io.internal.StoredFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Trades in the library's own CSV layout. */
public final class CsvTradesFormat implements MarketDataFormat {
    private static final String NAME = "csv-trades";
    private static final String HEADER = "trade_id,timestamp,buy_order_id,sell_order_id,price,quantity,aggressor_side";

    /** Called by the service loader. */
    public CsvTradesFormat() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "trades as CSV with the library's own columns; needs the symbol, the tick and the lot size";
    }

    @Override
    public List<String> filePatterns() {
        return List.of("*trades.csv");
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
        CsvTrades csv = CsvTrades.of(instrument);
        return CsvFile.open(NAME, file, instrument, OptionalInt.empty(), options, () -> {
            CsvTradeSource source = csv.open(file);
            return new CsvFile.Pass(source, source::progress);
        });
    }
}
