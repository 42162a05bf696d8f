package io.github.microstructurex.io;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Market data that cannot be read: what file, where in it, what was found there and what was expected. The message is
 * one line that a program can show to its user as it is.
 */
public final class MarketDataException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final long UNKNOWN = -1;

    /** The file, with the entry if it is inside an archive. */
    private final String file;
    /** The line, from 1, or -1 if the place is not one. */
    private final long line;
    /** The row of a table, from 1, or -1 if the place is not one. */
    private final long row;
    /** The offset from the start of the file, or -1 if the place is not one. */
    private final long byteOffset;
    /** The name of the field, or "". */
    private final String field;
    /** What is there. */
    private final String found;
    /** What should be there. */
    private final String expected;

    private MarketDataException(
            String file, long line, long row, long byteOffset, String field, String found, String expected) {
        super(onOneLine(describe(file, line, row, byteOffset, field) + ": found " + found + ", expected " + expected));
        this.file = file;
        this.line = line;
        this.row = row;
        this.byteOffset = byteOffset;
        this.field = field;
        this.found = found;
        this.expected = expected;
    }

    /**
     * Says that a file as a whole is wrong.
     *
     * @param file the file, and the entry if it is inside an archive
     * @param found what is there, as it reads after "found"
     * @param expected what should be, as it reads after "expected"
     * @return the exception
     */
    public static MarketDataException inFile(String file, String found, String expected) {
        return new MarketDataException(file, UNKNOWN, UNKNOWN, UNKNOWN, "", found, expected);
    }

    /**
     * Says that a line of a text file is wrong.
     *
     * @param file the file, and the entry if it is inside an archive
     * @param line the line, from 1
     * @param field the name of the field, or "" if it is the line as a whole
     * @param found what is there, as it reads after "found"
     * @param expected what should be, as it reads after "expected"
     * @return the exception
     */
    public static MarketDataException atLine(String file, long line, String field, String found, String expected) {
        return new MarketDataException(file, line, UNKNOWN, UNKNOWN, field, found, expected);
    }

    /**
     * Says that a row of a table is wrong that is stored by columns, so that it has no line and no one place.
     *
     * @param file the file
     * @param row the row, from 1
     * @param field the name of the column, or "" if it is the row as a whole
     * @param found what is there, as it reads after "found"
     * @param expected what should be, as it reads after "expected"
     * @return the exception
     */
    public static MarketDataException atRow(String file, long row, String field, String found, String expected) {
        return new MarketDataException(file, UNKNOWN, row, UNKNOWN, field, found, expected);
    }

    /**
     * Says that a place in a binary file is wrong.
     *
     * @param file the file, and the entry if it is inside an archive
     * @param byteOffset where the record begins, from 0
     * @param field the name of the field, or "" if it is the record as a whole
     * @param found what is there, as it reads after "found"
     * @param expected what should be, as it reads after "expected"
     * @return the exception
     */
    public static MarketDataException atByte(
            String file, long byteOffset, String field, String found, String expected) {
        return new MarketDataException(file, UNKNOWN, UNKNOWN, byteOffset, field, found, expected);
    }

    /**
     * Says that the operating system or an archive did not give the bytes of a file.
     *
     * @param file the file, and the entry if it is inside an archive
     * @param cause what it said
     * @return the exception, with that cause
     */
    public static MarketDataException unreadable(String file, IOException cause) {
        return failed(file, "an input error: ", cause, "a readable file");
    }

    /**
     * Says that the operating system did not take the bytes of a file.
     *
     * @param file the file
     * @param cause what it said
     * @return the exception, with that cause
     */
    public static MarketDataException unwritable(String file, IOException cause) {
        return failed(file, "an output error: ", cause, "a place that can be written to");
    }

    private static MarketDataException failed(String file, String what, IOException cause, String expected) {
        String said = cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
        MarketDataException exception = inFile(file, what + cause.getClass().getSimpleName() + said, expected);
        exception.initCause(cause);
        return exception;
    }

    private static String describe(String file, long line, long row, long byteOffset, String field) {
        StringBuilder place = new StringBuilder(file);
        if (line != UNKNOWN) {
            place.append(", line ").append(line);
        }
        if (row != UNKNOWN) {
            place.append(", row ").append(row);
        }
        if (byteOffset != UNKNOWN) {
            place.append(", byte ").append(byteOffset);
        }
        if (!field.isEmpty()) {
            place.append(", ").append(field);
        }
        return place.toString();
    }

    private static String onOneLine(String text) {
        // Controls of Unicode, too: a byte of 0x85 taken for a letter is a line end.
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
    }

    /** {@return the file, with the entry if it is inside an archive} */
    public String file() {
        return file;
    }

    /** {@return the line, from 1, if the place is one} */
    public OptionalLong line() {
        return line == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(line);
    }

    /** {@return the row of a table, from 1, if the place is one} */
    public OptionalLong row() {
        return row == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(row);
    }

    /** {@return the offset from the start of the file, if the place is one} */
    public OptionalLong byteOffset() {
        return byteOffset == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(byteOffset);
    }

    /** {@return the name of the field, if it is one field that is wrong} */
    public Optional<String> field() {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    /** {@return what is there} */
    public String found() {
        return found;
    }

    /** {@return what should be there} */
    public String expected() {
        return expected;
    }
}
