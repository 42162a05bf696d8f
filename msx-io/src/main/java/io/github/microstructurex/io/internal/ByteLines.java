package io.github.microstructurex.io.internal;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.MarketDataStream;
import java.io.IOException;

/**
 * The lines of a file, one after the other, in a buffer of fixed size: after {@link #nextLine()} a whole line is in it, from
 * {@code position} on. Lines end with LF or CRLF; the last one may end with the file. For use by one thread,
 * {@link #progress} excepted.
 */
abstract class ByteLines implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    /** What is read; a line feed stands behind the last byte, and as many bytes more as {@link EightDigits} may look at. */
    final byte[] bytes;

    /** The next byte to take. */
    int position;

    /** Behind the last byte of the file that is in the buffer. */
    int limit;

    private final MarketDataInput file;
    private final MarketDataStream in;
    private final int maxLine;
    private int lineStart;
    private long line;
    private boolean ended;
    private boolean closed;

    ByteLines(MarketDataInput file, int maxLine) {
        this.file = file;
        this.maxLine = maxLine;
        in = file.open();
        bytes = new byte[Math.max(CHUNK, 2 * maxLine) + EightDigits.LENGTH];
        bytes[0] = '\n';
    }

    /** Goes behind a byte order mark, and a first line that begins with a letter or a quote. */
    final void skipHeader() {
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
    public final long countLines() {
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
    public final boolean nextLine() {
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
     * Explains what is wrong with a field of the present line: that the line has another number of fields, if so, else
     * what the field holds. The cursor stands behind the line then, so that {@link #nextLine()} goes on with the next.
     *
     * @param field which field, from 0
     * @param fieldCount how many fields the line should have
     * @param name the field's name
     * @param expected what it should hold
     * @return the exception to throw
     */
    public final MarketDataException wrongField(int field, int fieldCount, String name, String expected) {
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

    /** {@return what is read: the present line is there, from {@link #position} on} */
    public final byte[] bytes() {
        return bytes;
    }

    /** {@return where the next byte stands} */
    public final int position() {
        return position;
    }

    /** {@return how many bytes of the file are there from {@link #position} on} */
    public final int available() {
        return limit - position;
    }

    /**
     * Goes on elsewhere in what is {@linkplain #available there}.
     *
     * @param next where the next byte stands
     */
    public final void goTo(int next) {
        position = next;
    }

    /** {@return the number of the present line, from 1} */
    public final long line() {
        return line;
    }

    /** {@return how much of the file has been read, from 0 to 1; any thread may ask} */
    public final double progress() {
        return in.progress();
    }

    /** Closes the file. Closing twice does nothing more. */
    @Override
    public final void close() {
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
