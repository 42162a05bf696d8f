package io.github.microstructurex.io.internal.parquet.table;

import java.io.IOException;

/** Unpacks one block of LZ4: literals, each followed by a copy of what came before. */
final class Lz4 {
    private static final int LONG_LENGTH = 15;
    private static final int LEAST_COPY = 4;

    private final byte[] in;
    private final int to;
    private int at;

    private Lz4(byte[] in, int from, int to) {
        this.in = in;
        this.to = to;
        at = from;
    }

    static void decompress(byte[] in, int from, int to, byte[] out, int start, int end) throws IOException {
        new Lz4(in, from, to).decompress(out, start, end);
    }

    private void decompress(byte[] out, int start, int end) throws IOException {
        int put = start;
        while (at < to) {
            int token = in[at++] & 0xFF;
            long literals = length(token >>> 4);
            if (literals > to - at || literals > end - put) {
                throw Snappy.malformed();
            }
            System.arraycopy(in, at, out, put, (int) literals);
            at += (int) literals;
            put += (int) literals;
            if (at == to) {
                break;
            }
            if (to - at < Short.BYTES) {
                throw Snappy.malformed();
            }
            int offset = (in[at] & 0xFF) | ((in[at + 1] & 0xFF) << Byte.SIZE);
            at += Short.BYTES;
            long copied = length(token & LONG_LENGTH) + LEAST_COPY;
            if (copied > end - put) {
                throw Snappy.malformed();
            }
            put = Snappy.copy(out, start, put, end, offset, (int) copied);
        }
        if (put != end) {
            throw Snappy.malformed();
        }
    }

    private long length(int shortLength) throws IOException {
        long length = shortLength;
        if (shortLength == LONG_LENGTH) {
            int more = 0xFF;
            while (more == 0xFF) {
                if (at == to) {
                    throw Snappy.malformed();
                }
                more = in[at++] & 0xFF;
                length += more;
            }
        }
        return length;
    }
}
