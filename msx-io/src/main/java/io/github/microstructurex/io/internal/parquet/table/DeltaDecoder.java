package io.github.microstructurex.io.internal.parquet.table;

import java.io.IOException;

/** Differences from value to value, packed in blocks of a width of their own: the encoding DELTA_BINARY_PACKED. */
final class DeltaDecoder implements ValueDecoder {
    private static final int MAX_BLOCK = 1 << 20;

    private byte[] bytes = {};
    private int at;
    private int to;
    private int miniblocks;
    private int miniblockSize;
    private long unread;
    private boolean first;
    private long last;
    private long leastDelta;
    /** Where the widths of the present block begin, and which miniblock is the present one. */
    private int widths;

    private int miniblock;
    private int width;
    private int leftInMiniblock;
    private long bit;

    @Override
    public void reset(byte[] newBytes, int from, int end) throws IOException {
        Varints header = new Varints(newBytes, from, end);
        int blockSize = header.next(MAX_BLOCK);
        miniblocks = header.next(MAX_BLOCK);
        unread = header.next(Integer.MAX_VALUE);
        last = header.nextZigzag();
        if (miniblocks == 0 || blockSize % miniblocks != 0 || blockSize / miniblocks % Byte.SIZE != 0) {
            throw new IOException("blocks of " + blockSize + " values in " + miniblocks + " parts");
        }
        miniblockSize = blockSize / miniblocks;
        bytes = newBytes;
        at = header.at();
        to = end;
        first = true;
        miniblock = miniblocks;
        leftInMiniblock = 0;
    }

    @Override
    public void decode(long[] into, int from, int count) throws IOException {
        if (count > unread) {
            throw new IOException("a page with too few values");
        }
        unread -= count;
        int next = from;
        if (first && count > 0) {
            first = false;
            into[next++] = last;
        }
        while (next < from + count) {
            if (leftInMiniblock == 0) {
                nextMiniblock();
            }
            int n = Math.min(leftInMiniblock, from + count - next);
            if (width > 0 && bit + (long) n * width > (long) to * Byte.SIZE) {
                throw new IOException("a page that ends inside its values");
            }
            decodeMiniblock(into, next, n);
            leftInMiniblock -= n;
            next += n;
        }
    }

    /** {@return how many values are left} */
    long unread() {
        return unread;
    }

    /** {@return where the values end, once all are read} */
    int end() {
        return at;
    }

    private void decodeMiniblock(long[] into, int from, int count) {
        long value = last;
        long least = leastDelta;
        if (width == 0) {
            for (int i = from; i < from + count; i++) {
                value += least;
                into[i] = value;
            }
        } else {
            Bits.unpack(bytes, bit, width, into, from, count);
            bit += (long) count * width;
            for (int i = from; i < from + count; i++) {
                value += least + into[i];
                into[i] = value;
            }
        }
        last = value;
    }

    private void nextMiniblock() throws IOException {
        if (miniblock == miniblocks) {
            Varints header = new Varints(bytes, at, to);
            leastDelta = header.nextZigzag();
            widths = header.at();
            if (miniblocks > to - widths) {
                throw new IOException("a page that ends inside its values");
            }
            at = widths + miniblocks;
            miniblock = 0;
        }
        width = bytes[widths + miniblock] & 0xFF;
        if (width > Long.SIZE || at > to) {
            throw new IOException("differences of " + width + " bits, or a page that ends before them");
        }
        bit = (long) at * Byte.SIZE;
        at = (int) Math.min(Integer.MAX_VALUE, at + (long) miniblockSize / Byte.SIZE * width);
        leftInMiniblock = miniblockSize;
        miniblock++;
    }
}
