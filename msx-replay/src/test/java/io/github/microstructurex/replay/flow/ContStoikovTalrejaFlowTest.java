package io.github.microstructurex.replay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bounds are four standard errors of the estimate under the model; seeds are fixed. */
class ContStoikovTalrejaFlowTest {
    private static final ContStoikovTalrejaParameters PUBLISHED =
            ContStoikovTalrejaParameters.skyPerfect(0, FlowChecks.HOUR);

    @Test
    void thePublishedRatesAreThoseOfTableTwo() {
        assertThat(PUBLISHED.limitOrderRate(1) * 60).isCloseTo(1.85, within(1e-12));
        assertThat(PUBLISHED.limitOrderRate(5) * 60).isCloseTo(0.77, within(1e-12));
        assertThat(PUBLISHED.limitOrderRate(6) * 60).isCloseTo(1.92 / Math.pow(6, 0.52), within(1e-12));
        assertThat(PUBLISHED.limitOrderRate(41)).isZero();
        assertThat(PUBLISHED.cancelRate(2) * 60).isCloseTo(0.81, within(1e-12));
        assertThat(PUBLISHED.cancelRate(99) * 60).isCloseTo(0.47, within(1e-12));
        assertThat(PUBLISHED.marketOrderRate() * 60).isCloseTo(0.94, within(1e-12));
    }

    // At each distance limit orders are a Poisson process, and cancellations one with the rate theta(i) for each order.
    @Test
    void ordersComeAndGoAtTheirRatesAtEachDistance() {
        int distances = 45;
        double[] added = new double[distances];
        double[] cancelled = new double[distances];
        double[] orderSeconds = new double[distances];
        double marketOrders = 0;
        ReconstructedBook book = new ReconstructedBook();
        long time = 0;
        ContStoikovTalrejaFlow flow =
                new ContStoikovTalrejaFlow(ContStoikovTalrejaParameters.skyPerfect(0, 4_000 * FlowChecks.MINUTE), 31);
        while (flow.advance()) {
            MarketEvent event = flow.event();
            double seconds = (event.exchangeTime() - time) / 1e9;
            time = event.exchangeTime();
            if (!event.isSnapshot()) {
                long bid = book.bestPrice(Side.BUY);
                long ask = book.bestPrice(Side.SELL);
                for (int i = 1; i < distances; i++) {
                    orderSeconds[i] +=
                            seconds * (book.quantityAt(Side.BUY, ask - i) + book.quantityAt(Side.SELL, bid + i));
                }
                long opposite = event.side() == Side.BUY ? ask : bid;
                int distance = (int) Math.min(Math.abs(event.price() - opposite), distances - 1);
                switch (event.type()) {
                    case ADD -> added[distance]++;
                    case DELETE -> cancelled[distance]++;
                    default -> marketOrders++;
                }
            }
            book.apply(event);
        }

        for (int i : new int[] {1, 2, 3, 4, 5, 6, 20, 40}) {
            assertPoisson(added[i], 2 * PUBLISHED.limitOrderRate(i) * 4_000 * 60);
            assertPoisson(cancelled[i], PUBLISHED.cancelRate(i) * orderSeconds[i]);
        }
        assertThat(added[41]).isZero();
        assertPoisson(marketOrders, 2 * PUBLISHED.marketOrderRate() * 4_000 * 60);
    }

    // Table 3 of the paper, by the theory that it is computed from.
    @Test
    void theMidMovesUpAsOftenAsTwoQueuesThatRaceSay() {
        MidMoves moves = new MidMoves(atTheTouch(80_000 * FlowChecks.MINUTE, 12), 32);
        for (int spread = 1; spread <= 2; spread++) {
            QueueRace race = new QueueRace(PUBLISHED, spread);
            for (int bid = 1; bid <= 5; bid++) {
                for (int ask = 1; ask <= 5; ask++) {
                    MidMoves.Cases cases = moves.rises(spread, bid, ask);
                    double up = race.up(bid, ask);
                    assertThat(cases.count()).isGreaterThan(50);
                    assertThat(cases.mean())
                            .as("spread %d, %d at the bid, %d at the ask", spread, bid, ask)
                            .isCloseTo(up, within(4 * cases.standardError(up)));
                }
            }
        }
    }

    @Test
    void impossibleValuesAreRefusedByName() {
        List<Double> two = List.of(1.0, 1.0);
        assertRefused(List.of(), 1, two, "limitOrderRates is empty, expected at least one rate");
        assertRefused(List.of(1.0), 1, two, "the number of limitOrderRates is 1, expected 2 to 100000");
        assertRefused(List.of(1.0, -1.0), 1, two, "limitOrderRates(2) is -1.0, expected at least 0 and finite");
        assertRefused(two, Double.NaN, two, "marketOrderRate is NaN, expected at least 0 and finite");
        assertRefused(two, 1, List.of(1.0, 0.0), "cancelRates(2) is 0.0, expected above 0 and finite");
    }

    private static void assertRefused(List<Double> limit, double market, List<Double> cancel, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContStoikovTalrejaParameters(0, 10, limit, market, cancel, 1, 100, 101))
                .withMessageStartingWith(message);
    }

    /** The published market without the prices that are further away: they change nothing at the touch. */
    static ContStoikovTalrejaParameters atTheTouch(long endTime, int distances) {
        return new ContStoikovTalrejaParameters(
                0,
                endTime,
                PUBLISHED.limitOrderRates().subList(0, distances),
                PUBLISHED.marketOrderRate(),
                PUBLISHED.cancelRates(),
                1,
                1_000_000,
                1_000_001);
    }

    private static void assertPoisson(double count, double mean) {
        assertThat(count).isCloseTo(mean, within(4 * Math.sqrt(mean)));
    }
}
