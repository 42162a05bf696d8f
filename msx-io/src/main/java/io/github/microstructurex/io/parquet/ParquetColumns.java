package io.github.microstructurex.io.parquet;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.internal.SideWords;
import io.github.microstructurex.io.internal.TimeUnits;
import io.github.microstructurex.io.internal.parquet.ColumnNames;
import io.github.microstructurex.io.internal.parquet.ParquetFile;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;

/**
 * Which column of a Parquet file is what. With a price and a quantity it is a file of trades, with bids and asks one of
 * snapshots.
 *
 * <pre>{@code
 * MarketDataFile trades = ParquetColumns.none()
 *         .with(ParquetColumn.TIME, "ts").timeIn(ChronoUnit.MILLIS)
 *         .with(ParquetColumn.PRICE, "px")
 *         .with(ParquetColumn.QUANTITY, "amount")
 *         .with(ParquetColumn.AGGRESSOR_SIDE, "taker").sidesNamed("Bid", "Offer")
 *         .open(file, options);
 * }</pre>
 *
 * <p>Columns of a file that are not named are not read. Numbers may be decimals, whole or floating-point numbers, and
 * become ticks and lots exactly or not at all (but see {@link #takingNearest()}). Immutable: each method makes a changed copy.
 */
public final class ParquetColumns {
    private final ColumnNames names;

    private ParquetColumns(ColumnNames names) {
        this.names = names;
    }

    /** {@return no columns yet} */
    public static ParquetColumns none() {
        return new ParquetColumns(ColumnNames.none());
    }

    /**
     * The names that columns usually have, such as {@code timestamp} or {@code ts_event} for the time; the guide lists
     * them. This is what {@link io.github.microstructurex.io.MarketDataFormats#open(Path)} goes by.
     *
     * @return the columns
     */
    public static ParquetColumns usual() {
        return new ParquetColumns(ColumnNames.usual());
    }

    /**
     * Names a column.
     *
     * @param column what it holds
     * @param name its name in the file; of several levels with {@code #} in the place of the level's number, which begins
     *     at 0 or 1, whichever the file has
     * @return changed columns
     */
    public ParquetColumns with(ParquetColumn column, String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("name of " + column + " is \"\", expected a name");
        }
        return new ParquetColumns(names.with(column, name));
    }

    /**
     * Leaves a column out.
     *
     * @param column what it would hold
     * @return changed columns
     */
    public ParquetColumns without(ParquetColumn column) {
        return new ParquetColumns(names.without(column));
    }

    /**
     * Sets the unit of times that are whole numbers and say none themselves. It is nanoseconds otherwise.
     *
     * @param unit seconds, milliseconds, microseconds or nanoseconds since the epoch, UTC
     * @return changed columns
     * @throws IllegalArgumentException if it is another unit
     */
    public ParquetColumns timeIn(ChronoUnit unit) {
        return new ParquetColumns(names.timeIn(TimeUnits.nanos(unit)));
    }

    /**
     * Sets how the side of the aggressor is written; capitals and small letters are the same. Without this, words such as
     * buy, bid or B are understood; the guide lists them. For a column that says who rested, give the two in exchanged
     * places.
     *
     * @param buy for a buyer who started the trade: a word, or a whole number as text
     * @param sell for a seller who did
     * @return changed columns
     */
    public ParquetColumns sidesNamed(String buy, String sell) {
        return new ParquetColumns(names.sidesNamed(SideWords.named(buy, sell)));
    }

    /**
     * Takes floating-point numbers for the nearest multiple of the tick or lot size, if they are less than a millionth of
     * it away. It is for files of computed numbers, such as 0.00031099999999999997; otherwise these are an error, for they
     * are not what 0.000311 becomes as a {@code double}.
     *
     * @return changed columns
     */
    public ParquetColumns takingNearest() {
        return new ParquetColumns(names.takingNearest());
    }

    /**
     * Opens a file.
     *
     * @param file the file
     * @param options its symbol, tick and lot size, as far as the file does not say them
     * @return the opened file
     * @throws MarketDataException if it cannot be read, or lacks a column
     */
    public MarketDataFile open(Path file, OpenOptions options) {
        return ParquetFile.open(file, options, names);
    }
}
