package io.github.microstructurex.replay.flow;

import io.github.microstructurex.book.BookView;
import java.util.Arrays;

/**
 * Draws live orders of a book, each with the same probability. Orders that have left the book are dropped when they are
 * drawn, or when they become too many, so that nobody has to say when one leaves.
 */
final class LiveOrders {
    private static final int SLACK = 64;

    private final BookView book;
    private long[] ids = new long[2 * SLACK];
    private int size;

    LiveOrders(BookView book) {
        this.book = book;
    }

    void add(long orderId) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
        }
        ids[size++] = orderId;
        if (size > 2 * book.orderCount() + SLACK) {
            dropGone();
        }
    }

    /** Draws a live order of the book, which must have one. */
    long draw(RandomStream random) {
        while (true) {
            int drawn = random.nextInt(size);
            long id = ids[drawn];
            if (book.contains(id)) {
                return id;
            }
            ids[drawn] = ids[--size];
        }
    }

    private void dropGone() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (book.contains(ids[i])) {
                ids[kept++] = ids[i];
            }
        }
        size = kept;
    }
}
