package io.github.microstructurex.book;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The state of a book as bytes in memory. */
final class StateBytes {
    private StateBytes() {}

    static byte[] of(OrderBook book) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            book.writeState(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static OrderBook restore(byte[] bytes, BookListener listener) throws IOException {
        return OrderBook.readState(new DataInputStream(new ByteArrayInputStream(bytes)), listener);
    }
}
