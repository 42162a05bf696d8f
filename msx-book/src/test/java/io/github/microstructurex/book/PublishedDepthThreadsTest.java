package io.github.microstructurex.book;

import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * One writer and two readers. Every state has the same quantity at all levels, which is its sequence number, and levels
 * side by side around a price that goes up and down with it, so that any mixture of two states shows. The jcstress tests
 * of msx-bench look closer.
 */
class PublishedDepthThreadsTest {
    private static final int LEVELS = 5;
    private static final int STATES = 50_000;

    private final OrderBook book = new OrderBook();
    private final PublishedDepth published = new PublishedDepth(LEVELS);

    @Test
    void everyReaderSeesWholeStatesThatOnlyMoveOn() throws InterruptedException, ExecutionException {
        fill();
        published.publish(book);
        ExecutorService readers = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int reader = 0; reader < 2; reader++) {
                running.add(readers.submit(this::readToTheEnd));
            }
            for (int state = 2; state <= STATES; state++) {
                moveTo(middle(state), book.sequence() + 2 * LEVELS);
                published.publish(book);
            }
            for (Future<?> reader : running) {
                reader.get();
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private void readToTheEnd() {
        DepthSnapshot snapshot = new DepthSnapshot(LEVELS);
        long lastVersion = 0;
        long lastSequence = 0;
        while (lastVersion < STATES) {
            long version = published.read(snapshot);
            assertThat(version).isGreaterThanOrEqualTo(lastVersion);
            assertThat(snapshot.sequence()).isGreaterThanOrEqualTo(lastSequence);
            checkLevels(snapshot.depth(), middle(version), snapshot.sequence());
            lastVersion = version;
            lastSequence = snapshot.sequence();
        }
    }

    private static void checkLevels(Depth depth, long middle, long sequence) {
        assertThat(depth.levels(BUY)).isEqualTo(LEVELS);
        assertThat(depth.levels(SELL)).isEqualTo(LEVELS);
        assertThat(depth.price(BUY, 0)).isLessThan(depth.price(SELL, 0));
        for (int level = 0; level < LEVELS; level++) {
            assertThat(depth.price(BUY, level)).isEqualTo(middle - 1 - level);
            assertThat(depth.price(SELL, level)).isEqualTo(middle + 1 + level);
            assertThat(depth.quantity(BUY, level)).isEqualTo(sequence);
            assertThat(depth.quantity(SELL, level)).isEqualTo(sequence);
        }
    }

    private static long middle(long state) {
        return 1_000 + state % 13;
    }

    private void fill() {
        for (int level = 0; level < LEVELS; level++) {
            book.limit(level, BUY, middle(1) - 1 - level, 2 * LEVELS);
            book.limit(LEVELS + level, SELL, middle(1) + 1 + level, 2 * LEVELS);
        }
    }

    /** Moves the side first that has room to move to. */
    private void moveTo(long middle, long quantity) {
        Side first = middle > book.bestPrice(BUY) ? SELL : BUY;
        move(first, middle, quantity);
        move(first.opposite(), middle, quantity);
    }

    private void move(Side side, long middle, long quantity) {
        for (int level = 0; level < LEVELS; level++) {
            long orderId = side == BUY ? level : LEVELS + level;
            long price = side == BUY ? middle - 1 - level : middle + 1 + level;
            book.replace(orderId, orderId, price, quantity);
        }
    }
}
