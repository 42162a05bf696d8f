package io.github.microstructurex.io.internal.parquet.table;

import java.io.IOException;

/** Reads numbers of seven bits a byte. */
final class Varints {
    private final byte[] bytes;
    private final int to;
    private int at;

    Varints(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.to = to;
        at = from;
    }

    /** {@return where the next number begins} */
    int at() {
        return at;
    }

    long next() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (at >= to) {
                throw new IOException("a page that ends inside a number");
            }
            byte b = bytes[at++];
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IOException("a number of more than ten bytes");
    }

    long nextZigzag() throws IOException {
        long value = next();
        return (value >>> 1) ^ -(value & 1);
    }

    /** {@return the next number, which is from 0 to a limit} */
    int next(int limit) throws IOException {
        long value = next();
        if (value < 0 || value > limit) {
            throw new IOException(
                    "the number " + Long.toUnsignedString(value) + " where at most " + limit + " is possible");
        }
        return (int) value;
    }
}
