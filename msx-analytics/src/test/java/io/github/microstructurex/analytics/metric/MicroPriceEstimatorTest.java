package io.github.microstructurex.analytics.metric;

import static io.github.microstructurex.book.BookView.NO_PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MicroPriceEstimatorTest {
    private final MicroPriceEstimator estimator = new MicroPriceEstimator(4, 2, 2);

    @Test
    void aStateIsABucketOfImbalanceAndASpread() {
        assertThat(estimator.stateOf(100, 1, 101, 9)).isZero();
        assertThat(estimator.stateOf(100, 9, 101, 1)).isEqualTo(3);
        assertThat(estimator.stateOf(100, 5, 102, 5)).isEqualTo(4 + 2);
        assertThat(estimator.stateOf(100, 25, 101, 75))
                .as("mirrored by 75 to 25")
                .isZero();
        assertThat(estimator.stateOf(100, 75, 101, 25)).isEqualTo(3);
    }

    @Test
    void aQuoteWithoutAStateIsLeftOut() {
        assertThat(estimator.stateOf(100, 5, 103, 5)).as("too wide").isEqualTo(-1);
        assertThat(estimator.stateOf(100, 5, 100, 5)).as("locked").isEqualTo(-1);
        assertThat(estimator.stateOf(NO_PRICE, 0, 100, 5)).isEqualTo(-1);
        assertThat(estimator.stateOf(100, 0, 101, 0)).isEqualTo(-1);
        estimator.quote(100, 5, 101, 5);
        estimator.quote(100, 5, 109, 5);
        estimator.quote(100, 5, 101, 5);
        assertThat(estimator.transitions()).isZero();
    }

    @Test
    void theMirrorImageOfEachTransitionIsLearntToo() {
        SplittableRandom random = new SplittableRandom(42);
        long bid = 1_000;
        for (int i = 0; i < 50_000; i++) {
            long bidQuantity = random.nextInt(1, 100);
            long askQuantity = random.nextInt(1, 100);
            estimator.quote(bid, bidQuantity, bid + 1, askQuantity);
            // The price follows the larger queue more often than not.
            if (random.nextInt(200) < bidQuantity) {
                bid++;
            } else if (random.nextInt(200) < askQuantity) {
                bid--;
            }
        }
        MicroPrice model = estimator.model();

        for (int bucket = 0; bucket < 4; bucket++) {
            assertThat(model.adjustment(bucket)).isCloseTo(-model.adjustment(3 - bucket), within(1e-12));
        }
        assertThat(model.adjustment(0)).isNegative().isLessThan(model.adjustment(1));
        assertThat(model.adjustment(3)).isBetween(0.0, 1.0);
        assertThat(model.adjustment(4)).as("a state that never occurred").isZero();
    }

    @Test
    void withoutAnyQuoteThereIsNoMoveToExpect() {
        assertThat(estimator.model().adjustment(0)).isZero();
    }

    @Test
    void aChainThatDriftsHasNoMicroPrice() {
        MicroPrice drift = new MicroPrice(new double[][] {{0}}, new double[][] {{1}}, new double[][] {{1}}, 0.5);

        assertThat(drift.adjustment(0, 6)).isEqualTo(3);
        assertThat(drift.adjustment(0)).isNaN();
    }
}
