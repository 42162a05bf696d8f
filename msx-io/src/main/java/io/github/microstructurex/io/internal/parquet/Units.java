package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.internal.DecimalGrid;
import io.github.microstructurex.io.internal.parquet.table.ColumnSchema;
import io.github.microstructurex.io.internal.parquet.table.PhysicalType;
import java.nio.file.Path;
import java.util.List;

/** In which units the columns of a file are, and whether they can be what they are meant to be. */
final class Units {
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Path file;
    private final List<ColumnSchema> columns;
    private final DecimalGrid ticks;
    private final DecimalGrid lots;
    private final ColumnNames names;

    Units(Path file, List<ColumnSchema> columns, Instrument instrument, ColumnNames names) {
        this.file = file;
        this.columns = columns;
        ticks = new DecimalGrid(instrument.tickSize());
        lots = new DecimalGrid(instrument.lotSize());
        this.names = names;
    }

    Steps ticks(int column) {
        return steps(column, ticks);
    }

    Steps lots(int column) {
        return steps(column, lots);
    }

    private Steps steps(int column, DecimalGrid grid) {
        try {
            return Steps.of(columns.get(column), grid, names.nearest());
        } catch (IllegalArgumentException noNumbers) {
            throw MarketDataException.inFile(
                    file.toString(),
                    String.valueOf(noNumbers.getMessage()),
                    columns.get(column).name() + " as a column of numbers");
        }
    }

    long nanosPerTime(int column) {
        ColumnSchema time = columns.get(column);
        requireWhole(column);
        return switch (time.meaning()) {
            case TIME_NANOS -> 1;
            case TIME_MICROS -> NANOS_PER_MICRO;
            case TIME_MILLIS -> NANOS_PER_MILLI;
            case PLAIN, UNSIGNED -> names.nanosPerTime();
            case DECIMAL, TEXT -> throw unfit(column, "a column of times");
        };
    }

    void requireWords(int... places) {
        for (int column : places) {
            if (!columns.get(column).isText()) {
                throw unfit(column, "a column of text");
            }
        }
    }

    void requireWhole(int... places) {
        for (int column : places) {
            PhysicalType type = columns.get(column).type();
            if (type != PhysicalType.INT64 && type != PhysicalType.INT32 && type != PhysicalType.INT96) {
                throw unfit(column, "a column of whole numbers");
            }
        }
    }

    boolean isText(int column) {
        return columns.get(column).isText();
    }

    private MarketDataException unfit(int column, String expected) {
        return MarketDataException.inFile(file.toString(), "the column " + columns.get(column), expected);
    }
}
