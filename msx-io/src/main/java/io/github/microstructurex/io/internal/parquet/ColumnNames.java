package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.io.internal.SideWords;
import io.github.microstructurex.io.parquet.ParquetColumn;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Under which names the columns of a file are looked for, and how they write what they hold.
 *
 * @param names for each column the names that it may have, the likeliest first
 * @param nanosPerTime the unit of times that say none
 * @param sides how sides are written
 * @param nearest whether floating-point numbers that are almost on the grid are taken for what they are next to
 */
public record ColumnNames(Map<ParquetColumn, List<String>> names, long nanosPerTime, SideWords sides, boolean nearest) {
    private static final ColumnNames NONE = new ColumnNames(Map.of(), 1, SideWords.USUAL, false);

    private static final ColumnNames USUAL = NONE.with(
                    ParquetColumn.TIME,
                    "exchange_time",
                    "timestamp",
                    "time",
                    "ts",
                    "ts_event",
                    "event_time",
                    "transact_time",
                    "datetime",
                    "date_time")
            .with(ParquetColumn.RECEIVE_TIME, "receive_time", "local_timestamp", "ts_recv", "ts_init", "received_at")
            .with(ParquetColumn.SEQUENCE, "sequence")
            .with(ParquetColumn.SYMBOL, "symbol", "ticker", "instrument", "instrument_id", "pair")
            .with(ParquetColumn.PRICE, "price", "px")
            .with(ParquetColumn.QUANTITY, "quantity", "size", "qty", "amount", "volume")
            .with(ParquetColumn.AGGRESSOR_SIDE, "aggressor_side", "side", "taker_side", "aggressor")
            .with(ParquetColumn.BUYER_IS_MAKER, "buyer_maker", "is_buyer_maker")
            .with(ParquetColumn.BID_PRICE, "bid_price_#", "bid_price", "bid", "bid_px", "best_bid_price")
            .with(ParquetColumn.BID_SIZE, "bid_size_#", "bid_size", "bid_amount", "bid_sz", "bid_qty", "best_bid_size")
            .with(ParquetColumn.ASK_PRICE, "ask_price_#", "ask_price", "ask", "ask_px", "best_ask_price")
            .with(ParquetColumn.ASK_SIZE, "ask_size_#", "ask_size", "ask_amount", "ask_sz", "ask_qty", "best_ask_size");

    /** {@return no names} */
    public static ColumnNames none() {
        return NONE;
    }

    /** {@return the names that columns usually have} */
    public static ColumnNames usual() {
        return USUAL;
    }

    /**
     * Names a column.
     *
     * @param column what it holds
     * @param candidates the names that it may have
     * @return changed names
     */
    public ColumnNames with(ParquetColumn column, String... candidates) {
        Map<ParquetColumn, List<String>> changed = new EnumMap<>(ParquetColumn.class);
        changed.putAll(names);
        changed.put(column, List.of(candidates));
        return new ColumnNames(Collections.unmodifiableMap(changed), nanosPerTime, sides, nearest);
    }

    /**
     * Leaves a column out.
     *
     * @param column what it would hold
     * @return changed names
     */
    public ColumnNames without(ParquetColumn column) {
        Map<ParquetColumn, List<String>> changed = new EnumMap<>(ParquetColumn.class);
        changed.putAll(names);
        changed.remove(column);
        return new ColumnNames(Collections.unmodifiableMap(changed), nanosPerTime, sides, nearest);
    }

    /**
     * Sets the unit of times that say none.
     *
     * @param nanos how many nanoseconds it has
     * @return changed names
     */
    public ColumnNames timeIn(long nanos) {
        return new ColumnNames(names, nanos, sides, nearest);
    }

    /**
     * Sets how sides are written.
     *
     * @param words the words
     * @return changed names
     */
    public ColumnNames sidesNamed(SideWords words) {
        return new ColumnNames(names, nanosPerTime, words, nearest);
    }

    /**
     * Lets floating-point numbers be a little off the grid.
     *
     * @return changed names
     */
    public ColumnNames takingNearest() {
        return new ColumnNames(names, nanosPerTime, sides, true);
    }
}
