package io.github.microstructurex.io.internal.csv;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.csv.CsvTradeSource;
import io.github.microstructurex.io.csv.CsvTrades;
import io.github.microstructurex.io.internal.OpenedFile.Pass;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Supplier;

/** Trades in the library's own CSV layout. */
public final class CsvTradesFormat extends CsvFormat {
    private static final String NAME = "csv-trades";
    static final String HEADER = "trade_id,timestamp,buy_order_id,sell_order_id,price,quantity,aggressor_side";

    /** Called by the service loader. */
    public CsvTradesFormat() {
        super(NAME, "trades", "*trades.csv", HEADER, EnumSet.of(Capability.READ_EVENTS, Capability.WRITE_EVENTS));
    }

    @Override
    MarketDataFile open(MarketDataInput input, Instrument instrument, OpenOptions options) {
        CsvTrades csv = CsvTrades.of(instrument);
        Supplier<Pass> passes = () -> {
            CsvTradeSource source = csv.open(input);
            return new Pass(source, source::progress);
        };
        return CsvFile.open(NAME, input, instrument, options, passes, Optional::empty);
    }

    @Override
    public MarketDataWriter create(Path target, MarketDataHeader header) {
        return TradeRows.create(target, header);
    }
}
