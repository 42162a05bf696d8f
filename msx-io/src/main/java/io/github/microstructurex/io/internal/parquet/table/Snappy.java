package io.github.microstructurex.io.internal.parquet.table;

import java.io.IOException;

/** Unpacks Snappy's raw format: literals and copies of what came before, without frames. */
final class Snappy {
    private static final int LITERAL = 0;
    private static final int COPY_11_BITS = 1;
    /** Longer literals say their length in one to four bytes. */
    private static final int MAX_SHORT_LITERAL = 60;

    private Snappy() {}

    static void decompress(byte[] in, int from, int to, byte[] out, int start, int end) throws IOException {
        Varints header = new Varints(in, from, to);
        if (header.next() != end - start) {
            throw malformed();
        }
        int at = header.at();
        int put = start;
        while (at < to) {
            int tag = in[at++] & 0xFF;
            int kind = tag & 3;
            int extra = kind == LITERAL ? Math.max(0, (tag >>> 2) - MAX_SHORT_LITERAL + 1) : 1 << (kind - 1);
            if (extra > to - at) {
                throw malformed();
            }
            long number = littleEndian(in, at, extra);
            at += extra;
            if (kind == LITERAL) {
                long length = 1 + (extra == 0 ? tag >>> 2 : number);
                if (length > to - at || length > end - put) {
                    throw malformed();
                }
                System.arraycopy(in, at, out, put, (int) length);
                at += (int) length;
                put += (int) length;
            } else {
                int length = kind == COPY_11_BITS ? 4 + ((tag >>> 2) & 7) : 1 + (tag >>> 2);
                long offset = kind == COPY_11_BITS ? ((long) (tag >>> 5) << 8) + number : number;
                put = copy(out, start, put, end, offset, length);
            }
        }
        if (put != end) {
            throw malformed();
        }
    }

    private static long littleEndian(byte[] in, int at, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = (number << Byte.SIZE) | (in[at + i] & 0xFF);
        }
        return number;
    }

    /** Copies what came before, which the copy itself may be a part of; returns where it ends. */
    static int copy(byte[] out, int start, int put, int end, long offset, int length) throws IOException {
        if (offset < 1 || offset > put - start || length > end - put) {
            throw malformed();
        }
        int from = put - (int) offset;
        if (offset >= length) {
            System.arraycopy(out, from, out, put, length);
        } else {
            for (int i = 0; i < length; i++) {
                out[put + i] = out[from + i];
            }
        }
        return put + length;
    }

    static IOException malformed() {
        return new IOException("malformed compressed data");
    }
}
