package io.github.microstructurex.io.internal.dbn;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.MarketDataStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a DBN file, little-endian, read through a buffer of fixed size. {@link #has} brings bytes into the buffer;
 * the getters read them at a distance from the present place, and {@link #skip} moves it.
 */
final class DbnInput implements AutoCloseable {
    /** The most bytes that {@link #has} can be asked for. */
    static final int CAPACITY = 1 << 16;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private final MarketDataInput file;
    private final MarketDataStream in;
    private final byte[] bytes = new byte[CAPACITY];
    private int position;
    private int limit;
    private long bufferStart;
    private boolean closed;

    DbnInput(MarketDataInput file) {
        this.file = file;
        in = file.open();
    }

    /** Says whether so many bytes follow. */
    boolean has(int count) {
        return limit - position >= count || fill(count);
    }

    private boolean fill(int count) {
        if (closed) {
            throw new IllegalStateException(file + " was closed");
        }
        int kept = limit - position;
        bufferStart += position;
        System.arraycopy(bytes, position, bytes, 0, kept);
        position = 0;
        limit = kept;
        try {
            limit += in.readNBytes(bytes, kept, CAPACITY - kept);
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(file.toString(), unreadable);
        }
        return limit >= count;
    }

    /** How many of the bytes asked for there are: for saying what is missing. */
    int remaining() {
        return limit - position;
    }

    int u8(int at) {
        return bytes[position + at] & 0xFF;
    }

    int u16(int at) {
        return (short) SHORTS.get(bytes, position + at) & 0xFFFF;
    }

    long u32(int at) {
        return (int) INTS.get(bytes, position + at) & 0xFFFF_FFFFL;
    }

    long i64(int at) {
        return (long) LONGS.get(bytes, position + at);
    }

    /** The text up to the first NUL. */
    String text(int at, int length) {
        int end = 0;
        while (end < length && bytes[position + at + end] != 0) {
            end++;
        }
        return new String(bytes, position + at, end, StandardCharsets.UTF_8);
    }

    void skip(int count) {
        position += count;
    }

    /** How much of the file was read, from 0 to 1. Any thread may ask. */
    double progress() {
        return in.progress();
    }

    MarketDataInput file() {
        return file;
    }

    MarketDataException wrong(String field, String found, String expected) {
        return MarketDataException.atByte(file.toString(), bufferStart + position, field, found, expected);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        limit = position;
        try {
            in.close();
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(file.toString(), unreadable);
        }
    }
}
