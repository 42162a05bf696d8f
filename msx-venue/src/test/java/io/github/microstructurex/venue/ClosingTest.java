package io.github.microstructurex.venue;

import static io.github.microstructurex.book.Side.BUY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that was accepted is lost when a venue is closed, and nothing is accepted afterwards. */
@Timeout(60)
class ClosingTest {
    private static final int ROUNDS = 200;

    /** Of one instrument, so of one thread. */
    private static final class Counter implements BookListener {
        private long orders;

        @Override
        public void orderAccepted(long sequence, long orderId, Side side, long price, long quantity) {
            orders++;
        }
    }

    @Test
    void closingCarriesOutEverythingThatWasAccepted() {
        Counter counter = new Counter();
        ShardedVenue venue = builder(counter).start();
        for (int order = 0; order < 10_000; order++) {
            assertThat(submit(venue, 1, order)).isEqualTo(Submission.ACCEPTED);
        }

        venue.close();

        assertThat(counter.orders).isEqualTo(10_000);
    }

    @Test
    void aClosedVenueRefusesCommandsAndCanBeClosedAgain() throws InterruptedException {
        ShardedVenue venue = builder(BookListener.NONE).start();
        venue.close();

        assertThat(submit(venue, 1, 1)).isEqualTo(Submission.CLOSED);
        venue.flush();
        venue.close();
        assertThat(venue.shutdown(Duration.ZERO)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(BackPressure.class)
    void whatSeveralThreadsWereToldIsAcceptedIsWhatIsCarriedOut(BackPressure policy) {
        for (int round = 0; round < ROUNDS; round++) {
            Counter first = new Counter();
            Counter second = new Counter();
            ShardedVenue venue = ShardedVenue.builder()
                    .shards(2)
                    .ringSize(8)
                    .backPressure(policy)
                    .waitStrategy(ShardWaitStrategy.YIELDING)
                    .listeners(instrument -> instrument == 1 ? first : second)
                    .add(1, MatchingRules.priceTime())
                    .add(2, MatchingRules.priceTime())
                    .start();
            List<CompletableFuture<Long>> submitters = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int instrument = 1 + thread % 2;
                long firstOrder = 1_000_000L * thread;
                submitters.add(CompletableFuture.supplyAsync(
                        () -> submitUntilClosed(venue, instrument, firstOrder), OwnThread.EACH));
            }
            if (round % 2 == 0) {
                venue.flush();
            }
            venue.close();

            long accepted =
                    submitters.stream().mapToLong(CompletableFuture::join).sum();
            assertThat(first.orders + second.orders).isEqualTo(accepted);
        }
    }

    private static long submitUntilClosed(ShardedVenue venue, int instrument, long firstOrder) {
        long accepted = 0;
        BookCommand command = new BookCommand();
        while (true) {
            switch (venue.submit(instrument, command.limit(firstOrder + accepted, BUY, 99, 5))) {
                case ACCEPTED -> accepted++;
                case FULL -> Thread.onSpinWait();
                default -> {
                    return accepted;
                }
            }
        }
    }

    @Test
    void shutdownGivesUpInTimeAndTheShardsGoOn() throws InterruptedException {
        Gate gate = new Gate();
        ShardedVenue venue = builder(gate).start();
        submit(venue, 1, 1);
        submit(venue, 1, 2);
        gate.awaitReached();

        assertThat(venue.shutdown(Duration.ofMillis(1))).isFalse();
        assertThat(submit(venue, 1, 3)).isEqualTo(Submission.CLOSED);

        gate.open();
        assertThat(venue.shutdown(Duration.ofMinutes(1))).isTrue();
        assertThat(gate.orders()).isEqualTo(2);
    }

    @Test
    void shutdownOfAFullRingGivesUpInTimeToo() throws InterruptedException {
        Gate gate = new Gate();
        ShardedVenue venue = builder(gate).ringSize(2).start();
        submit(venue, 1, 1);
        submit(venue, 1, 2);

        assertThat(venue.shutdown(Duration.ZERO)).isFalse();
        assertThat(venue.shutdown(Duration.ofMillis(1))).isFalse();

        gate.open();
        venue.close();
        assertThat(gate.orders()).isEqualTo(2);
    }

    @Test
    void anInterruptEndsShutdownButNotClosing() throws InterruptedException {
        Gate gate = new Gate();
        ShardedVenue venue = builder(gate).start();
        submit(venue, 1, 1);

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> venue.shutdown(Duration.ofMinutes(1))).isInstanceOf(InterruptedException.class);

        CompletableFuture<Boolean> closing = CompletableFuture.supplyAsync(
                () -> {
                    Thread.currentThread().interrupt();
                    venue.close();
                    return Thread.interrupted();
                },
                OwnThread.EACH);
        gate.open();
        assertThat(closing.join()).isTrue();
        assertThat(gate.orders()).isEqualTo(1);
    }

    private static ShardedVenueBuilder builder(BookListener listener) {
        return ShardedVenue.builder().listeners(instrument -> listener).add(1, MatchingRules.priceTime());
    }

    private static Submission submit(ShardedVenue venue, int instrument, long orderId) {
        return venue.submit(instrument, new BookCommand().limit(orderId, BUY, 99, 5));
    }
}
