package io.github.microstructurex.venue;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.PublishedDepth;
import io.github.microstructurex.book.venue.Venue;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/** The books of one shard, and which of them have changed since their depth was published. For the shard's thread. */
final class ShardBooks {
    private final Venue venue = new Venue();
    private final Int2ObjectOpenHashMap<Published> published = new Int2ObjectOpenHashMap<>();
    private final List<Published> changed = new ArrayList<>();

    void add(int instrument, OrderBook book) {
        venue.add(instrument, book);
    }

    /** Publishes the book as it is, and from now on whenever it has changed. */
    void publishTo(PublishedDepth depth, int instrument) {
        OrderBook book = venue.book(instrument);
        depth.publish(book);
        published.put(instrument, new Published(book, depth));
    }

    void apply(int instrument, BookCommand command) {
        venue.apply(instrument, command);
        Published depth = published.get(instrument);
        if (depth != null && !depth.changed) {
            depth.changed = true;
            changed.add(depth);
        }
    }

    void publishChanged() {
        for (int i = 0; i < changed.size(); i++) {
            Published next = changed.get(i);
            next.depth.publish(next.book);
            next.changed = false;
        }
        changed.clear();
    }

    private static final class Published {
        private final OrderBook book;
        private final PublishedDepth depth;
        private boolean changed;

        Published(OrderBook book, PublishedDepth depth) {
            this.book = book;
            this.depth = depth;
        }
    }
}
