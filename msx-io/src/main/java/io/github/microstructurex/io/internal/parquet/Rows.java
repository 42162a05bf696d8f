package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.internal.DecimalGrid;
import io.github.microstructurex.io.internal.parquet.table.ColumnSchema;
import io.github.microstructurex.io.internal.parquet.table.Footer;
import io.github.microstructurex.io.internal.parquet.table.PhysicalType;
import io.github.microstructurex.io.internal.parquet.table.TableReader;
import java.nio.file.Path;
import java.util.List;

/** A cursor over the rows of a file: {@link #next()}, then read the columns. */
final class Rows implements AutoCloseable {
    private final Path file;
    private final List<ColumnSchema> columns;
    private final TableReader table;
    private final long[][] values;
    private final boolean[][] nulls;
    private int size;
    private int row = -1;

    Rows(Path file, Footer footer, List<ColumnSchema> columns) {
        this.file = file;
        this.columns = columns;
        table = TableReader.open(file, footer, columns);
        values = new long[columns.size()][];
        nulls = new boolean[columns.size()][];
        for (int c = 0; c < values.length; c++) {
            values[c] = table.values(c);
            nulls[c] = table.nulls(c);
        }
    }

    /** Goes to the next row; false at the end. */
    boolean next() {
        if (++row >= size) {
            row = 0;
            // And stays 0 if the next rows cannot be read.
            size = 0;
            size = table.next();
        }
        return size > 0;
    }

    /** {@return the number of the row, from 1} */
    long number() {
        return table.rowsBefore() + row + 1;
    }

    boolean isNull(int column) {
        return nulls[column][row];
    }

    /** {@return what is stored, and anything for a null} */
    long stored(int column) {
        return values[column][row];
    }

    /** {@return what is stored, which must not be a null} */
    long required(int column) {
        if (nulls[column][row]) {
            throw wrong(column, "nothing", "a value");
        }
        return values[column][row];
    }

    String word(int column, long number) {
        return table.word(column, number);
    }

    /** {@return a text, or a whole number or a flag as one} */
    String text(int column) {
        long value = required(column);
        return columns.get(column).type() == PhysicalType.BYTE_ARRAY ? word(column, value) : Long.toString(value);
    }

    /** {@return a number as steps} */
    long steps(int column, Steps as) {
        long value = required(column);
        long steps = as.of(value);
        if (steps == DecimalGrid.OFF_GRID) {
            throw wrong(column, as.show(value), "a multiple of " + as.grid());
        }
        return steps;
    }

    /** {@return a time in nanoseconds} */
    long time(int column, long nanosPerUnit) {
        long value = required(column);
        if (nanosPerUnit == 1) {
            return value;
        }
        long nanos = value * nanosPerUnit;
        if (Math.multiplyHigh(value, nanosPerUnit) != nanos >> 63) {
            throw wrong(column, Long.toString(value), "a time before the year 2262");
        }
        return nanos;
    }

    MarketDataException wrong(int column, String found, String expected) {
        return MarketDataException.atRow(
                file.toString(), number(), columns.get(column).name(), found, expected);
    }

    double progress() {
        return table.progress();
    }

    @Override
    public void close() {
        table.close();
    }
}
