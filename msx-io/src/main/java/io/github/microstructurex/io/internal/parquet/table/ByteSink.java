package io.github.microstructurex.io.internal.parquet.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow at their end, in the ways in which Parquet writes numbers. Little-endian. */
final class ByteSink {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[1 << 12];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** {@return what holds them, from 0 to {@link #size()}; good until the next change} */
    byte[] array() {
        return bytes;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    void put(int oneByte) {
        ensure(1);
        bytes[size++] = (byte) oneByte;
    }

    void putInt(int value) {
        ensure(Integer.BYTES);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void putLong(long value) {
        ensure(Long.BYTES);
        LONG.set(bytes, size, value);
        size += Long.BYTES;
    }

    void putAll(byte[] from, int length) {
        ensure(length);
        System.arraycopy(from, 0, bytes, size, length);
        size += length;
    }

    void putVarint(long value) {
        ensure(10);
        long left = value;
        while (left >>> 7 != 0) {
            bytes[size++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
    }

    void putZigzag(long value) {
        putVarint((value << 1) ^ (value >> 63));
    }

    /** Packs the low bits of numbers, the first one's lowest bit first; ends with a whole byte. */
    void putBits(long[] values, int from, int count, int width) {
        int length = (int) (((long) count * width + 7) / 8);
        ensure(length + Long.BYTES);
        int at = size;
        long pending = 0;
        int bits = 0;
        for (int i = from; i < from + count; i++) {
            long value = values[i];
            pending |= value << bits;
            bits += width;
            if (bits >= Long.SIZE) {
                LONG.set(bytes, at, pending);
                at += Long.BYTES;
                bits -= Long.SIZE;
                pending = bits == 0 ? 0 : value >>> (width - bits);
            }
        }
        LONG.set(bytes, at, pending);
        size += length;
    }
}
