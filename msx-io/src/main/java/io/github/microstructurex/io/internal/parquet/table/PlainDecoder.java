package io.github.microstructurex.io.internal.parquet.table;

import java.io.IOException;

/** Values of a fixed length as they are: the encoding PLAIN. */
final class PlainDecoder implements ValueDecoder {
    private static final long NANOS_PER_DAY = 86_400_000_000_000L;
    private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;

    private final ColumnSchema column;
    private final int width;
    private byte[] bytes = {};
    private int at;
    private int to;
    private int bit;

    PlainDecoder(ColumnSchema column) {
        this.column = column;
        width = column.valueLength();
    }

    @Override
    public void reset(byte[] newBytes, int from, int end) {
        bytes = newBytes;
        at = from;
        to = end;
        bit = 0;
    }

    @Override
    public void decode(long[] into, int from, int count) throws IOException {
        if (column.type() == PhysicalType.BOOLEAN) {
            decodeFlags(into, from, count);
            return;
        }
        if ((long) count * width > to - at) {
            throw new IOException("a page with too few values");
        }
        switch (column.type()) {
            case INT64, DOUBLE -> {
                for (int i = 0; i < count; i++) {
                    into[from + i] = Bits.loadLong(bytes, at + i * Long.BYTES);
                }
            }
            case INT32, FLOAT -> {
                for (int i = 0; i < count; i++) {
                    into[from + i] = (int) Bits.loadLong(bytes, at + i * Integer.BYTES);
                }
            }
            case INT96 -> {
                for (int i = 0; i < count; i++) {
                    into[from + i] = instant(at + i * width);
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    into[from + i] = fixed(at + i * width);
                }
            }
        }
        at += count * width;
    }

    private void decodeFlags(long[] into, int from, int count) throws IOException {
        if (bit + (long) count > (to - at) * (long) Byte.SIZE) {
            throw new IOException("a page with too few values");
        }
        Bits.unpack(bytes, (long) at * Byte.SIZE + bit, 1, into, from, count);
        bit += count;
    }

    /** Nanoseconds of the day, then the Julian day. */
    private long instant(int from) throws IOException {
        long day = (int) Bits.loadLong(bytes, from + Long.BYTES) - JULIAN_DAY_OF_EPOCH;
        try {
            return Math.addExact(Math.multiplyExact(day, NANOS_PER_DAY), Bits.loadLong(bytes, from));
        } catch (ArithmeticException overflow) {
            throw new IOException("a time of the day " + day, overflow);
        }
    }

    /** A whole number of as many bytes, of which only the last eight may say more than the sign. */
    private long fixed(int from) throws IOException {
        if (column.isLittleEndian()) {
            return Bits.loadLong(bytes, from);
        }
        long value = bytes[from];
        for (int i = 1; i < width; i++) {
            if (value << Byte.SIZE >> Byte.SIZE != value) {
                throw new IOException("a number of more than eight bytes");
            }
            value = (value << Byte.SIZE) | (bytes[from + i] & 0xFF);
        }
        return value;
    }
}
