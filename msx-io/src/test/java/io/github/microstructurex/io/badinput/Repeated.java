package io.github.microstructurex.io.badinput;

import java.io.InputStream;
import java.util.Objects;

/** The same bytes again and again, without holding them more than once. */
final class Repeated extends InputStream {
    private final byte[] rows;
    private final byte[] block;
    private long left;
    private int at;

    Repeated(byte[] rows, long repetitions) {
        this.rows = rows;
        left = Math.multiplyExact(rows.length, repetitions);
        int inBlock = rows.length == 0 ? 0 : 1 + (1 << 16) / rows.length;
        block = new byte[inBlock * rows.length];
        for (int i = 0; i < inBlock; i++) {
            System.arraycopy(rows, 0, block, i * rows.length, rows.length);
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        Objects.checkFromIndexSize(from, length, into.length);
        if (left == 0) {
            return length == 0 ? 0 : -1;
        }
        int count = (int) Math.min(left, Math.min(length, block.length - at));
        System.arraycopy(block, at, into, from, count);
        at = (at + count) % rows.length;
        left -= count;
        return count;
    }
}
