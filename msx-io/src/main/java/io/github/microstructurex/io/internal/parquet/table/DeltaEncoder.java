package io.github.microstructurex.io.internal.parquet.table;

/** Writes DELTA_BINARY_PACKED in blocks of the usual size. */
final class DeltaEncoder {
    private static final int BLOCK = 128;
    private static final int MINIBLOCKS = 4;
    private static final int MINIBLOCK = BLOCK / MINIBLOCKS;

    private final long[] deltas = new long[BLOCK];

    void encode(long[] values, int count, ByteSink out) {
        out.putVarint(BLOCK);
        out.putVarint(MINIBLOCKS);
        out.putVarint(count);
        out.putZigzag(count == 0 ? 0 : values[0]);
        for (int from = 1; from < count; from += BLOCK) {
            block(values, from, Math.min(BLOCK, count - from), out);
        }
    }

    private void block(long[] values, int from, int count, ByteSink out) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            long delta = values[from + i] - values[from + i - 1];
            deltas[i] = delta;
            least = Math.min(least, delta);
        }
        for (int i = 0; i < BLOCK; i++) {
            deltas[i] = i < count ? deltas[i] - least : 0;
        }
        out.putZigzag(least);
        for (int start = 0; start < BLOCK; start += MINIBLOCK) {
            out.put(width(start));
        }
        for (int start = 0; start < count; start += MINIBLOCK) {
            int width = width(start);
            if (width > 0) {
                out.putBits(deltas, start, MINIBLOCK, width);
            }
        }
    }

    private int width(int start) {
        long all = 0;
        for (int i = start; i < start + MINIBLOCK; i++) {
            all |= deltas[i];
        }
        return Long.SIZE - Long.numberOfLeadingZeros(all);
    }
}
