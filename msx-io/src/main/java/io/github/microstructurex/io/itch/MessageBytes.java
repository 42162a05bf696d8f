package io.github.microstructurex.io.itch;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.MarketDataException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** The bytes that a message stands on, with its fields read and written by their places: all big-endian, without a sign. */
abstract class MessageBytes {
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long MASK_32 = 0xFFFF_FFFFL;
    private static final @Nullable Side[] SIDES = new @Nullable Side[256];

    static {
        SIDES['B'] = Side.BUY;
        SIDES['S'] = Side.SELL;
    }

    final byte[] bytes;
    int offset;

    private final String source;
    private final boolean isOwn;
    private long position;

    /**
     * Stands on the first byte.
     *
     * @param source what to call the bytes in exceptions
     * @param bytes the bytes
     * @param isOwn whether they may be changed
     */
    MessageBytes(String source, byte[] bytes, boolean isOwn) {
        this.source = source;
        this.bytes = bytes;
        this.isOwn = isOwn;
    }

    /** Moves to a whole message; the position is for exceptions. */
    final void show(int newOffset, long newPosition) {
        offset = newOffset;
        position = newPosition;
    }

    final String source() {
        return source;
    }

    final long position() {
        return position;
    }

    final char getChar(int at) {
        return (char) (bytes[offset + at] & 0xFF);
    }

    static int getShort(byte[] bytes, int at) {
        return (short) SHORTS.get(bytes, at) & 0xFFFF;
    }

    static int getInt(byte[] bytes, int at) {
        return (int) INTS.get(bytes, at);
    }

    static long getLong(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    final int getShort(int at) {
        return getShort(bytes, offset + at);
    }

    final long getInt(int at) {
        return getInt(bytes, offset + at) & MASK_32;
    }

    final long getLong(int at) {
        return getLong(bytes, offset + at);
    }

    final Side getSide(int at) {
        // A table, since which side comes next no branch predictor can tell.
        Side side = SIDES[bytes[offset + at] & 0xFF];
        if (side == null) {
            throw wrong("side", ItchText.quote(bytes[offset + at]), "B or S");
        }
        return side;
    }

    final void putChar(int at, char value) {
        checkRange(value, 0x7F);
        checkOwn();
        bytes[at] = (byte) value;
    }

    final void putShort(int at, long value) {
        checkRange(value, 0xFFFF);
        checkOwn();
        SHORTS.set(bytes, at, (short) value);
    }

    final void putInt(int at, long value) {
        checkRange(value, MASK_32);
        checkOwn();
        INTS.set(bytes, at, (int) value);
    }

    final void putLong(int at, long value) {
        checkOwn();
        LONGS.set(bytes, at, value);
    }

    final void putSide(int at, Side value) {
        putChar(at, value == Side.BUY ? 'B' : 'S');
    }

    static void checkRange(long value, long max) {
        if (value < 0 || value > max) {
            throw new IllegalArgumentException("the value is " + value + ", expected from 0 to " + max);
        }
    }

    final void checkOwn() {
        if (!isOwn) {
            throw new IllegalStateException("a message that was read cannot be changed: only one of create() can");
        }
    }

    /** Says that a field of this message is wrong. */
    final MarketDataException wrong(String field, String found, String expected) {
        return wrong(source, position, bytes[offset], field, found, expected);
    }

    /** Says that a field of a message that has been seen is wrong. */
    static MarketDataException wrong(
            String source, long position, int code, String field, String found, String expected) {
        ItchType type = ItchType.of(code).orElseThrow();
        return MarketDataException.atByte(source, position, field, found + " in a " + type, expected);
    }
}
