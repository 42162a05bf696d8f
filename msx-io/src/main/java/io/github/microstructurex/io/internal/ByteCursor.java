package io.github.microstructurex.io.internal;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;

/**
 * Reads comma-separated numbers straight from the bytes of {@linkplain ByteLines lines}: after {@link #nextLine()} the
 * methods take one piece of the line each and say whether it was there, and the caller turns a no into
 * {@link #wrongField}. Nothing is allocated per line, and no String is made but for an exception.
 */
public final class ByteCursor extends ByteLines {
    /** Is returned in place of a number that is not there or does not fit a {@code long}. */
    public static final long NOT_A_NUMBER = Long.MIN_VALUE;

    /** The most characters that a decimal number can have. */
    public static final int MAX_DECIMAL = 64;

    private static final int MAX_DIGITS = 19;
    private static final int TIME_OF_DAY_DIGITS = 5;
    private static final int NANO_DIGITS = 9;
    private static final int MAX_FRACTION_DIGITS = 12;
    private static final long MAX_SECONDS = Long.MAX_VALUE / 1_000_000_000 - 1;
    private static final long[] POWERS_OF_TEN = powersOfTen();

    private final char[] decimal = new char[MAX_DECIMAL];

    /**
     * Opens a file.
     *
     * @param file the file
     * @param maxLine the length of the longest line that can be right
     */
    public ByteCursor(MarketDataInput file, int maxLine) {
        super(file, maxLine);
    }

    /**
     * Opens a file behind what may come before its rows: a byte order mark, and a first line that begins with a letter or
     * a quote.
     *
     * @param file the file
     * @param maxLine the length of the longest line that can be right
     * @return the cursor
     */
    public static ByteCursor behindHeader(MarketDataInput file, int maxLine) {
        ByteCursor cursor = new ByteCursor(file, maxLine);
        try {
            cursor.skipHeader();
            return cursor;
        } catch (MarketDataException unreadable) {
            cursor.close();
            throw unreadable;
        }
    }

    /**
     * Takes one byte.
     *
     * @param wanted the byte
     * @return whether it was there
     */
    public boolean take(char wanted) {
        if (bytes[position] != wanted) {
            return false;
        }
        position++;
        return true;
    }

    /** {@return the next byte, which is not taken; a line feed at the end of the file} */
    public byte peek() {
        return bytes[position];
    }

    /** Takes the byte that {@link #peek} shows, which must not be a line feed. */
    public void skip() {
        position++;
    }

    /**
     * Takes a line end, which the end of the file is, too.
     *
     * @return whether it was there
     */
    public boolean takeLineEnd() {
        int at = position;
        if (bytes[at] == '\r' && at < limit) {
            at++;
        }
        if (bytes[at] != '\n') {
            return false;
        }
        position = Math.min(at + 1, limit);
        return true;
    }

    /**
     * Takes one digit.
     *
     * @return the digit, or -1
     */
    public int takeDigit() {
        byte b = bytes[position];
        if (!isDigit(b)) {
            return -1;
        }
        position++;
        return b - '0';
    }

    /**
     * Takes one digit that may have a minus sign.
     *
     * @return from -9 to 9, or {@link Integer#MIN_VALUE}
     */
    public int takeSignedDigit() {
        int negative = bytes[position] == '-' ? 1 : 0;
        position += negative;
        int digit = takeDigit();
        return digit < 0 ? Integer.MIN_VALUE : (digit ^ -negative) + negative;
    }

    /**
     * Takes a whole number without a sign.
     *
     * @return the number, or {@link #NOT_A_NUMBER}
     */
    public long takeDigits() {
        long word = EightDigits.load(bytes, position);
        int count = EightDigits.count(word);
        if (count == EightDigits.LENGTH) {
            // A constant step lets the processor go on to the next field before it has counted the digits of this one.
            position += EightDigits.LENGTH;
            long value = EightDigits.value(word);
            return isDigit(bytes[position]) ? takeMoreDigits(value) : value;
        }
        position += count;
        return count == 0 ? NOT_A_NUMBER : EightDigits.value(word, count);
    }

