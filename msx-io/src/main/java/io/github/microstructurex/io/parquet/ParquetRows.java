package io.github.microstructurex.io.parquet;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.internal.AtomicFile;
import io.github.microstructurex.io.internal.parquet.table.ColumnSchema;
import io.github.microstructurex.io.internal.parquet.table.TableWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a Parquet file of rows of anything: results, figures, tables of a program's own. Every column may be empty in a
 * row.
 *
 * <pre>{@code
 * try (ParquetRows rows = ParquetRows.create(file, List.of(
 *         ParquetRows.Column.text("strategy"), ParquetRows.Column.number("cost")), Map.of())) {
 *     rows.put(0, "twap").put(1, 1.25).endRow();
 *     rows.put(0, "posting").endRow();
 *     rows.finish();
 * }
 * }</pre>
 *
 * <p>The file has its name only once it is whole. Pages are not compressed. In memory are some 130,000 rows, and every
 * different text once. What cannot be written is a {@link MarketDataException} that names the file. For use by one thread.
 */
public final class ParquetRows implements AutoCloseable {
    /** What a column holds. */
    public enum Kind {
        /** Characters, better few different texts than many. */
        TEXT,
        /** Whole numbers of 64 bits. */
        WHOLE_NUMBER,
        /** Floating-point numbers of 64 bits. */
        NUMBER,
        /** Instants, in nanoseconds since the epoch, UTC. */
        TIME
    }

    /**
     * A column.
     *
     * @param name its name, not empty
     * @param kind what it holds
     */
    public record Column(String name, Kind kind) {
        /**
         * Checks the name.
         *
         * @param name its name
         * @param kind what it holds
         * @throws IllegalArgumentException if the name is empty
         */
        public Column {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("name of a column is empty, expected a name");
            }
        }

        /**
         * A column of texts.
         *
         * @param name its name
         * @return the column
         */
        public static Column text(String name) {
            return new Column(name, Kind.TEXT);
        }

        /**
         * A column of whole numbers.
         *
         * @param name its name
         * @return the column
         */
        public static Column wholeNumber(String name) {
            return new Column(name, Kind.WHOLE_NUMBER);
        }

        /**
         * A column of floating-point numbers.
         *
         * @param name its name
         * @return the column
         */
        public static Column number(String name) {
            return new Column(name, Kind.NUMBER);
        }

        /**
         * A column of instants.
         *
         * @param name its name
         * @return the column
         */
        public static Column time(String name) {
            return new Column(name, Kind.TIME);
        }
    }

    private final List<Column> columns;
    private final List<List<String>> words = new ArrayList<>();
    private final List<Map<String, Integer>> numbersOfWords = new ArrayList<>();
    private final Map<String, String> notes;
    private final AtomicFile file;
    private final TableWriter table;
    private final long[] row;
    private final boolean[] present;

    private ParquetRows(List<Column> columns, Map<String, String> notes, String name, AtomicFile file) {
        this.columns = columns;
        this.notes = notes;
        this.file = file;
        row = new long[columns.size()];
        present = new boolean[columns.size()];
        table = new TableWriter(name, file, columns.stream().map(this::schema).toList());
    }

    /**
     * Begins a file.
     *
     * @param target where it will appear; a file that is there is replaced
     * @param columns its columns, at least one, each name once
     * @param notes what to note at its end, each under a name; the version of its columns is a good thing to note
     * @return the file, which the caller closes
     * @throws IllegalArgumentException if there is no column, or two have one name
     * @throws MarketDataException if nothing can be written there
     */
    public static ParquetRows create(Path target, List<Column> columns, Map<String, String> notes) {
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name)) {
                throw new IllegalArgumentException(
                        "two columns are named " + column.name + ", expected each name once");
            }
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("there are no columns, expected at least one");
        }
        AtomicFile file = AtomicFile.create(target);
        try {
            return new ParquetRows(List.copyOf(columns), new LinkedHashMap<>(notes), target.toString(), file);
        } catch (MarketDataException unwritable) {
            file.close();
            throw unwritable;
        }
    }

    private ColumnSchema schema(Column column) {
        List<String> vocabulary = new ArrayList<>();
        words.add(vocabulary);
        numbersOfWords.add(new HashMap<>());
        return switch (column.kind) {
            case TEXT -> ColumnSchema.text(column.name, vocabulary);
            case WHOLE_NUMBER -> ColumnSchema.number(column.name).withNulls();
            case NUMBER -> ColumnSchema.real(column.name);
            case TIME -> ColumnSchema.time(column.name).withNulls();
        };
    }

    /**
     * Sets a text of the present row.
     *
     * @param column which one, from 0
     * @param text any text
     * @return this file
     * @throws IllegalArgumentException if the column holds something else
     */
    public ParquetRows put(int column, String text) {
        check(column, columns.get(column).kind == Kind.TEXT, "a text");
        return set(column, numbersOfWords.get(column).computeIfAbsent(text, word -> {
            words.get(column).add(word);
            return words.get(column).size() - 1;
        }));
    }

    /**
     * Sets a whole number, or an instant, of the present row.
     *
     * @param column which one, from 0
     * @param value any number; of a time nanoseconds since the epoch
     * @return this file
     * @throws IllegalArgumentException if the column holds something else
     */
    public ParquetRows put(int column, long value) {
        Kind kind = columns.get(column).kind;
        check(column, kind == Kind.WHOLE_NUMBER || kind == Kind.TIME, "a whole number");
        return set(column, value);
    }

    /**
     * Sets a floating-point number of the present row.
     *
     * @param column which one, from 0
     * @param value any number
     * @return this file
     * @throws IllegalArgumentException if the column holds something else
     */
    public ParquetRows put(int column, double value) {
        check(column, columns.get(column).kind == Kind.NUMBER, "a floating-point number");
        return set(column, Double.doubleToRawLongBits(value));
    }

    private void check(int column, boolean fits, String given) {
        if (!fits) {
            throw new IllegalArgumentException("column " + columns.get(column).name + " holds "
                    + columns.get(column).kind + " and is given " + given + ", expected what it holds");
        }
    }

    private ParquetRows set(int column, long value) {
        row[column] = value;
        present[column] = true;
        return this;
    }

    /** Ends the present row. What was not set is empty. */
    public void endRow() {
        for (int column = 0; column < row.length; column++) {
            if (present[column]) {
                table.put(column, row[column]);
            } else {
                table.putNull(column);
            }
        }
        table.endRow();
        Arrays.fill(present, false);
    }

    /**
     * Completes the file and gives it its name.
     *
     * @throws MarketDataException if it cannot be written
     */
    public void finish() {
        table.finish(notes);
        file.commit();
    }

    /** Takes away what was begun and not finished. */
    @Override
    public void close() {
        file.close();
    }
}
