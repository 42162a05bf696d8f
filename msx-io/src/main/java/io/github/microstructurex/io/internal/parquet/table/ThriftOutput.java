package io.github.microstructurex.io.internal.parquet.table;

import java.nio.charset.StandardCharsets;

/** Writes structs in Thrift's compact protocol, fields in the order of their numbers. */
final class ThriftOutput {
    static final int INT = 5;
    static final int BINARY = 8;
    static final int STRUCT = 12;

    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int LONG = 6;
    private static final int LIST = 9;

    private final ByteSink out;
    private final int[] lastField = new int[16];
    private int depth;

    /** Begins a struct, which {@link #finish} ends. */
    ThriftOutput(ByteSink out) {
        this.out = out;
    }

    private void header(int field, int type) {
        int step = field - lastField[depth];
        lastField[depth] = field;
        out.put((step << 4) | type);
    }

    ThriftOutput number(int field, int value) {
        header(field, INT);
        out.putZigzag(value);
        return this;
    }

    ThriftOutput number(int field, long value) {
        header(field, LONG);
        out.putZigzag(value);
        return this;
    }

    ThriftOutput flag(int field, boolean value) {
        header(field, value ? TRUE : FALSE);
        return this;
    }

    ThriftOutput text(int field, String value) {
        header(field, BINARY);
        return text(value);
    }

    ThriftOutput number8Bytes(int field, long value) {
        header(field, BINARY);
        out.putVarint(Long.BYTES);
        out.putLong(value);
        return this;
    }

    /** Writes the next element of a list of texts. */
    ThriftOutput text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.putVarint(bytes.length);
        out.putAll(bytes, bytes.length);
        return this;
    }

    /** Writes the next element of a list of numbers. */
    ThriftOutput element(int value) {
        out.putZigzag(value);
        return this;
    }

    /** Begins a list; its elements follow, and nothing ends it. */
    ThriftOutput list(int field, int elementType, int size) {
        header(field, LIST);
        if (size < 15) {
            out.put((size << 4) | elementType);
        } else {
            out.put((15 << 4) | elementType);
            out.putVarint(size);
        }
        return this;
    }

    ThriftOutput begin(int field) {
        header(field, STRUCT);
        return begin();
    }

    /** Begins the next element of a list of structs. */
    ThriftOutput begin() {
        lastField[++depth] = 0;
        return this;
    }

    ThriftOutput end() {
        out.put(0);
        depth--;
        return this;
    }

    /** Ends the struct as a whole. */
    void finish() {
        out.put(0);
    }
}
