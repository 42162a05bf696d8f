package io.github.microstructurex.io.internal.parquet.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers of a few bits each, packed without gaps, the first one in the lowest bits of the first byte. */
final class Bits {
    /** How many bytes must be readable behind packed numbers, whatever they are. */
    static final int SLACK = 2 * Long.BYTES;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MAX_IN_ONE_LOAD = Long.SIZE - 7;

    private Bits() {}

    static long loadLong(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /**
     * Unpacks numbers.
     *
     * @param bit where the first one begins, counted in bits
     * @param width how many bits each has, from 0 to 64
     */
    static void unpack(byte[] bytes, long bit, int width, long[] into, int from, int count) {
        if (width > MAX_IN_ONE_LOAD) {
            unpackWide(bytes, bit, width, into, from, count);
            return;
        }
        long mask = (1L << width) - 1;
        long position = bit;
        for (int i = from; i < from + count; i++) {
            into[i] = (loadLong(bytes, (int) (position >>> 3)) >>> (position & 7)) & mask;
            position += width;
        }
    }

    private static void unpackWide(byte[] bytes, long bit, int width, long[] into, int from, int count) {
        long mask = -1L >>> (Long.SIZE - width);
        long position = bit;
        for (int i = from; i < from + count; i++) {
            int at = (int) (position >>> 3);
            int shift = (int) (position & 7);
            long low = loadLong(bytes, at) >>> shift;
            // Shifted twice, since a shift by 64 would be none.
            long high = (bytes[at + Long.BYTES] & 0xFFL) << 1 << (Long.SIZE - 1 - shift);
            into[i] = (low | high) & mask;
            position += width;
        }
    }
}
