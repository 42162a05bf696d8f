package io.github.microstructurex.venue;

import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.DepthSnapshot;
import io.github.microstructurex.book.EventPrinter;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a sharded venue does when all goes well. */
@Timeout(60)
class ShardedVenueTest {
    private static final int SUBMISSIONS = 20_000;

    private final BookCommand command = new BookCommand();
    private final DepthSnapshot snapshot = new DepthSnapshot(3);

    @ParameterizedTest
    @EnumSource(ShardWaitStrategy.class)
    void commandsReachTheBookOfTheirInstrument(ShardWaitStrategy waitStrategy) {
        try (ShardedVenue venue = twoInstruments()
                .shards(2)
                .waitStrategy(waitStrategy)
                .publishDepth(3)
                .start()) {
            assertThat(venue.submit(1, command.limit(1, BUY, 99, 5))).isEqualTo(Submission.ACCEPTED);
            assertThat(venue.submit(2, command.limit(1, SELL, 101, 6))).isEqualTo(Submission.ACCEPTED);

            venue.flush();

            venue.depth(1).read(snapshot);
            assertThat(snapshot.depth()).hasToString("bids [99 x 5], asks []");
            venue.depth(2).read(snapshot);
            assertThat(snapshot.depth()).hasToString("bids [], asks [101 x 6]");
        }
    }

    @Test
    void listenersAreToldOnTheThreadOfTheShard() {
        List<String> events = new CopyOnWriteArrayList<>();
        try (ShardedVenue venue = twoInstruments()
                .shards(2)
                .listeners(instrument -> new EventPrinter(line ->
                        events.add(Thread.currentThread().getName() + ", instrument " + instrument + ": " + line)))
                .start()) {
            venue.submit(2, command.cancel(9));
        }

        assertThat(events).containsExactly("msx-shard-1, instrument 2: #1 rejected 9: UNKNOWN_ORDER_ID");
    }

    @Test
    void instrumentsAreDealtToTheShardsInTurnUnlessTheyNameOne() {
        try (ShardedVenue venue = ShardedVenue.builder()
                .shards(3)
                .add(50, MatchingRules.priceTime())
                .add(40, MatchingRules.priceTime())
                .add(30, MatchingRules.priceTime(), 0)
                .add(20, MatchingRules.priceTime())
                .add(10, MatchingRules.priceTime())
                .start()) {
            assertThat(venue.instruments()).containsExactly(50, 40, 30, 20, 10);
            assertThat(venue.instruments().map(venue::shardOf)).containsExactly(0, 1, 0, 2, 0);
            assertThat(venue.shards()).isEqualTo(3);
        }
    }

    @Test
    void aCommandIsCopiedAndMayBeUsedAgainAtOnce() {
        try (ShardedVenue venue = twoInstruments().publishDepth(3).start()) {
            for (int order = 1; order <= 3; order++) {
                venue.submit(1, command.limit(order, BUY, 90 + order, order));
            }

            venue.flush();

            venue.depth(1).read(snapshot);
            assertThat(snapshot.depth()).hasToString("bids [93 x 3, 92 x 2, 91 x 1], asks []");
        }
    }

    @Test
    void aCommandToAnUnknownInstrumentIsRefused() {
        try (ShardedVenue venue = twoInstruments().start()) {
            assertThat(venue.submit(3, command.cancel(1))).isEqualTo(Submission.UNKNOWN_INSTRUMENT);
        }
    }

    @Test
    void aQuestionAboutAnUnknownInstrumentNamesThoseThatThereAre() {
        try (ShardedVenue venue = twoInstruments().start()) {
            assertThatThrownBy(() -> venue.depth(3)).hasMessage("no instrument 3, there are {1, 2}");
            assertThatThrownBy(() -> venue.shardOf(3)).hasMessage("no instrument 3, there are {1, 2}");
            assertThatThrownBy(() -> venue.failure(3)).hasMessage("no instrument 3, there are {1, 2}");
        }
    }

