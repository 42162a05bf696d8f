package io.github.microstructurex.venue;

import static io.github.microstructurex.book.Side.BUY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens when commands come faster than they are carried out. */
@Timeout(60)
class BackPressureTest {
    private static final int RING = 4;

    private final Gate gate = new Gate();

    @Test
    void rejectSaysFullAtOnceAndLosesNothingThatItAccepted() {
        int accepted = 0;
        try (ShardedVenue venue = venue(BackPressure.REJECT, ShardWaitStrategy.BLOCKING, gate)) {
            Submission answer = submit(venue, 1);
            while (answer == Submission.ACCEPTED) {
                accepted++;
                answer = submit(venue, accepted + 1);
            }
            assertThat(answer).isEqualTo(Submission.FULL);
            assertThat(accepted).isEqualTo(RING);

            gate.open();
            venue.flush();
            assertThat(submit(venue, 100)).isEqualTo(Submission.ACCEPTED);
        }
        assertThat(gate.orders()).isEqualTo(RING + 1);
    }

    @ParameterizedTest
    @EnumSource(ShardWaitStrategy.class)
    void blockWaitsForRoom(ShardWaitStrategy waitStrategy) {
        try (ShardedVenue venue = venue(BackPressure.BLOCK, waitStrategy, gate)) {
            for (int order = 1; order <= RING; order++) {
                submit(venue, order);
            }
            CompletableFuture<Submission> waiting =
                    CompletableFuture.supplyAsync(() -> submit(venue, 100), OwnThread.EACH);
            assertThat(waiting).isNotDone();

            gate.open();

            assertThat(waiting.join()).isEqualTo(Submission.ACCEPTED);
        }
        assertThat(gate.orders()).isEqualTo(RING + 1);
    }

    @Test
    void whoWaitsWhenTheVenueClosesIsRefusedAndDoesNotHang() {
        ShardedVenue venue = venue(BackPressure.BLOCK, ShardWaitStrategy.BLOCKING, gate);
        for (int order = 1; order <= RING; order++) {
            submit(venue, order);
        }
        CompletableFuture<Submission> waiting = CompletableFuture.supplyAsync(() -> submit(venue, 100), OwnThread.EACH);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(venue::close, OwnThread.EACH);

        // The ring stays full until the gate opens, so only the closing can have answered.
        assertThat(waiting.join()).isEqualTo(Submission.CLOSED);
        gate.open();
        closing.join();

        assertThat(gate.orders()).isEqualTo(RING);
    }

    @Test
    void aListenerMaySubmitAndNeverWaits() {
        List<Submission> answers = new ArrayList<>();
        ShardedVenue[] self = new ShardedVenue[1];
        BookListener resubmits = new BookListener() {
            @Override
            public void orderAccepted(long sequence, long orderId, Side side, long price, long quantity) {
                if (orderId == 1) {
                    for (int order = 2; order <= RING + 1; order++) {
                        answers.add(submit(self[0], order));
                    }
                }
            }
        };
        try (ShardedVenue venue = venue(BackPressure.BLOCK, ShardWaitStrategy.BLOCKING, resubmits)) {
            self[0] = venue;
            submit(venue, 1);
            venue.flush();
        }
        // Its own command holds one slot as long as it is carried out.
        assertThat(answers)
                .containsExactly(Submission.ACCEPTED, Submission.ACCEPTED, Submission.ACCEPTED, Submission.FULL);
    }

    private static Submission submit(ShardedVenue venue, long orderId) {
        return venue.submit(1, new BookCommand().limit(orderId, BUY, 99, 5));
    }

    private static ShardedVenue venue(BackPressure policy, ShardWaitStrategy waitStrategy, BookListener listener) {
        return ShardedVenue.builder()
                .ringSize(RING)
                .backPressure(policy)
                .waitStrategy(waitStrategy)
                .listeners(instrument -> listener)
                .add(1, MatchingRules.priceTime())
                .start();
    }
}
