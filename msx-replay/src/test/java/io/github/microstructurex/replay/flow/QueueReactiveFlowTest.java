package io.github.microstructurex.replay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bounds are four standard errors of the estimate under the model; seeds are fixed. */
class QueueReactiveFlowTest {
    private static final long SECOND = FlowChecks.SECOND;
    private static final List<QueueIntensities> STYLISED =
            QueueReactiveParameters.largeTickStock(0, 1).queues();

    // A birth-death chain with rates 1, 2 up and 4, 4 down: 1, 1/4, 1/8 over 11/8.
    @Test
    void theInvariantLawIsAProductOfRatios() {
        QueueIntensities queue = new QueueIntensities(List.of(1.0, 2.0), List.of(3.0, 1.0), List.of(1.0, 3.0));

        assertThat(queue.invariantLaw()).containsExactly(new double[] {8 / 11.0, 2 / 11.0, 1 / 11.0}, within(1e-15));
    }

    @Test
    void anInvariantLawHoldsHoweverFarTheRatesAreApart() {
        List<Double> often = Collections.nCopies(100, 1e9);
        List<Double> hardlyEver = Collections.nCopies(100, 1e-18);
        double[] law = new QueueIntensities(often, hardlyEver, hardlyEver).invariantLaw();

        assertThat(law).hasSize(101).doesNotContain(Double.NaN).endsWith(1);
        assertThat(law[0]).isZero();
    }

    // With a reference price that stays, each queue that is always the best of its side is a chain by itself.
    @Test
    void theFirstQueueHasItsInvariantLaw() {
        assertInvariantLaws(List.of(STYLISED.get(0)), 81);
    }

    // Without market orders the queues do not even know which one is the best.
    @Test
    void everyQueueHasItsInvariantLaw() {
        List<Double> none = Collections.nCopies(50, 0.0);
        assertInvariantLaws(
                STYLISED.stream()
                        .map(queue -> new QueueIntensities(queue.limit(), queue.cancel(), none))
                        .toList(),
                82);
    }

    private static void assertInvariantLaws(List<QueueIntensities> queues, long seed) {
        long end = 40_000 * SECOND;
        BatchMeans[][] laws = new BatchMeans[2 * queues.size()][51];
        for (BatchMeans[] law : laws) {
            for (int size = 0; size < law.length; size++) {
                law[size] = new BatchMeans(400);
            }
        }
        SampledMarket.sample(
                new QueueReactiveFlow(new QueueReactiveParameters(0, end, queues, 0, 7, 1_000), seed),
                SECOND,
                SECOND / 2,
                book -> {
                    for (int i = 0; i < queues.size(); i++) {
                        add(laws[2 * i], book.quantityAt(Side.BUY, 1_000 - i) / 7);
                        add(laws[2 * i + 1], book.quantityAt(Side.SELL, 1_001 + i) / 7);
                    }
                });

        for (int queue = 0; queue < laws.length; queue++) {
            double[] expected = queues.get(queue / 2).invariantLaw();
            for (int size = 0; size < expected.length; size++) {
                if (expected[size] > 0.002) {
                    BatchMeans measured = laws[queue][size];
                    assertThat(measured.mean())
                            .as("queue %d of size %d", queue, size)
                            .isCloseTo(expected[size], within(4 * measured.standardError()));
                }
            }
        }
    }

    private static void add(BatchMeans[] law, long size) {
        for (int i = 0; i < law.length; i++) {
            law[i].add(i == size ? 1 : 0);
        }
    }