    @Test
    void depthIsPublishedOnlyIfAskedFor() {
        try (ShardedVenue venue = twoInstruments().start()) {
            assertThatThrownBy(() -> venue.depth(1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("this venue publishes no depth: build it with publishDepth");
        }
    }

    @Test
    void aBookThatThereIsAlreadyGoesOnInTheVenue() {
        OrderBook book = new OrderBook();
        book.limit(1, SELL, 101, 5);
        try (ShardedVenue venue =
                ShardedVenue.builder().publishDepth(3).add(7, book).start()) {
            venue.depth(7).read(snapshot);
            assertThat(snapshot.depth()).hasToString("bids [], asks [101 x 5]");

            venue.submit(7, command.limit(2, BUY, 101, 2));
            venue.flush();

            venue.depth(7).read(snapshot);
            assertThat(snapshot.depth()).hasToString("bids [], asks [101 x 3]");
        }
    }

    @Test
    void aBookThatThereIsAlreadyKeepsItsListener() {
        List<String> events = new CopyOnWriteArrayList<>();
        OrderBook book = new OrderBook(new EventPrinter(events::add));
        try (ShardedVenue venue = ShardedVenue.builder()
                .listeners(instrument -> new EventPrinter(line -> events.add("the venue's: " + line)))
                .add(7, book)
                .start()) {
            venue.submit(7, command.cancel(9));
        }

        assertThat(events).containsExactly("#1 rejected 9: UNKNOWN_ORDER_ID");
    }

    @Test
    void booksThatThereAreAlreadyAreDealtLikeOthers() {
        try (ShardedVenue venue = ShardedVenue.builder()
                .shards(3)
                .add(1, new OrderBook())
                .add(2, new OrderBook(), 2)
                .add(3, MatchingRules.priceTime())
                .add(4, new OrderBook())
                .start()) {
            assertThat(venue.instruments().map(venue::shardOf)).containsExactly(0, 2, 1, 2);
        }
    }

    @Test
    void aBookBelongsToOneInstrument() {
        OrderBook book = new OrderBook();
        ShardedVenueBuilder builder = ShardedVenue.builder().add(1, book);

        assertThatThrownBy(() -> builder.add(1, new OrderBook())).hasMessage("instrument 1 was added before");
        assertThatThrownBy(() -> builder.add(2, book))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the book for instrument 2 is that of instrument 1");
        assertThatThrownBy(() -> builder.add(2, new OrderBook(), -1))
                .hasMessage("shard of instrument 2 is -1, expected at least 0");
        try (ShardedVenue venue = builder.add(2, new OrderBook()).start()) {
            assertThat(venue.instruments()).containsExactly(1, 2);
        }
    }

    @Test
    void aBookBelongsToOneVenue() {
        ShardedVenueBuilder builder = ShardedVenue.builder().add(1, new OrderBook());
        try (ShardedVenue venue = builder.start()) {
            assertThatThrownBy(builder::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the books of this builder belong to the venue that it has started");
            assertThat(venue.submit(1, command.limit(1, BUY, 99, 5))).isEqualTo(Submission.ACCEPTED);
        }
    }

    @Test
    void aBuilderThatMakesAllBooksStartsAnyNumberOfVenues() {
        ShardedVenueBuilder builder = twoInstruments().publishDepth(3);
        try (ShardedVenue first = builder.start();
                ShardedVenue second = builder.start()) {
            first.submit(1, command.limit(1, BUY, 99, 5));
            first.flush();

            second.depth(1).read(snapshot);
            assertThat(snapshot.depth()).hasToString("bids [], asks []");
        }
    }

    @Test
    void flushOfAnIdleVenueReturns() {
        try (ShardedVenue venue = twoInstruments().shards(4).start()) {
            venue.flush();
            venue.flush();
        }
    }

    @Test
    void threadsComeFromTheFactory() {
        List<Thread> made = new CopyOnWriteArrayList<>();
        try (ShardedVenue venue = twoInstruments()
                .shards(2)
                .threads(task -> {
                    Thread thread = new Thread(task, "mine");
                    made.add(thread);
                    return thread;
                })
                .start()) {
            assertThat(made).hasSize(2).allMatch(Thread::isAlive);
            venue.flush();
        }
        assertThat(made).noneMatch(Thread::isAlive);
    }

    @Test
    void submittingAllocatesNothing() {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (ShardedVenue venue = twoInstruments()
                .backPressure(BackPressure.REJECT)
                .waitStrategy(ShardWaitStrategy.YIELDING)
                .start()) {
            submitMany(venue);
            long before = thread.getCurrentThreadAllocatedBytes();
            submitMany(venue);
            // Not a byte a command: what is left is the compiler's and the test's own.
            assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(SUBMISSIONS);
        }
    }

    private void submitMany(ShardedVenue venue) {
        for (int i = 0; i < SUBMISSIONS; i++) {
            venue.submit(1, command.limit(1, BUY, 99, 5));
        }
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        ShardedVenueBuilder builder = twoInstruments();
        assertThatThrownBy(() -> builder.shards(0)).hasMessage("shards is 0, expected at least 1");
        assertThatThrownBy(() -> builder.ringSize(1_000))
                .hasMessage("ringSize is 1000, expected a power of two from 1 to 16777216");
        assertThatThrownBy(() -> builder.ringSize(1 << 25)).hasMessageStartingWith("ringSize is 33554432");
        assertThatThrownBy(() -> builder.publishDepth(0)).hasMessage("maxLevels is 0, expected at least 1");
        assertThatThrownBy(() -> builder.add(1, MatchingRules.proRata())).hasMessage("instrument 1 was added before");
        assertThatThrownBy(() -> builder.add(3, MatchingRules.proRata(), -1))
                .hasMessage("shard of instrument 3 is -1, expected at least 0");
        assertThatThrownBy(() ->
                        builder.shards(2).add(3, MatchingRules.proRata(), 2).start())
                .hasMessage("shard of instrument 3 is 2, expected from 0 to below the number of shards, 2");
    }

    private static ShardedVenueBuilder twoInstruments() {
        return ShardedVenue.builder().add(1, MatchingRules.priceTime()).add(2, MatchingRules.priceTime());
    }
}
