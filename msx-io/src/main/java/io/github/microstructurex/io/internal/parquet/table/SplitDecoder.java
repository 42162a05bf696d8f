package io.github.microstructurex.io.internal.parquet.table;

import java.io.IOException;

/** All first bytes, then all second bytes, and so on: the encoding BYTE_STREAM_SPLIT. */
final class SplitDecoder implements ValueDecoder {
    private final int width;
    private byte[] bytes = {};
    private int at;
    private int values;
    private int next;

    SplitDecoder(int width) {
        this.width = width;
    }

    @Override
    public void reset(byte[] newBytes, int from, int to) {
        bytes = newBytes;
        at = from;
        values = (to - from) / width;
        next = 0;
    }

    @Override
    public void decode(long[] into, int from, int count) throws IOException {
        if (count > values - next) {
            throw new IOException("a page with too few values");
        }
        for (int i = 0; i < count; i++, next++) {
            long value = 0;
            for (int b = width - 1; b >= 0; b--) {
                value = (value << Byte.SIZE) | (bytes[at + b * values + next] & 0xFF);
            }
            into[from + i] = width == Integer.BYTES ? (int) value : value;
        }
    }
}
