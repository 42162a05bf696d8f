package io.github.microstructurex.io.internal.parquet.table;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What a page says of itself.
 *
 * @param kind one of the constants
 * @param size how many bytes it has
 * @param storedSize how many it takes in the file
 * @param values how many values it has, nulls included
 * @param encoding how they are written
 * @param repetitionBytes of the newer kind: how many bytes say which values belong together
 * @param definitionBytes of the newer kind: how many bytes say which values there are
 * @param isCompressed whether what is behind those is compressed
 */
record PageHeader(
        int kind,
        int size,
        int storedSize,
        int values,
        int encoding,
        int repetitionBytes,
        int definitionBytes,
        boolean isCompressed) {
    static final int DATA = 0;
    static final int DICTIONARY = 2;
    static final int DATA_V2 = 3;

    /** Reads from the buffer's position on. */
    static PageHeader read(ByteBuffer in) throws IOException {
        ThriftStruct header = ThriftStruct.read(in);
        int kind = header.size(1);
        int size = header.size(2);
        int storedSize = header.size(3);
        int field = kind == DATA ? 5 : kind == DICTIONARY ? 7 : kind == DATA_V2 ? 8 : 0;
        if (field == 0) {
            return new PageHeader(kind, size, storedSize, 0, 0, 0, 0, false);
        }
        ThriftStruct of = header.struct(field).orElseThrow(() -> new IOException("a page without its header"));
        if (kind != DATA_V2) {
            return new PageHeader(kind, size, storedSize, of.size(1), of.size(2), 0, 0, true);
        }
        int definitionBytes = of.size(5);
        int repetitionBytes = of.size(6);
        if ((long) definitionBytes + repetitionBytes > Math.min(size, storedSize)) {
            throw new IOException("a page of fewer bytes than it says");
        }
        return new PageHeader(
                kind, size, storedSize, of.size(1), of.size(4), repetitionBytes, definitionBytes, of.flag(7, true));
    }
}
