package io.github.microstructurex.venue;

import static io.github.microstructurex.book.Side.BUY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.DepthSnapshot;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.Side;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A shard that fails says so, refuses, keeps nobody waiting, and takes no other shard down. */
@Timeout(60)
class ShardFailureTest {
    private static final long UNLUCKY = 13;

    private final BookCommand command = new BookCommand();
    private final List<ShardFailure> reported = new CopyOnWriteArrayList<>();

    /** Fails at one order of instrument 1. */
    private record Trap(int instrument, Throwable cause) implements BookListener {
        @Override
        public void orderAccepted(long sequence, long orderId, Side side, long price, long quantity) {
            if (instrument == 1 && orderId == UNLUCKY) {
                Trap.<RuntimeException>fail(cause);
            }
        }

        @SuppressWarnings("unchecked")
        private static <T extends Throwable> void fail(Throwable cause) throws T {
            throw (T) cause;
        }
    }

    @Test
    void aFailureIsReportedWithWhatLedToIt() {
        RuntimeException cause = new IllegalStateException("trap");
        try (ShardedVenue venue = venue(cause, reported::add)) {
            venue.submit(1, command.limit(UNLUCKY, BUY, 99, 5));
            venue.flush();

            ShardFailure failure = new ShardFailure(0, 1, new BookCommand().limit(UNLUCKY, BUY, 99, 5), cause);
            assertThat(reported).containsExactly(failure);
            assertThat(venue.failures()).containsExactly(failure);
            assertThat(venue.failure(1)).contains(failure);
            assertThat(venue.failure(3)).contains(failure);
            assertThat(venue.failure(2)).isEmpty();
        }
    }

    @Test
    void aFailedShardRefusesAndTheOthersGoOn() {
        try (ShardedVenue venue = venue(new IllegalStateException("trap"), reported::add)) {
            venue.submit(1, command.limit(1, BUY, 99, 5));
            venue.flush();
            venue.submit(1, command.limit(UNLUCKY, BUY, 98, 5));
            venue.flush();

            assertThat(venue.submit(1, command.cancel(1))).isEqualTo(Submission.SHARD_FAILED);
            assertThat(venue.submit(3, command.limit(1, BUY, 99, 5))).isEqualTo(Submission.SHARD_FAILED);
            assertThat(venue.submit(2, command.limit(UNLUCKY, BUY, 97, 5))).isEqualTo(Submission.ACCEPTED);

            venue.flush();
            assertThat(depth(venue, 1)).isEqualTo("bids [99 x 5], asks []");
            assertThat(depth(venue, 2)).isEqualTo("bids [97 x 5], asks []");
        }
    }

    @Test
    void whatAFailedShardHadAcceptedIsDroppedAndReportedOnce() {
        try (ShardedVenue venue = venue(new IllegalStateException("trap"), reported::add)) {
            for (int i = 0; i < 1_000; i++) {
                venue.submit(1, command.limit(UNLUCKY, BUY, 99, 5));
            }
            venue.flush();
            assertThat(reported).hasSize(1);
            assertThat(depth(venue, 1)).isEqualTo("bids [], asks []");
        }
    }

    @Test
    void errorsAreFailuresToo() {
        Error cause = new StackOverflowError("trap");
        try (ShardedVenue venue = venue(cause, reported::add)) {
            venue.submit(1, command.limit(UNLUCKY, BUY, 99, 5));
            venue.flush();
            assertThat(reported).extracting(ShardFailure::cause).containsExactly(cause);
        }
    }

    @Test
    void aFailureListenerThatFailsChangesNothing() {
        Consumer<ShardFailure> failing = failure -> {
            throw new IllegalStateException("the report failed too");
        };
        try (ShardedVenue venue = venue(new IllegalStateException("trap"), failing)) {
            venue.submit(1, command.limit(UNLUCKY, BUY, 99, 5));
            venue.flush();
            assertThat(venue.submit(1, command.cancel(1))).isEqualTo(Submission.SHARD_FAILED);
            assertThat(venue.failures()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(ShardWaitStrategy.class)
    void whoWaitsForRoomIsReleasedWhenTheShardFails(ShardWaitStrategy waitStrategy) {
        Gate gate = new Gate();
        BookListener holdsThenFails = gate.andThen(new Trap(1, new IllegalStateException("trap")));
        try (ShardedVenue venue = ShardedVenue.builder()
                .ringSize(2)
                .waitStrategy(waitStrategy)
                .listeners(instrument -> holdsThenFails)
                .onFailure(reported::add)
                .add(1, MatchingRules.priceTime())
                .start()) {
            venue.submit(1, command.limit(UNLUCKY, BUY, 99, 5));
            venue.submit(1, command.limit(1, BUY, 99, 5));
            CompletableFuture<Submission> waiting =
                    CompletableFuture.supplyAsync(() -> submitUntilRefused(venue), OwnThread.EACH);
            gate.awaitReached();

            gate.open();

            assertThat(waiting.join()).isEqualTo(Submission.SHARD_FAILED);
            assertThat(reported).hasSize(1);
        }
    }

    private static Submission submitUntilRefused(ShardedVenue venue) {
        Submission answer = Submission.ACCEPTED;
        while (answer == Submission.ACCEPTED) {
            answer = venue.submit(1, new BookCommand().cancel(7));
        }
        return answer;
    }

    @Test
    void aListenerThatWaitsForItsOwnVenueFailsItsShard() {
        ShardedVenue[] self = new ShardedVenue[1];
        BookListener flushes = new BookListener() {
            @Override
            public void orderAccepted(long sequence, long orderId, Side side, long price, long quantity) {
                self[0].flush();
            }
        };
        try (ShardedVenue venue = ShardedVenue.builder()
                .listeners(instrument -> flushes)
                .add(1, MatchingRules.priceTime())
                .start()) {
            self[0] = venue;
            venue.submit(1, command.limit(1, BUY, 99, 5));
            venue.flush();

            assertThat(venue.failure(1))
                    .hasValueSatisfying(failure -> assertThat(failure.cause())
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessage("flush was called by a listener, which would wait for itself"));
        }
    }

    @Test
    void aShardThatFailsWhileTheVenueClosesIsReportedAndTheClosingEnds() {
        Gate gate = new Gate();
        BookListener holdsThenFails = gate.andThen(new Trap(1, new IllegalStateException("trap")));
        ShardedVenue venue = ShardedVenue.builder()
                .listeners(instrument -> holdsThenFails)
                .onFailure(reported::add)
                .add(1, MatchingRules.priceTime())
                .start();
        venue.submit(1, command.limit(UNLUCKY, BUY, 99, 5));
        gate.awaitReached();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(venue::close, OwnThread.EACH);
        gate.open();

        closing.join();

        assertThat(reported).hasSize(1);
        assertThat(venue.failure(1)).isPresent();
    }

    private static String depth(ShardedVenue venue, int instrument) {
        DepthSnapshot snapshot = new DepthSnapshot(3);
        venue.depth(instrument).read(snapshot);
        return snapshot.depth().toString();
    }

    /** Instruments 1 and 3 on shard 0, instrument 2 on shard 1. */
    private static ShardedVenue venue(Throwable cause, Consumer<ShardFailure> onFailure) {
        return ShardedVenue.builder()
                .shards(2)
                .listeners(instrument -> new Trap(instrument, cause))
                .onFailure(onFailure)
                .publishDepth(3)
                .add(1, MatchingRules.priceTime())
                .add(2, MatchingRules.priceTime())
                .add(3, MatchingRules.priceTime())
                .start();
    }
}