    private long takeMoreDigits(long firstDigits) {
        long value = firstDigits;
        int digits = EightDigits.LENGTH;
        while (true) {
            long word = EightDigits.load(bytes, position);
            int count = EightDigits.count(word);
            if (count == 0) {
                return value;
            }
            digits += count;
            position += count;
            long part = EightDigits.value(word, count);
            long power = POWERS_OF_TEN[count];
            if (digits >= MAX_DIGITS && (digits > MAX_DIGITS || value > (Long.MAX_VALUE - part) / power)) {
                return NOT_A_NUMBER;
            }
            value = value * power + part;
        }
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /**
     * Takes a whole number that may have a minus sign.
     *
     * @return the number, or {@link #NOT_A_NUMBER}
     */
    public long takeNumber() {
        int negative = bytes[position] == '-' ? 1 : 0;
        position += negative;
        long value = takeDigits();
        // Two's complement without a branch; the sentinel is its own negative.
        return (value ^ -negative) + negative;
    }

    /**
     * Takes a decimal number, which may have a sign, a decimal point and an exponent.
     *
     * @param grid what it is counted in
     * @return how many steps it is, or {@link #NOT_A_NUMBER}
     */
    public long takeDecimal(DecimalGrid grid) {
        int length = 0;
        while (length < MAX_DECIMAL && isOfDecimal(bytes[position])) {
            decimal[length++] = (char) bytes[position++];
        }
        return grid.parse(decimal, 0, length);
    }

    private static boolean isOfDecimal(byte b) {
        return isDigit(b) || b == '.' || b == '-' || b == '+' || b == 'e' || b == 'E';
    }

    /**
     * Takes a number of seconds with up to 12 digits behind an optional decimal point.
     *
     * @return whole nanoseconds, what is finer being cut, or {@link #NOT_A_NUMBER}
     */
    public long takeSeconds() {
        int start = position;
        long whole = EightDigits.load(bytes, start);
        int point = start + TIME_OF_DAY_DIGITS;
        if (EightDigits.count(whole) != TIME_OF_DAY_DIGITS || bytes[point] != '.') {
            return takeAnySeconds();
        }
        // The usual shape, five digits before the point and nine behind it, has every part at a known place.
        long fraction = EightDigits.load(bytes, point + 1);
        int last = point + NANO_DIGITS;
        if (EightDigits.count(fraction) != EightDigits.LENGTH
                || last >= limit
                || !isDigit(bytes[last])
                || isDigit(bytes[last + 1])) {
            return takeAnySeconds();
        }
        position = last + 1;
        long seconds = EightDigits.value(whole, TIME_OF_DAY_DIGITS);
        return seconds * POWERS_OF_TEN[NANO_DIGITS] + EightDigits.value(fraction) * 10 + (bytes[last] - '0');
    }

    private long takeAnySeconds() {
        long seconds = takeDigits();
        if (seconds < 0 || seconds > MAX_SECONDS) {
            return NOT_A_NUMBER;
        }
        long nanoseconds = seconds * POWERS_OF_TEN[NANO_DIGITS];
        if (!take('.')) {
            return nanoseconds;
        }
        int start = position;
        long fraction = takeDigits();
        int digits = position - start;
        if (fraction < 0 || digits > MAX_FRACTION_DIGITS) {
            return NOT_A_NUMBER;
        }
        return nanoseconds
                + (digits <= NANO_DIGITS
                        ? fraction * POWERS_OF_TEN[NANO_DIGITS - digits]
                        : fraction / POWERS_OF_TEN[digits - NANO_DIGITS]);
    }

    private static long[] powersOfTen() {
        long[] powers = new long[NANO_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