    // Given the sizes, arrivals of each kind at the first queues are Poisson with the integral of their intensities.
    @Test
    void ordersComeAndGoAtTheIntensitiesOfTheSizes() {
        QueueIntensities queue = STYLISED.get(0);
        QueueRates rates = new QueueRates(queue);
        QueueReactiveFlow flow =
                new QueueReactiveFlow(new QueueReactiveParameters(0, 20_000 * SECOND, STYLISED, 0, 1, 1_000), 83);
        ReconstructedBook book = new ReconstructedBook();
        double[] expected = new double[3];
        double[] counts = new double[3];
        long time = 0;
        while (flow.advance()) {
            MarketEvent event = flow.event();
            double seconds = (event.exchangeTime() - time) / 1e9;
            time = event.exchangeTime();
            int size = (int) book.quantityAt(Side.SELL, 1_001);
            expected[0] += rates.limit(size) * seconds;
            expected[1] += rates.cancel(size) * seconds;
            expected[2] += rates.market(size) * seconds;
            if (!event.isSnapshot() && event.side() == Side.SELL && event.price() == 1_001) {
                counts[event.type() == MarketEventType.ADD ? 0 : event.type() == MarketEventType.DELETE ? 1 : 2]++;
            }
            book.apply(event);
        }

        for (int i = 0; i < 3; i++) {
            assertThat(counts[i]).isCloseTo(expected[i], within(4 * Math.sqrt(expected[i])));
        }
    }

    // Up and down are alike, so the mid is a martingale up to its next turn; and it does move.
    @Test
    void theReferencePriceFollowsTheMidOrStays() {
        assertThat(range(0)).isLessThanOrEqualTo(10);
        assertThat(range(0.7)).isGreaterThan(10);
    }

    private static long range(double referenceMoves) {
        QueueReactiveFlow flow = new QueueReactiveFlow(
                new QueueReactiveParameters(0, 20_000 * SECOND, STYLISED, referenceMoves, 1, 10_000), 84);
        long[] range = {Long.MAX_VALUE, Long.MIN_VALUE};
        SampledMarket.sample(flow, SECOND, SECOND, book -> {
            range[0] = Math.min(range[0], book.bestPrice(Side.BUY));
            range[1] = Math.max(range[1], book.bestPrice(Side.BUY));
        });
        return range[1] - range[0];
    }

    @Test
    void theBookEndsOnePriceBeyondTheActiveQueues() {
        QueueReactiveFlow flow = new QueueReactiveFlow(QueueReactiveParameters.largeTickStock(0, 5_000 * SECOND), 85);
        SampledMarket.sample(flow, SECOND, SECOND, book -> {
            assertThat(book.levelCount(Side.BUY)).isBetween(1, 6);
            assertThat(book.levelCount(Side.SELL)).isBetween(1, 6);
        });
    }

    @Test
    void nearPriceOneTheReferencePriceStays() {
        long end = 20_000 * SECOND;
        QueueReactiveFlow flow = new QueueReactiveFlow(new QueueReactiveParameters(0, end, STYLISED, 1, 1, 6), 86);

        assertThat(FlowChecks.assertThatItKnowsItsBooks(flow, 0, end)).isGreaterThan(10_000);
    }

    @Test
    void impossibleValuesAreRefusedByName() {
        List<Double> one = List.of(1.0);
        assertRefused(List.of(0.0), one, one, "limit(0) is 0.0, expected above 0 and finite");
        assertRefused(one, List.of(-1.0), one, "cancel(1) is -1.0, expected at least 0 and finite");
        assertRefused(one, List.of(1.0, 1.0), one, "the number of cancel intensities is 2, expected 1 to 1");
        assertRefused(one, one, List.of(1.0, 1.0), "the number of market intensities is 2, expected 1 to 1");
        assertRefused(one, List.of(0.0), List.of(0.0), "cancel(1) + market(1) is 0.0, expected above 0 and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QueueReactiveParameters(0, 1, STYLISED, 1.5, 1, 100))
                .withMessage("referenceMoves is 1.5, expected 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QueueReactiveParameters(0, 1, STYLISED, 1, 1, 5))
                .withMessageStartingWith("openingBid is 5, expected 6 to ");
    }

    private static void assertRefused(List<Double> limit, List<Double> cancel, List<Double> market, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QueueIntensities(limit, cancel, market))
                .withMessage(message);
    }
}
