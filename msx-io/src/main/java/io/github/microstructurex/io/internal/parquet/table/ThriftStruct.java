package io.github.microstructurex.io.internal.parquet.table;

import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A struct in Thrift's compact protocol, read without knowing its type: values by the numbers of their fields. Memory is
 * bounded by the bytes that are there, whatever they say.
 */
final class ThriftStruct {
    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int BYTE = 3;
    private static final int SHORT = 4;
    private static final int INT = 5;
    private static final int LONG = 6;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int SET = 10;
    private static final int STRUCT = 12;

    private static final int MAX_DEPTH = 16;
    /** Fields with higher numbers are read and forgotten; Parquet has none. */
    private static final int MAX_FIELD = 20;

    private static final Object[] NONE = {};

    private @Nullable Object[] values = NONE;

    private ThriftStruct() {}

    /**
     * Reads from the buffer's position on, and moves it behind the struct.
     *
     * @throws EOFException if the buffer ends first
     */
    static ThriftStruct read(ByteBuffer in) throws IOException {
        try {
            return read(in, 0);
        } catch (BufferUnderflowException torn) {
            EOFException exception = new EOFException("a structure that breaks off");
            exception.initCause(torn);
            throw exception;
        }
    }

    private static ThriftStruct read(ByteBuffer in, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IOException("structures inside each other, more than " + MAX_DEPTH + " deep");
        }
        ThriftStruct struct = new ThriftStruct();
        int field = 0;
        while (true) {
            int header = in.get() & 0xFF;
            int type = header & 15;
            if (type == 0) {
                return struct;
            }
            field = header >>> 4 == 0 ? (int) zigzag(varint(in)) : field + (header >>> 4);
            Object value = type == TRUE || type == FALSE ? (Object) (type == TRUE) : value(in, type, depth);
            if (field >= 0 && field <= MAX_FIELD) {
                struct.put(field, value);
            }
        }
    }

    private void put(int field, Object value) {
        if (field >= values.length) {
            values = Arrays.copyOf(values, field + 1);
        }
        values[field] = value;
    }

    private static Object value(ByteBuffer in, int type, int depth) throws IOException {
        return switch (type) {
            case TRUE, FALSE -> in.get() == TRUE;
            case BYTE -> (long) in.get();
            case SHORT, INT, LONG -> zigzag(varint(in));
            case DOUBLE -> Double.longBitsToDouble(Long.reverseBytes(in.getLong()));
            case BINARY -> binary(in);
            case LIST, SET -> list(in, depth + 1);
            case STRUCT -> read(in, depth + 1);
            default -> throw new IOException("a field of the unknown type " + type);
        };
    }

    private static byte[] binary(ByteBuffer in) throws IOException {
        long length = varint(in);
        if (length < 0 || length > in.remaining()) {
            throw new EOFException("a text of " + Long.toUnsignedString(length) + " bytes that breaks off");
        }
        byte[] bytes = new byte[(int) length];
        in.get(bytes);
        return bytes;
    }

    private static List<Object> list(ByteBuffer in, int depth) throws IOException {
        int header = in.get() & 0xFF;
        long size = header >>> 4 == 15 ? varint(in) : header >>> 4;
        if (depth > MAX_DEPTH || size < 0 || size > in.remaining()) {
            throw new EOFException("a list of " + Long.toUnsignedString(size) + " that breaks off");
        }
        List<Object> list = new ArrayList<>();
        for (long i = 0; i < size; i++) {
            list.add(value(in, header & 15, depth));
        }
        return list;
    }

    private static long varint(ByteBuffer in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IOException("a number of more than ten bytes");
    }

    private static long zigzag(long value) {
        return (value >>> 1) ^ -(value & 1);
    }

    private <T> Optional<T> get(int field, Class<T> type) throws IOException {
        Object value = field < values.length ? values[field] : null;
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw new IOException("a field " + field + " of another type than it has in Parquet");
        }
        return Optional.of(type.cast(value));
    }

    boolean has(int field) {
        return field < values.length && values[field] != null;
    }

    /** {@return a whole number that has to be there} */
    long number(int field) throws IOException {
        return get(field, Long.class).orElseThrow(() -> new IOException("no field " + field));
    }

    long number(int field, long ifAbsent) throws IOException {
        return get(field, Long.class).orElse(ifAbsent);
    }

    /** {@return a whole number that has to be there and to be an {@code int} of at least 0} */
    int size(int field) throws IOException {
        long number = number(field);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new IOException("a field " + field + " of " + number);
        }
        return (int) number;
    }

    boolean flag(int field, boolean ifAbsent) throws IOException {
        return get(field, Boolean.class).orElse(ifAbsent);
    }

    String text(int field) throws IOException {
        return get(field, byte[].class)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    Optional<ThriftStruct> struct(int field) throws IOException {
        return get(field, ThriftStruct.class);
    }

    /** {@return the structs of a list, none if there is no list} */
    List<ThriftStruct> structs(int field) throws IOException {
        List<ThriftStruct> structs = new ArrayList<>();
        for (Object element : get(field, List.class).orElse(List.of())) {
            if (!(element instanceof ThriftStruct struct)) {
                throw new IOException("a list " + field + " of other things than structures");
            }
            structs.add(struct);
        }
        return structs;
    }

    /** {@return the texts of a list, none if there is no list} */
    List<String> texts(int field) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Object element : get(field, List.class).orElse(List.of())) {
            if (!(element instanceof byte[] bytes)) {
                throw new IOException("a list " + field + " of other things than texts");
            }
            texts.add(new String(bytes, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
