package io.github.microstructurex.io.csv;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.internal.DecimalGrid;
import io.github.microstructurex.io.internal.StoredFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads and saves trades as CSV. Immutable.
 *
 * <pre>{@code
 * CsvTrades csv = CsvTrades.of(Instrument.of("TEST", "0.01", "1"));
 * try (CsvTradeSource trades = csv.open(file)) {
 *     while (trades.advance()) {
 *         volume += trades.event().quantity();
 *     }
 * }
 * }</pre>
 */
public final class CsvTrades {
    private final Instrument instrument;
    private final DecimalGrid ticks;
    private final DecimalGrid lots;
    private final CsvColumns columns;

    private CsvTrades(Instrument instrument, CsvColumns columns) {
        this.instrument = instrument;
        this.columns = columns;
        ticks = new DecimalGrid(instrument.tickSize());
        lots = new DecimalGrid(instrument.lotSize());
    }

    /**
     * Takes the library's own layout, {@link CsvColumns#trades()}.
     *
     * @param instrument what is traded, with tick and lot sizes of at most 18 decimals and digits
     * @return the loader
     */
    public static CsvTrades of(Instrument instrument) {
        return new CsvTrades(instrument, CsvColumns.trades());
    }

    /**
     * Takes another layout.
     *
     * @param newColumns the columns, at least time, price and quantity
     * @return a changed loader
     */
    public CsvTrades withColumns(CsvColumns newColumns) {
        newColumns.require(CsvColumn.TIME, CsvColumn.PRICE, CsvColumn.QUANTITY);
        return new CsvTrades(instrument, newColumns);
    }

    /**
     * Opens a file for reading row by row.
     *
     * @param file the file
     * @return its trades; the caller closes it
     * @throws MarketDataException if it cannot be read or lacks a column
     */
    public CsvTradeSource open(Path file) {
        return open(StoredFile.plain(file));
    }

    /**
     * Opens an input for reading row by row: what is inside a wrapper, or an entry of an archive.
     *
     * @param input the input
     * @return its trades; the caller closes it
     * @throws MarketDataException if it cannot be read or lacks a column
     */
    public CsvTradeSource open(MarketDataInput input) {
        return new CsvTradeSource(input, instrument, columns);
    }

    /**
     * Reads a whole file into memory.
     *
     * @param file the file
     * @return its trades
     * @throws MarketDataException if anything in it is wrong
     */
    public List<CsvTrade> load(Path file) {
        List<CsvTrade> trades = new ArrayList<>();
        try (CsvTradeSource source = open(file)) {
            while (source.advance()) {
                trades.add(source.trade());
            }
        }
        return trades;
    }

    /**
     * Writes a file, which appears whole or not at all, and compressed if its name ends with {@code .gz}, {@code .zst} or
     * {@code .xz}. What the columns have no place for is left out.
     *
     * @param file the file; what is there is replaced
     * @param trades the trades, in time order
     * @throws MarketDataException if it cannot be written
     */
    public void save(Path file, Iterable<CsvTrade> trades) {
        try (CsvOutput out = new CsvOutput(file, columns, CsvOutput.header(columns, 0))) {
            TimeText times = columns.time();
            for (CsvTrade trade : trades) {
                out.put(CsvColumn.TRADE_ID, 0, Long.toString(trade.id()));
                out.put(CsvColumn.TIME, 0, times.show(trade.time()));
                out.put(CsvColumn.BUY_ORDER_ID, 0, Long.toString(trade.buyOrderId()));
                out.put(CsvColumn.SELL_ORDER_ID, 0, Long.toString(trade.sellOrderId()));
                out.put(CsvColumn.PRICE, 0, ticks.show(trade.price()));
                out.put(CsvColumn.QUANTITY, 0, lots.show(trade.quantity()));
                String side = trade.aggressor()
                        .map(aggressor -> aggressor == Side.BUY
                                ? columns.sides().buy()
                                : columns.sides().sell())
                        .orElse("");
                out.put(CsvColumn.AGGRESSOR_SIDE, 0, side);
                out.endRow();
            }
            out.commit();
        }
    }
}
