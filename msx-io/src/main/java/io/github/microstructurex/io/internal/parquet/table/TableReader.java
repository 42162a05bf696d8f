package io.github.microstructurex.io.internal.parquet.table;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.internal.MissingLibraryException;
import io.github.microstructurex.io.internal.parquet.table.Footer.Chunk;
import io.github.microstructurex.io.internal.parquet.table.Footer.RowGroup;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Reads some columns of a Parquet file, a few thousand rows at a time. For use by one thread, {@link #progress} excepted.
 */
public final class TableReader implements AutoCloseable {
    private static final int BATCH = 2048;

    private final String name;
    private final Footer footer;
    private final FileChannel file;
    private final ColumnReader[] columns;
    private int rowGroup;
    private long leftInGroup;
    private int batch;
    private long rowsBefore;
    private volatile long published;

    private TableReader(String name, Footer footer, FileChannel file, ColumnReader[] columns) {
        this.name = name;
        this.footer = footer;
        this.file = file;
        this.columns = columns;
    }

    /**
     * Opens a file.
     *
     * @param file the file
     * @param footer what its end says
     * @param columns the columns to read, which the methods below count from 0
     * @return the reader before the first batch
     * @throws MarketDataException if it cannot be opened
     */
    public static TableReader open(Path file, Footer footer, List<ColumnSchema> columns) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            try {
                ColumnReader[] readers = new ColumnReader[columns.size()];
                PageMemory memory = new PageMemory();
                for (int c = 0; c < readers.length; c++) {
                    readers[c] = new ColumnReader(channel, columns.get(c), BATCH, memory);
                }
                return new TableReader(file.toString(), footer, channel, readers);
            } catch (IOException | RuntimeException failure) {
                channel.close();
                throw failure;
            }
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(file.toString(), unreadable);
        }
    }

    /**
     * Goes to the next rows.
     *
     * @return how many they are, 0 at the end
     * @throws MarketDataException if they cannot be read; the next call goes on with the next part of the file
     */
    public int next() {
        rowsBefore += batch;
        published = rowsBefore;
        batch = 0;
        while (leftInGroup == 0) {
            if (rowGroup == footer.rowGroups().size()) {
                return 0;
            }
            beginGroup(footer.rowGroups().get(rowGroup++));
        }
        int count = (int) Math.min(BATCH, leftInGroup);
        for (ColumnReader column : columns) {
            try {
                column.read(count);
            } catch (IOException malformed) {
                // The columns no longer stand at the same row, but each part of the file begins anew.
                rowsBefore += leftInGroup;
                leftInGroup = 0;
                throw wrong(column, malformed);
            }
        }
        leftInGroup -= count;
        batch = count;
        return count;
    }

    private void beginGroup(RowGroup group) {
        for (ColumnReader column : columns) {
            Chunk chunk = group.chunks().get(column.column().name());
            try {
                if (chunk == null || chunk.values() != group.rows()) {
                    throw new IOException("a part of the file with " + (chunk == null ? 0 : chunk.values())
                            + " values in " + group.rows() + " rows");
                }
                column.begin(chunk);
            } catch (IOException malformed) {
                rowsBefore += group.rows();
                throw wrong(column, malformed);
            }
        }
        leftInGroup = group.rows();
    }

    private MarketDataException wrong(ColumnReader column, IOException malformed) {
        // A library that is missing concerns the file as a whole.
        MarketDataException exception = malformed instanceof MissingLibraryException missing
                ? MarketDataException.inFile(
                        name,
                        "a compressed page of the column " + column.column().name(),
                        missing.expected())
                : MarketDataException.atByte(
                        name,
                        column.position(),
                        "column " + column.column().name(),
                        String.valueOf(malformed.getMessage()),
                        "what Parquet defines");
        exception.initCause(malformed);
        return exception;
    }

    /**
     * Shows a column of the present rows.
     *
     * @param column which one
     * @return its values by row; the same array for all rows, and anything where there is a null
     */
    public long[] values(int column) {
        return columns[column].values;
    }

    /**
     * Shows which of the present rows have no value.
     *
     * @param column which column
     * @return whether it is null, by row; the same array for all rows
     */
    public boolean[] nulls(int column) {
        return columns[column].isNull;
    }

    /**
     * Shows a word of a column of text.
     *
     * @param column which column
     * @param number a value of it
     * @return the word
     */
    public String word(int column, long number) {
        return columns[column].word(number);
    }

    /** {@return which part of the rows has been read, from 0 to 1; any thread may ask} */
    public double progress() {
        return footer.rows() <= 0 ? 1 : Math.min(1, (double) published / footer.rows());
    }

    /** {@return how many rows come before the present ones} */
    public long rowsBefore() {
        return rowsBefore;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(name, unreadable);
        }
    }
}
