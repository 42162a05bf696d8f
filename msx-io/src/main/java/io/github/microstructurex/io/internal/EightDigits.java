package io.github.microstructurex.io.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads up to eight decimal digits at a time: a 64-bit word is loaded, the first byte that is not a digit is found by
 * arithmetic, and three multiplications turn the digits into a number. No branch depends on how many digits there are.
 */
public final class EightDigits {
    /** How many bytes behind a position must exist. */
    public static final int LENGTH = Long.BYTES;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030303030303030L;

    private EightDigits() {}

    /**
     * Loads the eight bytes from a position.
     *
     * @param bytes the text
     * @param position where the first of the eight stands
     * @return the eight, the first in the lowest byte; a digit has become its value, anything else more than 9
     */
    public static long load(byte[] bytes, int position) {
        return (long) WORDS.get(bytes, position) ^ ZEROS;
    }

    /**
     * Marks what is no digit.
     *
     * @param word eight bytes as {@link #load} gives them
     * @return the top bits of the bytes above 9; behind the first of them, other bytes may be marked, too
     */
    public static long others(long word) {
        // Adding 0x76 carries 10 and above into the top bit; a carry out of a byte only reaches those above it.
        return (word + 0x7676767676767676L | word) & 0x8080808080808080L;
    }

    /** Counts the digits before the first byte that is none. */
    static int count(long word) {
        return Long.numberOfTrailingZeros(others(word)) >>> 3;
    }

    /**
     * The number that all eight digits make.
     *
     * @param word eight digits as {@link #load} gives them
     * @return from 0 to 99,999,999
     */
    public static long value(long word) {
        // Pairs of digits, of pairs, and of fours: each step multiplies the earlier one of two neighbours and adds the
        // later.
        long pairs = (word * (1 + (10 << 8))) >>> 8 & 0x00FF00FF00FF00FFL;
        long fours = (pairs * (1 + (100 << 16))) >>> 16 & 0x0000FFFF0000FFFFL;
        return (fours * (1 + (10_000L << 32))) >>> 32;
    }

    /** The number that the first digits make; at least one. */
    static long value(long word, int digits) {
        return value(word << (Long.SIZE - (digits << 3)));
    }
}
