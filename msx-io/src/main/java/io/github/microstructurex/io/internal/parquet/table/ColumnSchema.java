package io.github.microstructurex.io.internal.parquet.table;

import java.util.List;

/**
 * One column. Whatever is stored, a value in memory is a {@code long}: a whole number as it is, the unscaled digits of a
 * decimal, the bits of a floating-point number, 0 or 1, or the number of a word.
 *
 * @param name its name
 * @param type how it is stored
 * @param length how many bytes a value of {@link PhysicalType#FIXED_LEN_BYTE_ARRAY} has, else 0
 * @param optional whether it may have nulls
 * @param meaning what a value is
 * @param scale the number of decimals of a {@link Meaning#DECIMAL}, else 0
 * @param vocabulary for writing {@link Meaning#TEXT}: the words, by their numbers
 */
public record ColumnSchema(
        String name,
        PhysicalType type,
        int length,
        boolean optional,
        Meaning meaning,
        int scale,
        List<String> vocabulary) {

    /** What a value is, beyond how it is stored. */
    public enum Meaning {
        /** What its type says: a whole number with a sign, a floating-point number, a flag, bytes. */
        PLAIN,
        /** A whole number without a sign. */
        UNSIGNED,
        /** A decimal number. */
        DECIMAL,
        /** Characters. */
        TEXT,
        /** Milliseconds since the epoch. */
        TIME_MILLIS,
        /** Microseconds since the epoch. */
        TIME_MICROS,
        /** Nanoseconds since the epoch. */
        TIME_NANOS
    }

    private static final int MAX_DIGITS = 18;

    private static ColumnSchema of(String name, PhysicalType type, boolean optional, Meaning meaning, int scale) {
        return new ColumnSchema(name, type, 0, optional, meaning, scale, List.of());
    }

    /**
     * Makes a column of whole numbers.
     *
     * @param name its name
     * @return the column, without nulls
     */
    public static ColumnSchema number(String name) {
        return of(name, PhysicalType.INT64, false, Meaning.PLAIN, 0);
    }

    /**
     * Makes a column of instants in nanoseconds.
     *
     * @param name its name
     * @return the column, without nulls
     */
    public static ColumnSchema time(String name) {
        return of(name, PhysicalType.INT64, false, Meaning.TIME_NANOS, 0);
    }

    /**
     * Makes a column of decimal numbers of up to 18 digits.
     *
     * @param name its name
     * @param scale how many of the digits are decimals
     * @return the column, which may have nulls
     */
    public static ColumnSchema decimal(String name, int scale) {
        return of(name, PhysicalType.INT64, true, Meaning.DECIMAL, scale);
    }

    /**
     * Makes a column of flags.
     *
     * @param name its name
     * @return the column, without nulls
     */
    public static ColumnSchema flag(String name) {
        return of(name, PhysicalType.BOOLEAN, false, Meaning.PLAIN, 0);
    }

    /**
     * Makes a column of a few words.
     *
     * @param name its name
     * @param vocabulary the words; a value is the place of one; it may grow until the file is finished
     * @return the column, which may have nulls
     */
    public static ColumnSchema text(String name, List<String> vocabulary) {
        return new ColumnSchema(name, PhysicalType.BYTE_ARRAY, 0, true, Meaning.TEXT, 0, vocabulary);
    }

    /**
     * Makes a column of floating-point numbers; a value is {@link Double#doubleToRawLongBits its bits}.
     *
     * @param name its name
     * @return the column, which may have nulls
     */
    public static ColumnSchema real(String name) {
        return of(name, PhysicalType.DOUBLE, true, Meaning.PLAIN, 0);
    }

    /** {@return the same column, which may have nulls} */
    public ColumnSchema withNulls() {
        return new ColumnSchema(name, type, length, true, meaning, scale, vocabulary);
    }

    /** {@return how many digits a decimal has at most} */
    static int maxDigits() {
        return MAX_DIGITS;
    }

    /** {@return whether its values are words} */
    public boolean isText() {
        return type == PhysicalType.BYTE_ARRAY;
    }

    /**
     * Says whether its values are eight bytes without any meaning, the first of which is the lowest: how some programs
     * write numbers of their own.
     *
     * @return whether it is so
     */
    public boolean isLittleEndian() {
        return type == PhysicalType.FIXED_LEN_BYTE_ARRAY && meaning == Meaning.PLAIN && length == Long.BYTES;
    }

    /** How many bytes a value takes, 0 if they differ. */
    int valueLength() {
        return switch (type) {
            case INT32, FLOAT -> Integer.BYTES;
            case INT64, DOUBLE -> Long.BYTES;
            case INT96 -> Long.BYTES + Integer.BYTES;
            case FIXED_LEN_BYTE_ARRAY -> length;
            case BOOLEAN, BYTE_ARRAY -> 0;
        };
    }

    /** Shows the name and the type. */
    @Override
    public String toString() {
        return name + " " + type + (meaning == Meaning.PLAIN ? "" : " " + meaning);
    }
}
