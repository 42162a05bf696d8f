package io.github.microstructurex.book;

import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader gets, on one thread; {@link PublishedDepthThreadsTest} has several. */
class PublishedDepthTest {
    private static final int ROUNDS = 5_000;

    private final OrderBook book = new OrderBook();
    private final PublishedDepth published = new PublishedDepth(2);
    private final DepthSnapshot snapshot = new DepthSnapshot(2);

    @BeforeEach
    void threeBidsAndOneAsk() {
        book.limit(1, BUY, 98, 5);
        book.limit(2, BUY, 99, 6);
        book.limit(3, BUY, 97, 7);
        book.limit(4, SELL, 101, 8);
    }

    @Test
    void beforeAnythingIsPublishedAReaderSeesAnEmptyBook() {
        assertThat(published.read(snapshot)).isZero();

        assertThat(snapshot).hasToString("#0 CONTINUOUS at 0, no trade: bids [], asks []");
    }

    @Test
    void aReaderSeesTheBestLevelsAndWhichCommandLeftThemSo() {
        published.publish(book);

        published.read(snapshot);

        assertThat(snapshot.depth()).hasToString("bids [99 x 6, 98 x 5], asks [101 x 8]");
        assertThat(snapshot.sequence()).isEqualTo(4);
        assertThat(snapshot.phase()).isEqualTo(book.phase());
        assertThat(snapshot.time()).isEqualTo(book.time());
        assertThat(snapshot.lastTradePrice()).isEqualTo(book.lastTradePrice());
    }

    @Test
    void whatIsNotPublishedIsNotSeen() {
        published.publish(book);
        book.cancel(2);

        published.read(snapshot);
        assertThat(snapshot.depth()).hasToString("bids [99 x 6, 98 x 5], asks [101 x 8]");

        published.publish(book);
        published.read(snapshot);
        assertThat(snapshot.depth()).hasToString("bids [98 x 5, 97 x 7], asks [101 x 8]");
    }

    @Test
    void aLevelThatIsGoneIsGoneFromTheSnapshot() {
        published.publish(book);
        published.read(snapshot);
        book.cancel(4);
        book.cancel(1);
        book.cancel(2);
        published.publish(book);

        published.read(snapshot);

        assertThat(snapshot.depth()).hasToString("bids [97 x 7], asks []");
    }

    @Test
    void aSnapshotHoldsNoMoreLevelsThanItHasRoomForAndNoMoreThanArePublished() {
        published.publish(book);
        DepthSnapshot small = new DepthSnapshot(1);
        DepthSnapshot large = new DepthSnapshot(10);

        published.read(small);
        published.read(large);

        assertThat(small.depth()).hasToString("bids [99 x 6], asks [101 x 8]");
        assertThat(large.depth()).hasToString("bids [99 x 6, 98 x 5], asks [101 x 8]");
    }

    @Test
    void theVersionSaysWhetherThereIsAnythingNew() {
        published.publish(book);
        long seen = published.read(snapshot);
        assertThat(published.version()).isEqualTo(seen).isEqualTo(snapshot.version());

        published.publish(book);

        assertThat(published.version()).isGreaterThan(seen);
    }

    @Test
    void theLastOfManyPublishedStatesIsRead() {
        for (int step = 1; step <= 100; step++) {
            book.replace(4, 4, 101, 8 + step);
            published.publish(book);

            assertThat(published.read(snapshot)).isEqualTo(step);
            assertThat(snapshot.depth().quantity(SELL, 0)).isEqualTo(8 + step);
        }
    }

    @Test
    void extremePricesAndQuantitiesAreReadAsTheyAre() {
        book.limit(5, BUY, OrderBook.MIN_PRICE, 1);
        book.limit(6, SELL, OrderBook.MAX_PRICE, OrderBook.MAX_QUANTITY);
        PublishedDepth deep = new PublishedDepth(10);
        DepthSnapshot whole = new DepthSnapshot(10);
        deep.publish(book);

        deep.read(whole);

        assertThat(whole.depth().price(BUY, 3)).isEqualTo(OrderBook.MIN_PRICE);
        assertThat(whole.depth().price(SELL, 1)).isEqualTo(OrderBook.MAX_PRICE);
        assertThat(whole.depth().quantity(SELL, 1)).isEqualTo(OrderBook.MAX_QUANTITY);
    }

    @Test
    void neitherPublishingNorReadingAllocates() {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        publishAndRead();

        long before = thread.getCurrentThreadAllocatedBytes();
        publishAndRead();

        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(ROUNDS);
    }

    private void publishAndRead() {
        for (int i = 0; i < ROUNDS; i++) {
            published.publish(book);
            published.read(snapshot);
        }
    }

    @Test
    void numbersOfLevelsAndSlotsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new PublishedDepth(0)).hasMessage("maxLevels is 0, expected at least 1");
        assertThatThrownBy(() -> new PublishedDepth(1_000_001))
                .hasMessage("maxLevels is 1000001, expected at most 1000000");
        assertThatThrownBy(() -> new PublishedDepth(5, 1))
                .hasMessage("slots is 1, expected a power of two from 2 to 256");
        assertThatThrownBy(() -> new PublishedDepth(5, 12))
                .hasMessage("slots is 12, expected a power of two from 2 to 256");
        assertThatThrownBy(() -> new DepthSnapshot(0)).hasMessage("maxLevels is 0, expected at least 1");
    }
}
