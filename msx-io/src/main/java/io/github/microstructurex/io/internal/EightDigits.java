package io.github.microstructurex.io.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads up to eight decimal digits at a time: a 64-bit word is loaded, the first byte that is not a digit is found by
 * arithmetic, and three multiplications turn the digits into a number. No branch depends on how many digits there are.
 */
final class EightDigits {
    /** How many bytes behind a position must exist. */
    static final int LENGTH = Long.BYTES;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030303030303030L;

    private EightDigits() {}

    /** Loads the eight bytes from a position. A digit's byte becomes its value, any other byte more than 9. */
    static long load(byte[] bytes, int position) {
        return (long) WORDS.get(bytes, position) ^ ZEROS;
    }

    /** Counts the digits before the first byte that is none. */
    static int count(long word) {
        // Adding 0x76 carries 10 and above into the top bit; a carry out of a byte only reaches those above it.
        long others = (word + 0x7676767676767676L | word) & 0x8080808080808080L;
        return Long.numberOfTrailingZeros(others) >>> 3;
    }

    /** The number that all eight digits make. */
    static long value(long word) {
        long pairs = word * 10 + (word >>> 8);
        long low = pairs & 0x000000FF000000FFL;
        long high = pairs >>> 16 & 0x000000FF000000FFL;
        return (low * (100 + (1_000_000L << 32)) + high * (1 + (10_000L << 32))) >>> 32;
    }

    /** The number that the first digits make; at least one. */
    static long value(long word, int digits) {
        return value(word << (Long.SIZE - (digits << 3)));
    }
}
