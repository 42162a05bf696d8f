package io.github.microstructurex.io.internal.parquet.table;

import io.github.microstructurex.io.internal.parquet.table.ColumnSchema.Meaning;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Collects one column of a part of a file as pages: whole numbers as differences, floating-point numbers as they are, words
 * by a dictionary, flags and nulls as runs.
 */
final class ColumnWriter {
    private static final int ENCODING_PLAIN = 0;
    private static final int ENCODING_RLE = 3;
    private static final int ENCODING_DELTA = 5;
    private static final int ENCODING_DICTIONARY = 8;

    private final ColumnSchema column;
    private final long[] values;
    private final long[] present;
    private final ByteSink body = new ByteSink();
    private final ByteSink dictionary = new ByteSink();
    private final ByteSink pages = new ByteSink();
    private final DeltaEncoder deltas = new DeltaEncoder();
    private final RunLengthEncoder runs = new RunLengthEncoder();
    private int rows;
    private int count;
    private long chunkRows;
    private long least;
    private long most;

    ColumnWriter(ColumnSchema column, int rowsOfPage) {
        this.column = column;
        values = new long[rowsOfPage];
        present = new long[rowsOfPage];
        beginChunk();
    }

    void put(long value) {
        values[count++] = value;
        present[rows++] = 1;
    }

    void putNull() {
        present[rows++] = 0;
    }

    /** Ends a page. */
    void endPage() {
        body.clear();
        if (column.optional()) {
            runs.encodeBehindLength(present, rows, 1, body);
        }
        for (int i = 0; i < count; i++) {
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        if (column.isText()) {
            int words = column.vocabulary().size();
            int width = words < 2 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(words - 1);
            body.put(width);
            runs.encode(values, count, width, body);
        } else if (column.type() == PhysicalType.BOOLEAN) {
            runs.encodeBehindLength(values, count, 1, body);
        } else if (column.type() == PhysicalType.DOUBLE) {
            for (int i = 0; i < count; i++) {
                body.putLong(values[i]);
            }
        } else {
            deltas.encode(values, count, body);
        }
        writePage();
        chunkRows += rows;
        rows = 0;
        count = 0;
    }

    private int encoding() {
        return switch (column.type()) {
            case BYTE_ARRAY -> ENCODING_DICTIONARY;
            case BOOLEAN -> ENCODING_RLE;
            case DOUBLE -> ENCODING_PLAIN;
            default -> ENCODING_DELTA;
        };
    }

    private void writePage() {
        new ThriftOutput(pages)
                .number(1, PageHeader.DATA)
                .number(2, body.size())
                .number(3, body.size())
                .begin(5)
                .number(1, rows)
                .number(2, encoding())
                .number(3, ENCODING_RLE)
                .number(4, ENCODING_RLE)
                .end()
                .finish();
        pages.putAll(body.array(), body.size());
    }

    private void beginChunk() {
        pages.clear();
        chunkRows = 0;
        least = Long.MAX_VALUE;
        most = Long.MIN_VALUE;
    }

    /** Says that all pages are there: only now all words are known. */
    void closeChunk() {
        dictionary.clear();
        if (column.isText()) {
            writeDictionary();
        }
    }

    private void writeDictionary() {
        body.clear();
        for (String word : column.vocabulary()) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            body.putInt(bytes.length);
            body.putAll(bytes, bytes.length);
        }
        new ThriftOutput(dictionary)
                .number(1, PageHeader.DICTIONARY)
                .number(2, body.size())
                .number(3, body.size())
                .begin(7)
                .number(1, column.vocabulary().size())
                .number(2, ENCODING_PLAIN)
                .end()
                .finish();
        dictionary.putAll(body.array(), body.size());
    }

    /** Ends a part of the file that was closed: hands out its bytes and describes them. */
    void endChunk(long position, OutputStream out, ThriftOutput metadata) throws IOException {
        out.write(dictionary.array(), 0, dictionary.size());
        out.write(pages.array(), 0, pages.size());
        metadata.number(2, position)
                .begin(3)
                .number(1, column.type().number())
                .list(2, ThriftOutput.INT, 2)
                .element(encoding())
                .element(ENCODING_RLE)
                .list(3, ThriftOutput.BINARY, 1)
                .text(column.name())
                .number(4, 0)
                .number(5, chunkRows)
                .number(6, (long) size())
                .number(7, (long) size())
                .number(9, position + dictionary.size());
        if (column.isText()) {
            metadata.number(11, position);
        }
        if (column.type() == PhysicalType.INT64 && least <= most) {
            metadata.begin(12).number8Bytes(5, most).number8Bytes(6, least).end();
        }
        metadata.end();
        beginChunk();
    }

    /** How many bytes the part has that was closed. */
    int size() {
        return dictionary.size() + pages.size();
    }

    void describe(ThriftOutput schema) {
        schema.begin()
                .number(1, column.type().number())
                .number(3, column.optional() ? 1 : 0)
                .text(4, column.name());
        if (column.meaning() == Meaning.TEXT) {
            schema.number(6, 0).begin(10).begin(1).end().end();
        } else if (column.meaning() == Meaning.DECIMAL) {
            int digits = ColumnSchema.maxDigits();
            schema.number(6, 5).number(7, column.scale()).number(8, digits);
            schema.begin(10)
                    .begin(5)
                    .number(1, column.scale())
                    .number(2, digits)
                    .end()
                    .end();
        } else if (column.meaning() == Meaning.TIME_NANOS) {
            schema.begin(10)
                    .begin(8)
                    .flag(1, false)
                    .begin(2)
                    .begin(3)
                    .end()
                    .end()
                    .end()
                    .end();
        }
        schema.end();
    }
}
