package io.github.microstructurex.io.internal.parquet.table;

import io.github.microstructurex.io.MarketDataException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Writes a Parquet file of flat columns: for each row {@link #put} or {@link #putNull} once for each column, then
 * {@link #endRow}. In memory is one part of the file, some 130,000 rows as they are stored, and a page. For use by one
 * thread.
 */
public final class TableWriter {
    private static final int ROWS_OF_PAGE = 1 << 14;
    private static final int PAGES_OF_GROUP = 8;

    private final String name;
    private final OutputStream out;
    private final ColumnWriter[] columns;
    private final ByteSink rowGroups = new ByteSink();
    private int rowGroupCount;
    private int rowsInPage;
    private int pagesInGroup;
    private long rows;
    private long position;

    /**
     * Begins a file.
     *
     * @param name the file, for messages
     * @param out takes the bytes, many at a time; not closed
     * @param schema the columns
     */
    public TableWriter(String name, OutputStream out, List<ColumnSchema> schema) {
        this.name = name;
        this.out = out;
        columns = new ColumnWriter[schema.size()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = new ColumnWriter(schema.get(c), ROWS_OF_PAGE);
        }
        writeMagic();
    }

    /**
     * Sets a column of the present row.
     *
     * @param column which one, from 0
     * @param value the value
     */
    public void put(int column, long value) {
        columns[column].put(value);
    }

    /**
     * Leaves a column of the present row without a value.
     *
     * @param column which one, from 0, one that may have nulls
     */
    public void putNull(int column) {
        columns[column].putNull();
    }

    /** Goes to the next row. */
    public void endRow() {
        rows++;
        if (++rowsInPage == ROWS_OF_PAGE) {
            endPage();
            if (pagesInGroup == PAGES_OF_GROUP) {
                endGroup();
            }
        }
    }

    /** {@return how many rows there are} */
    public long rows() {
        return rows;
    }

    private void endPage() {
        for (ColumnWriter column : columns) {
            column.endPage();
        }
        rowsInPage = 0;
        pagesInGroup++;
    }

    private void endGroup() {
        long groupRows = (long) (pagesInGroup - 1) * ROWS_OF_PAGE + (rows - 1) % ROWS_OF_PAGE + 1;
        ThriftOutput metadata = new ThriftOutput(rowGroups).begin().list(1, ThriftOutput.STRUCT, columns.length);
        long start = position;
        try {
            for (ColumnWriter column : columns) {
                column.closeChunk();
                long next = position + column.size();
                metadata.begin();
                column.endChunk(position, out, metadata);
                metadata.end();
                position = next;
            }
        } catch (IOException failure) {
            throw MarketDataException.unwritable(name, failure);
        }
        metadata.number(2, position - start).number(3, groupRows).end();
        rowGroupCount++;
        pagesInGroup = 0;
    }

    /**
     * Writes what is left, and the end.
     *
     * @param properties what to note, each under a name
     */
    public void finish(Map<String, String> properties) {
        if (rowsInPage > 0) {
            endPage();
        }
        if (pagesInGroup > 0) {
            endGroup();
        }
        ByteSink footer = new ByteSink();
        ThriftOutput metadata = new ThriftOutput(footer).number(1, 2).list(2, ThriftOutput.STRUCT, columns.length + 1);
        metadata.begin().text(4, "schema").number(5, columns.length).end();
        for (ColumnWriter column : columns) {
            column.describe(metadata);
        }
        metadata.number(3, rows).list(4, ThriftOutput.STRUCT, rowGroupCount);
        footer.putAll(rowGroups.array(), rowGroups.size());
        metadata.list(5, ThriftOutput.STRUCT, properties.size());
        properties.forEach(
                (key, value) -> metadata.begin().text(1, key).text(2, value).end());
        metadata.text(6, "msx-io").list(7, ThriftOutput.STRUCT, columns.length);
        for (int c = 0; c < columns.length; c++) {
            metadata.begin().begin(1).end().end();
        }
        metadata.finish();
        footer.putInt(footer.size());
        write(footer);
        writeMagic();
    }

    private void writeMagic() {
        ByteSink magic = new ByteSink();
        magic.putInt(Footer.MAGIC);
        write(magic);
    }

    private void write(ByteSink bytes) {
        try {
            out.write(bytes.array(), 0, bytes.size());
        } catch (IOException failure) {
            throw MarketDataException.unwritable(name, failure);
        }
        position += bytes.size();
    }
}
