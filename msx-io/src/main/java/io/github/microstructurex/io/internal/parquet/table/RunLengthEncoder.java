package io.github.microstructurex.io.internal.parquet.table;

/** Writes runs of one value, and values packed by eights where there are none. */
final class RunLengthEncoder {
    private static final int GROUP = 8;

    private final long[] padded = new long[GROUP];
    private final ByteSink behindLength = new ByteSink();

    void encodeBehindLength(long[] values, int count, int width, ByteSink out) {
        behindLength.clear();
        encode(values, count, width, behindLength);
        out.putInt(behindLength.size());
        out.putAll(behindLength.array(), behindLength.size());
    }

    void encode(long[] values, int count, int width, ByteSink out) {
        int at = 0;
        while (at < count) {
            int equal = equalFrom(values, at, count);
            if (equal >= GROUP || equal == count - at) {
                run(values[at], equal, width, out);
                at += equal;
            } else {
                int groups = groupsWithoutRun(values, at, count);
                out.putVarint(((long) groups << 1) | 1);
                for (int group = 0; group < groups; group++, at += GROUP) {
                    group(values, at, Math.min(GROUP, count - at), width, out);
                }
            }
        }
    }

    private static void run(long value, int length, int width, ByteSink out) {
        out.putVarint((long) length << 1);
        for (int shift = 0; shift < width; shift += Byte.SIZE) {
            out.put((int) (value >>> shift));
        }
    }

    private static int groupsWithoutRun(long[] values, int from, int count) {
        int groups = 1;
        for (int at = from + GROUP; at < count && equalFrom(values, at, count) < GROUP; at += GROUP) {
            groups++;
        }
        return groups;
    }

    /** How many values from here on are the same. */
    private static int equalFrom(long[] values, int from, int count) {
        int at = from + 1;
        while (at < count && values[at] == values[from]) {
            at++;
        }
        return at - from;
    }

    private void group(long[] values, int from, int count, int width, ByteSink out) {
        if (count == GROUP) {
            out.putBits(values, from, GROUP, width);
            return;
        }
        for (int i = 0; i < GROUP; i++) {
            padded[i] = i < count ? values[from + i] : 0;
        }
        out.putBits(padded, 0, GROUP, width);
    }
}
