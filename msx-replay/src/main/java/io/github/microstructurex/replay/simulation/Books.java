package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Copies books, for forks. */
final class Books {
    private Books() {}

    /** Puts the orders of a book, each at its place in its queue, into an empty one. */
    static void copy(BookView from, ReconstructedBook to) {
        for (Side side : Side.values()) {
            from.forEachOrder(side, (id, price, quantity) -> to.add(id, side, price, quantity));
        }
    }

    /** A book that will do what another one would, and tell another listener. */
    static OrderBook copy(OrderBook book, BookListener listener) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.writeState(new DataOutputStream(bytes));
            return OrderBook.readState(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), listener);
        } catch (IOException e) {
            throw new UncheckedIOException("a book in memory cannot be copied", e);
        }
    }
}
