package io.github.microstructurex.replay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.EventHash;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import org.junit.jupiter.api.Test;

/** Bounds are four standard errors of the estimate under the model; seeds are fixed. */
class PoissonFlowTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START = 1_000 * SECOND;

    @Test
    void theMarketOpensWithASnapshotOfBothSides() {
        PoissonFlow flow = new PoissonFlow(PoissonFlowParameters.liquidStock(START, START + SECOND), 1);
        ReconstructedBook book = new ReconstructedBook();
        for (int i = 1; i <= 100; i++) {
            assertThat(flow.advance()).isTrue();
            assertThat(flow.event().type()).isEqualTo(MarketEventType.ADD);
            assertThat(flow.event().isSnapshot()).isTrue();
            assertThat(flow.event().exchangeTime()).isEqualTo(START);
            assertThat(flow.event().sequence()).isEqualTo(i);
            book.apply(flow.event());
        }

        assertThat(flow.advance()).isTrue();
        assertThat(flow.event().isSnapshot()).isFalse();
        assertThat(book.bestPrice(Side.BUY)).isEqualTo(10_000);
        assertThat(book.bestPrice(Side.SELL)).isEqualTo(10_001);
        assertThat(book.levelCount(Side.BUY)).isEqualTo(10);
        assertThat(book.orderCountAt(Side.SELL, 10_010)).isEqualTo(5);
    }

    @Test
    void noEventComesAtOrAfterTheEnd() {
        PoissonFlow flow = new PoissonFlow(PoissonFlowParameters.liquidStock(START, START + 10 * SECOND), 1);
        long last = 0;
        while (flow.advance()) {
            assertThat(flow.event().exchangeTime()).isGreaterThanOrEqualTo(last);
            last = flow.event().exchangeTime();
        }

        assertThat(last).isBetween(START + 9 * SECOND, START + 10 * SECOND - 1);
        assertThat(flow.advance()).isFalse();
    }

    // The very bits, as they must be on every JVM: a change of this number is a change of every generated market.
    @Test
    void theSameSeedGivesTheSameBits() {
        assertThat(hash(42)).isEqualTo(hash(42)).isEqualTo(2_222_974_744_340_357_569L);
        assertThat(hash(43)).isNotEqualTo(hash(42));
    }

    @Test
    void limitOrdersArriveAtTheirRateOnEachSide() {
        Counts counts = new Counts(PoissonFlowParameters.liquidStock(0, 4_000 * SECOND), 11);

        assertThat((double) counts.adds[0]).isCloseTo(40_000, within(4 * Math.sqrt(40_000)));
        assertThat((double) counts.adds[1]).isCloseTo(40_000, within(4 * Math.sqrt(40_000)));
    }

    @Test
    void marketOrdersArriveAtTheirRateOnEachSide() {
        Counts counts = new Counts(PoissonFlowParameters.liquidStock(0, 4_000 * SECOND), 12);

        assertThat((double) counts.marketOrders[0]).isCloseTo(6_000, within(4 * Math.sqrt(6_000)));
        assertThat((double) counts.marketOrders[1]).isCloseTo(6_000, within(4 * Math.sqrt(6_000)));
    }

    // The counts of equal windows are independent Poisson numbers: their variance is their mean. The ratio of the two
    // has the standard error sqrt(2 / (n - 1)).
    @Test
    void marketOrdersAreNeitherClusteredNorRegular() {
        Counts counts = new Counts(PoissonFlowParameters.liquidStock(0, 4_000 * SECOND), 13);
        double mean = 0;
        for (long count : counts.marketOrdersPerSecond) {
            mean += count / 4_000.0;
        }
        double squares = 0;
        for (long count : counts.marketOrdersPerSecond) {
            squares += (count - mean) * (count - mean);
        }

        assertThat(squares / 3_999 / mean).isCloseTo(1, within(4 * Math.sqrt(2.0 / 3_999)));
    }

    // Given the number of live orders N(t), cancellations are Poisson with the mean rate * integral of N.
    @Test
    void everyLiveOrderIsCancelledAtItsRate() {
        Counts counts = new Counts(PoissonFlowParameters.liquidStock(0, 4_000 * SECOND), 14);
        double expected = 0.1 * counts.orderSeconds;

        assertThat((double) counts.deletes).isCloseTo(expected, within(4 * Math.sqrt(expected)));
    }

    // The place of the order among all live ones, by age, is uniform on 0..1: standard deviation 1/sqrt(12).
    @Test
    void aCancellationHitsAnyLiveOrderWithTheSameProbability() {
        Counts counts = new Counts(PoissonFlowParameters.liquidStock(0, 400 * SECOND), 15);

        assertThat(counts.deletedPlaces / counts.deletes).isCloseTo(0.5, within(4 / Math.sqrt(12.0 * counts.deletes)));
    }

    @Test
    void distancesAndSizesFollowTheirDistributions() {
        PoissonFlowParameters parameters = PoissonFlowParameters.liquidStock(0, 4_000 * SECOND);
        Counts counts = new Counts(parameters, 16);
        double adds = counts.adds[0] + counts.adds[1];

        // A geometric number with mean m has the variance m (m - 1).
        assertThat(counts.distances / adds).isCloseTo(5, within(4 * Math.sqrt(5 * 4 / adds)));
        assertThat(counts.sizes / adds).isCloseTo(100, within(4 * Math.sqrt(100 * 99 / adds)));
    }

    @Test
    void aMarketOrderLeavesTheLastOrderOfASide() {
        DiscreteDistribution one = DiscreteDistribution.constant(1);
        PoissonFlowParameters greedy = new PoissonFlowParameters(
                0, 100 * SECOND, 0.1, 5, 0.5, one, one, DiscreteDistribution.constant(1_000), 1, 2, 1, 1);
        PoissonFlow flow = new PoissonFlow(greedy, 3);
        ReconstructedBook book = new ReconstructedBook();
        int events = 0;
        while (flow.advance()) {
            book.apply(flow.event());
            events++;
            if (events >= 2) {
                assertThat(book.isEmpty(Side.BUY)).isFalse();
                assertThat(book.isEmpty(Side.SELL)).isFalse();
                assertThat(book.bestPrice(Side.BUY)).isPositive();
            }
        }

        assertThat(events).isGreaterThan(10);
    }

    @Test
    void aClosedFlowIsOver() {
        PoissonFlow flow = new PoissonFlow(PoissonFlowParameters.liquidStock(0, SECOND), 1);
        flow.close();

        assertThat(flow.advance()).isFalse();
    }

    private static long hash(long seed) {
        PoissonFlow flow = new PoissonFlow(PoissonFlowParameters.liquidStock(START, START + 1_000 * SECOND), seed);
        EventHash hash = new EventHash();
        while (flow.advance()) {
            MarketEvent event = flow.event();
            hash.add(event.type().name().charAt(0));
            hash.add(event.exchangeTime());
            hash.add(event.orderId());
            hash.add(event.side().sign());
            hash.add(event.price());
            hash.add(event.quantity());
        }
        return hash.value();
    }

    /** What a run consists of, after the opening; index 0 is for buys, 1 for sells. */
    private static final class Counts {
        private final long[] adds = new long[2];
        private final long[] marketOrders = new long[2];
        private final long[] marketOrdersPerSecond = new long[4_000];
        private long deletes;
        private double deletedPlaces;
        private double orderSeconds;
        private double distances;
        private double sizes;

        private Counts(PoissonFlowParameters parameters, long seed) {
            OrderBook book = new OrderBook();
            PoissonFlow flow = new PoissonFlow(parameters, seed);
            long lastTime = 0;
            long lastMarketOrderTime = -1;
            while (flow.advance()) {
                MarketEvent event = flow.event();
                long time = event.exchangeTime();
                orderSeconds += book.orderCount() * ((time - lastTime) / 1e9);
                lastTime = time;
                int side = event.side() == Side.BUY ? 0 : 1;
                switch (event.type()) {
                    case ADD -> {
                        if (!event.isSnapshot()) {
                            adds[side]++;
                            long opposite = book.bestPrice(event.side().opposite());
                            distances += Math.abs(opposite - event.price());
                            sizes += event.quantity();
                        }
                        book.limit(event.orderId(), event.side(), event.price(), event.quantity());
                    }
                    case EXECUTE -> {
                        if (time != lastMarketOrderTime) {
                            marketOrders[side]++;
                            marketOrdersPerSecond[(int) (time / SECOND)]++;
                            lastMarketOrderTime = time;
                        }
                        book.reduce(event.orderId(), event.quantity());
                    }
                    default -> {
                        deletes++;
                        deletedPlaces += placeByAge(book, event.orderId());
                        book.cancel(event.orderId());
                    }
                }
            }
            orderSeconds += book.orderCount() * ((parameters.endTime() - lastTime) / 1e9);
        }

        private static double placeByAge(OrderBook book, long orderId) {
            double[] older = new double[1];
            for (Side side : Side.values()) {
                book.forEachOrder(side, (id, price, quantity) -> {
                    older[0] += id < orderId ? 1 : id == orderId ? 0.5 : 0;
                });
            }
            return older[0] / book.orderCount();
        }
    }
}
