package io.github.microstructurex.io.internal.parquet.table;

import java.io.IOException;
import java.util.Arrays;

/** Runs of one value, and values packed by eights: the encoding RLE of levels, of flags and of places in a dictionary. */
final class RunLengthDecoder implements ValueDecoder {
    private static final int MAX_WIDTH = 32;

    private byte[] bytes = {};
    private int at;
    private int to;
    private int width;
    private boolean packed;
    /** How many values the present run has left. */
    private long left;
    /** Of a run of one value. */
    private long value;
    /** Where the next packed value begins. */
    private long bit;

    /** Begins values behind a length of four bytes, each of one bit. */
    @Override
    public void reset(byte[] newBytes, int from, int end) throws IOException {
        reset(newBytes, from + Integer.BYTES, from + lengthAt(newBytes, from, end) + Integer.BYTES, 1);
    }

    /** {@return how many bytes follow those four that say it} */
    static int lengthAt(byte[] bytes, int from, int end) throws IOException {
        long length = end - from < Integer.BYTES ? -1 : Bits.loadLong(bytes, from) & 0xFFFF_FFFFL;
        if (length < 0 || length > end - from - Integer.BYTES) {
            throw new IOException("a page that ends inside its runs");
        }
        return (int) length;
    }

    /** Begins values of a width. */
    void reset(byte[] newBytes, int from, int end, int newWidth) throws IOException {
        if (newWidth > MAX_WIDTH) {
            throw new IOException("places of " + newWidth + " bits, where at most " + MAX_WIDTH + " are possible");
        }
        bytes = newBytes;
        at = from;
        to = end;
        width = newWidth;
        left = 0;
    }

    @Override
    public void decode(long[] into, int from, int count) throws IOException {
        int done = 0;
        while (done < count) {
            if (left == 0) {
                nextRun();
            }
            int n = (int) Math.min(left, count - done);
            if (packed) {
                Bits.unpack(bytes, bit, width, into, from + done, n);
                bit += (long) n * width;
            } else {
                Arrays.fill(into, from + done, from + done + n, value);
            }
            left -= n;
            done += n;
        }
    }

    /** Passes over values, if all of them are 1 and in one run; says whether they are. */
    boolean skipOnes(int count) throws IOException {
        if (left == 0) {
            nextRun();
        }
        if (packed || value != 1 || left < count) {
            return false;
        }
        left -= count;
        return true;
    }

    private void nextRun() throws IOException {
        Varints header = new Varints(bytes, at, to);
        int kind = header.next(Integer.MAX_VALUE);
        at = header.at();
        packed = (kind & 1) == 1;
        left = kind / 2;
        int length = packed ? packedLength() : (width + 7) / 8;
        if (left == 0 || length > to - at) {
            throw new IOException("a page that ends inside its runs");
        }
        value = packed ? 0 : Bits.loadLong(bytes, at) & ((1L << width) - 1);
        bit = (long) at * Byte.SIZE;
        at += length;
    }

    /** The last group may be cut where its values end. */
    private int packedLength() {
        long length = left * width;
        left *= 8;
        if (length > to - at) {
            left = width == 0 ? 0 : (to - at) * 8L / width;
            return to - at;
        }
        return (int) length;
    }
}
