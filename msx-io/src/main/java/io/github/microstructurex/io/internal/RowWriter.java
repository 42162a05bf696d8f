package io.github.microstructurex.io.internal;

import io.github.microstructurex.io.MarketDataException;
import java.io.IOException;
import java.io.OutputStream;

/** Writes rows of numbers as text, without an object per number. For use by one thread. */
public final class RowWriter {
    private static final int CAPACITY = 1 << 16;
    /** The longest number. */
    private static final int MAX_DIGITS = 20;

    private final String file;
    private final OutputStream out;
    private final byte[] bytes = new byte[CAPACITY];
    private int length;

    /**
     * Begins.
     *
     * @param file what is written, for an exception
     * @param out takes the bytes; it is not closed
     */
    public RowWriter(String file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    /**
     * Writes one character.
     *
     * @param ascii the character
     * @return this writer
     */
    public RowWriter put(char ascii) {
        if (length == CAPACITY) {
            flush();
        }
        bytes[length++] = (byte) ascii;
        return this;
    }

    /**
     * Writes a text.
     *
     * @param ascii the text
     * @return this writer
     */
    public RowWriter put(String ascii) {
        for (int at = 0; at < ascii.length(); at++) {
            put(ascii.charAt(at));
        }
        return this;
    }

    /**
     * Writes a number.
     *
     * @param number the number, above {@link Long#MIN_VALUE}
     * @return this writer
     */
    public RowWriter put(long number) {
        if (number < 0) {
            put('-');
        }
        return putPadded(Math.abs(number), 1);
    }

    /**
     * Writes a number behind zeros.
     *
     * @param number the number, at least 0
     * @param minDigits how many digits there are at least, at most 19
     * @return this writer
     */
    public RowWriter putPadded(long number, int minDigits) {
        if (CAPACITY - length < MAX_DIGITS) {
            flush();
        }
        int digits = minDigits;
        for (long power = powerOfTen(minDigits); digits < MAX_DIGITS - 1 && number >= power; power *= 10) {
            digits++;
        }
        long left = number;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + left % 10);
            left /= 10;
        }
        length += digits;
        return this;
    }

    private static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    /** Hands on what was written. */
    public void flush() {
        try {
            out.write(bytes, 0, length);
            length = 0;
        } catch (IOException failure) {
            throw MarketDataException.unwritable(file, failure);
        }
    }
}
