package io.github.microstructurex.io.internal.parquet.table;

import java.io.IOException;

/** Reads the values of a page one after the other, as many at a time as are asked for. */
interface ValueDecoder {
    /**
     * Begins a page.
     *
     * @param bytes what holds it, with {@link Bits#SLACK} bytes more behind it
     * @param from its first byte
     * @param to behind its last
     * @throws IOException if it cannot be one
     */
    void reset(byte[] bytes, int from, int to) throws IOException;

    /**
     * Reads values.
     *
     * @throws IOException if there are fewer, or they cannot be what they are meant to be
     */
    void decode(long[] into, int from, int count) throws IOException;
}
