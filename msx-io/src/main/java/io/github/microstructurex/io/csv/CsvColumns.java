package io.github.microstructurex.io.csv;

import io.github.microstructurex.io.internal.SideWords;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Which column of a CSV file is what, and how the file is written. Starts as the library's own layout ({@link #trades()},
 * {@link #snapshots()}) or as {@link #none()}, and is then described:
 *
 * <pre>{@code
 * CsvColumns.none()
 *         .separatedBy(';')
 *         .with(CsvColumn.TIME, "ts").timeIn(ChronoUnit.MILLIS)
 *         .with(CsvColumn.PRICE, "px")
 *         .with(CsvColumn.QUANTITY, "amount")
 *         .with(CsvColumn.AGGRESSOR_SIDE, "taker").sidesNamed("B", "S");
 * }</pre>
 *
 * <p>Columns of a file that are not named are not looked at. Immutable: each method makes a changed copy.
 */
public final class CsvColumns {
    private static final CsvColumns NONE = new CsvColumns(
            ',', '"', Optional.empty(), Map.of(), TimeText.of(ChronoUnit.NANOS), SideWords.USUAL, OptionalInt.empty());

    private final char separator;
    private final char quote;
    private final Optional<List<String>> header;
    private final Map<CsvColumn, String> names;
    private final TimeText time;
    private final SideWords sides;
    private final OptionalInt firstLevel;

    private CsvColumns(
            char separator,
            char quote,
            Optional<List<String>> header,
            Map<CsvColumn, String> names,
            TimeText time,
            SideWords sides,
            OptionalInt firstLevel) {
        this.separator = separator;
        this.quote = quote;
        this.header = header;
        this.names = names;
        this.time = time;
        this.sides = sides;
        this.firstLevel = firstLevel;
    }

    /** {@return a file with a header line, commas, double quotes and nanoseconds, and no column yet} */
    public static CsvColumns none() {
        return NONE;
    }

    /**
     * The library's own layout of trades: {@code trade_id,timestamp,buy_order_id,sell_order_id,price,quantity,
     * aggressor_side}.
     *
     * @return its columns
     */
    public static CsvColumns trades() {
        return NONE.withUsualNames(CsvColumn.TRADE_ID, CsvColumn.AGGRESSOR_SIDE);
    }

    /**
     * The library's own layout of snapshots: {@code timestamp,bid_price_1,bid_size_1,...,ask_price_1,ask_size_1,...,
     * last_trade_price}.
     *
     * @return its columns
     */
    public static CsvColumns snapshots() {
        return NONE.with(CsvColumn.TIME, CsvColumn.TIME.usualName())
                .withUsualNames(CsvColumn.BID_PRICE, CsvColumn.LAST_TRADE_PRICE);
    }

    private CsvColumns withUsualNames(CsvColumn first, CsvColumn last) {
        CsvColumns columns = this;
        for (CsvColumn column : CsvColumn.values()) {
            if (column.compareTo(first) >= 0 && column.compareTo(last) <= 0) {
                columns = columns.with(column, column.usualName());
            }
        }
        return columns;
    }

    /**
     * Names a column.
     *
     * @param column what it holds
     * @param name its name in the header; of a level with {@code #} in the place of the level's number, once
     * @return changed columns
     */
    public CsvColumns with(CsvColumn column, String name) {
        boolean hasNumber = name.indexOf('#') >= 0 && name.indexOf('#') == name.lastIndexOf('#');
        if (name.isEmpty() || (column.isOfLevel() && !hasNumber)) {
            throw new IllegalArgumentException("name of " + column + " is \"" + name + "\", expected "
                    + (column.isOfLevel() ? "one # in the place of the level's number" : "a name"));
        }
        Map<CsvColumn, String> changed = new EnumMap<>(CsvColumn.class);
        changed.putAll(names);
        changed.put(column, name);
        return withNames(changed);
    }

    /**
     * Leaves a column out.
     *
     * @param column what it would hold
     * @return changed columns
     */
    public CsvColumns without(CsvColumn column) {
        Map<CsvColumn, String> changed = new EnumMap<>(CsvColumn.class);
        changed.putAll(names);
        changed.remove(column);
        return withNames(changed);
    }

    private CsvColumns withNames(Map<CsvColumn, String> changed) {
        return new CsvColumns(separator, quote, header, Collections.unmodifiableMap(changed), time, sides, firstLevel);
    }

    /**
     * Sets what is between two fields.
     *
     * @param newSeparator such as {@code ;} or a tab; no line end and not the quote
     * @return changed columns
     */
    public CsvColumns separatedBy(char newSeparator) {
        checkSpecial(newSeparator, quote);
        return new CsvColumns(newSeparator, quote, header, names, time, sides, firstLevel);
    }

    /**
     * Sets what is around a field that holds a separator or a line end; twice, it stands for itself.
     *
     * @param newQuote such as {@code '}; no line end and not the separator
     * @return changed columns
     */
    public CsvColumns quotedBy(char newQuote) {
        checkSpecial(separator, newQuote);
        return new CsvColumns(separator, newQuote, header, names, time, sides, firstLevel);
    }

    private static void checkSpecial(char separator, char quote) {
        if (separator == quote || "\r\n#".indexOf(separator) >= 0 || "\r\n#".indexOf(quote) >= 0) {
            throw new IllegalArgumentException("separator and quote are '" + separator + "' and '" + quote
                    + "', expected two different characters, neither a line end nor #");
        }
    }

    /**
     * Says that the file has no header line.
     *
     * @param columnNames names for all its columns, in their order, each once
     * @return changed columns
     */
    public CsvColumns withoutHeader(List<String> columnNames) {
        if (columnNames.isEmpty() || new HashSet<>(columnNames).size() != columnNames.size()) {
            throw new IllegalArgumentException("names are " + columnNames + ", expected at least one, and each once");
        }
        return new CsvColumns(separator, quote, Optional.of(List.copyOf(columnNames)), names, time, sides, firstLevel);
    }

    /**
     * Sets the unit of times, which are numbers and may have decimals, down to the nanosecond. It is nanoseconds otherwise.
     *
     * @param unit seconds, milliseconds, microseconds or nanoseconds since the epoch, UTC
     * @return changed columns
     * @throws IllegalArgumentException if it is another unit
     */
    public CsvColumns timeIn(ChronoUnit unit) {
        return withTime(TimeText.of(unit));
    }

    /**
     * Says that times are dates and times of day in UTC, such as {@code 2012-06-21T13:30:00.000000001Z}.
     *
     * @return changed columns
     */
    public CsvColumns timeAsText() {
        return withTime(TimeText.ISO_8601);
    }

    private CsvColumns withTime(TimeText newTime) {
        return new CsvColumns(separator, quote, header, names, newTime, sides, firstLevel);
    }

    /**
     * Sets how the side of the aggressor is written; capitals and small letters are the same. Without this, words such as
     * buy, bid or B are understood, the guide lists them, and BUY and SELL are written. For a column that says who rested,
     * give the two in exchanged places.
     *
     * @param buy for a buyer who started the trade
     * @param sell for a seller who did
     * @return changed columns
     */
    public CsvColumns sidesNamed(String buy, String sell) {
        return new CsvColumns(separator, quote, header, names, time, SideWords.named(buy, sell), firstLevel);
    }

    /**
     * Sets the number of the best level in the names of the levels' columns. Without this it is 0 or 1, whichever a file
     * that is read has, and 1 in a new one.
     *
     * @param newFirstLevel 0 or 1
     * @return changed columns
     */
    public CsvColumns levelsFrom(int newFirstLevel) {
        if (newFirstLevel < 0 || newFirstLevel > 1) {
            throw new IllegalArgumentException("first level is " + newFirstLevel + ", expected 0 or 1");
        }
        return new CsvColumns(separator, quote, header, names, time, sides, OptionalInt.of(newFirstLevel));
    }

    /** With the number of the best level that a file has, where it was not set. */
    CsvColumns numberedAs(Predicate<String> hasColumn) {
        if (firstLevel.isPresent()) {
            return this;
        }
        return levelsFrom(hasColumn.test(name(CsvColumn.BID_PRICE).replace("#", "0")) ? 0 : 1);
    }

    char separator() {
        return separator;
    }

    char quote() {
        return quote;
    }

    /** The names of the columns, if the file does not say them. */
    Optional<List<String>> header() {
        return header;
    }

    boolean has(CsvColumn column) {
        return names.containsKey(column);
    }

    String name(CsvColumn column) {
        return names.getOrDefault(column, column.usualName());
    }

    /** The name of a level's column; levels count from 0, the best. */
    String name(CsvColumn column, int level) {
        return name(column).replace("#", Integer.toString(level + firstLevel.orElse(1)));
    }

    TimeText time() {
        return time;
    }

    SideWords sides() {
        return sides;
    }

    /** Refuses columns without which a file says nothing. */
    void require(CsvColumn... needed) {
        List<CsvColumn> missing = new ArrayList<>(List.of(needed));
        missing.removeAll(names.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("columns have no name for " + missing);
        }
    }
}
