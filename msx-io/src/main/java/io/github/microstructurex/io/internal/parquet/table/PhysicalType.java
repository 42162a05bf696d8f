package io.github.microstructurex.io.internal.parquet.table;

import java.io.IOException;
import java.util.List;

/** How values are stored, in the order of the format's numbers. */
public enum PhysicalType {
    /** One bit. */
    BOOLEAN,
    /** Four bytes. */
    INT32,
    /** Eight bytes. */
    INT64,
    /** Twelve bytes: an instant, as old programs write it. */
    INT96,
    /** Four bytes. */
    FLOAT,
    /** Eight bytes. */
    DOUBLE,
    /** A length and as many bytes. */
    BYTE_ARRAY,
    /** As many bytes as the column says. */
    FIXED_LEN_BYTE_ARRAY;

    private static final List<PhysicalType> ALL = List.of(values());

    /** Finds the type of a number in a file. */
    static PhysicalType of(int number) throws IOException {
        if (number >= ALL.size()) {
            throw new IOException("a column of the unknown type " + number);
        }
        return ALL.get(number);
    }

    /** {@return its number in a file} */
    int number() {
        return ALL.indexOf(this);
    }
}
