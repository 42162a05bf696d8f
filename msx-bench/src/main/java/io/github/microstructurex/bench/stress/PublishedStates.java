package io.github.microstructurex.bench.stress;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.DepthSnapshot;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.PublishedDepth;
import io.github.microstructurex.book.Side;

/**
 * A book whose every published state is recognizable: all quantities are the sequence number of the command that made it,
 * and the levels lie side by side around a price that follows from the version. So a mixture of any two states shows.
 */
class PublishedStates {
    private static final int LEVELS = 3;
    private static final int STATES = 40;
    private static final int READS = 40;

    private static final int FINE = 0;
    private static final int CROSSED = 1;
    private static final int TORN = 2;
    private static final int WENT_BACK = 3;

    private final OrderBook book = new OrderBook();
    private final PublishedDepth published;

    PublishedStates(int slots) {
        published = new PublishedDepth(LEVELS, slots);
        for (int level = 0; level < LEVELS; level++) {
            book.limit(level, Side.BUY, bid(1, level), 2 * LEVELS);
            book.limit(LEVELS + level, Side.SELL, ask(1, level), 2 * LEVELS);
        }
        published.publish(book);
    }

    final void publishAll() {
        for (int state = 0; state < STATES; state++) {
            long version = published.version() + 1;
            long sequence = book.sequence() + 2 * LEVELS;
            // The side first that has room to move to.
            Side first = bid(version, 0) > book.bestPrice(Side.BUY) ? Side.SELL : Side.BUY;
            move(first, version, sequence);
            move(first.opposite(), version, sequence);
            published.publish(book);
        }
    }

    private void move(Side side, long version, long sequence) {
        for (int level = 0; level < LEVELS; level++) {
            long orderId = side == Side.BUY ? level : LEVELS + level;
            long price = side == Side.BUY ? bid(version, level) : ask(version, level);
            book.replace(orderId, orderId, price, sequence);
        }
    }

    final int readAll() {
        DepthSnapshot snapshot = new DepthSnapshot(LEVELS);
        long lastVersion = 0;
        long lastSequence = 0;
        int worst = FINE;
        for (int read = 0; read < READS; read++) {
            long version = published.read(snapshot);
            if (version < lastVersion || snapshot.sequence() < lastSequence) {
                worst = WENT_BACK;
            } else if (snapshot.depth().price(Side.BUY, 0) >= snapshot.depth().price(Side.SELL, 0)) {
                worst = CROSSED;
            } else if (isTorn(snapshot.depth(), version, snapshot.sequence())) {
                worst = TORN;
            }
            lastVersion = version;
            lastSequence = snapshot.sequence();
        }
        return worst;
    }

    private static boolean isTorn(Depth depth, long version, long sequence) {
        for (int level = 0; level < LEVELS; level++) {
            if (depth.price(Side.BUY, level) != bid(version, level)
                    || depth.price(Side.SELL, level) != ask(version, level)
                    || depth.quantity(Side.BUY, level) != sequence
                    || depth.quantity(Side.SELL, level) != sequence) {
                return true;
            }
        }
        return false;
    }

    private static long bid(long version, int level) {
        return middle(version) - 1 - level;
    }

    private static long ask(long version, int level) {
        return middle(version) + 1 + level;
    }

    private static long middle(long version) {
        return 1_000 + version % 13;
    }
}
