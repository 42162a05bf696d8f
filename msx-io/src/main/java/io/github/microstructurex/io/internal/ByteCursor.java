package io.github.microstructurex.io.internal;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.MarketDataStream;
import java.io.IOException;

/**
 * Reads lines of comma-separated numbers straight from bytes. {@link #nextLine()} makes sure that a whole line is in the
 * buffer; the methods after it take one piece of the line each and say whether it was there, and the caller turns a no
 * into {@link #wrongField}. Nothing is allocated per line, and no String is made but for an exception.
 *
 * <p>Lines end with LF or CRLF; the last one may end with the file. For use by one thread, {@link #progress} excepted.
 */
public final class ByteCursor implements AutoCloseable {
    /** Is returned in place of a number that is not there or does not fit a {@code long}. */
    public static final long NOT_A_NUMBER = Long.MIN_VALUE;

    /** The most characters that a decimal number can have. */
    public static final int MAX_DECIMAL = 64;

    private static final int CHUNK = 1 << 16;
    private static final int MAX_DIGITS = 19;
    private static final int TIME_OF_DAY_DIGITS = 5;
    private static final int NANO_DIGITS = 9;
    private static final int MAX_FRACTION_DIGITS = 12;
    private static final long MAX_SECONDS = Long.MAX_VALUE / 1_000_000_000 - 1;
    private static final long[] POWERS_OF_TEN = powersOfTen();

    private final MarketDataInput file;
    private final MarketDataStream in;
    private final int maxLine;
    private final byte[] bytes;
    private final char[] decimal = new char[MAX_DECIMAL];
    private int position;
    private int limit;
    private int lineStart;
    private long line;
    private boolean ended;
    private boolean closed;

    /**
     * Opens a file.
     *
     * @param file the file
     * @param maxLine the length of the longest line that can be right
     */
    public ByteCursor(MarketDataInput file, int maxLine) {
        this.file = file;
        this.maxLine = maxLine;
        in = file.open();
        bytes = new byte[Math.max(CHUNK, 2 * maxLine) + EightDigits.LENGTH];
        bytes[0] = '\n';
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

    private void skipHeader() {
        fill();
        if (limit >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            position = 3;
        }
        int first = position < limit ? bytes[position] : '0';
        if (first == '"' || first == '\'' || first == '_' || Character.isLetter(first)) {
            skipLine();
        }
    }

    /**
     * Counts the lines that are left, and goes to the end.
     *
     * @return how many lines there are from here on
     */
    public long countLines() {
        long before = line;
        while (nextLine()) {
            line--;
            skipLine();
        }
        return line - before;
    }

    private void skipLine() {
        line++;
        while (true) {
            while (position < limit) {
                if (bytes[position++] == '\n') {
                    return;
                }
            }
            if (ended) {
                return;
            }
            fill();
        }
    }

    /**
     * Goes to the beginning of the next line, from behind the end of the one before.
     *
     * @return false at the end of the file
     */
    public boolean nextLine() {
        if (limit - position < maxLine && !ended) {
            fill();
        }
        if (position >= limit) {
            return false;
        }
        lineStart = position;
        line++;
        return true;
    }

    private void fill() {
        if (closed) {
            throw new IllegalStateException(file + " was closed");
        }
        int kept = limit - position;
        System.arraycopy(bytes, position, bytes, 0, kept);
        position = 0;
        lineStart = 0;
        limit = kept;
        try {
            int capacity = bytes.length - EightDigits.LENGTH;
            while (limit < capacity && !ended) {
                int read = in.read(bytes, limit, capacity - limit);
                ended = read < 0;
                limit += Math.max(read, 0);
            }
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(file.toString(), unreadable);
        }
        // Ends the last line of the file, and any number that is too long for the buffer.
        bytes[limit] = '\n';
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

    /**
     * Explains what is wrong with a field of the present line: that the line has another number of fields, if so, else
     * what the field holds. The cursor stands behind the line then, so that {@link #nextLine()} goes on with the next.
     *
     * @param field which field, from 0
     * @param fieldCount how many fields the line should have
     * @param name the field's name
     * @param expected what it should hold
     * @return the exception to throw
     */
    public MarketDataException wrongField(int field, int fieldCount, String name, String expected) {
        LineFields fields = new LineFields(bytes, lineStart, limit);
        String torn = ended && fields.end() == limit ? " (the last line, without a line end: it may be cut off)" : "";
        int count = fields.count();
        goBehindLine();
        if (count != fieldCount) {
            String found = count + (count == 1 ? " field" : " fields") + " in " + fields.quoteAll();
            return MarketDataException.atLine(file.toString(), line, "", found + torn, fieldCount + " fields");
        }
        return MarketDataException.atLine(file.toString(), line, name, fields.quote(field) + torn, expected);
    }

    /** So that whoever goes on after an exception does so with the next line. */
    private void goBehindLine() {
        int end = lineStart;
        while (end < limit && bytes[end] != '\n') {
            end++;
        }
        position = Math.min(end + 1, limit);
    }

    /** {@return the number of the present line, from 1} */
    public long line() {
        return line;
    }

    /** {@return how much of the file has been read, from 0 to 1; any thread may ask} */
    public double progress() {
        return in.progress();
    }

    /** Closes the file. Closing twice does nothing more. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        ended = false;
        position = limit;
        try {
            in.close();
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(file.toString(), unreadable);
        }
    }
}
