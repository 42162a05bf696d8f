package io.github.microstructurex.replay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import org.junit.jupiter.api.Test;

/** Bounds are four standard errors of the estimate, from batch means; seeds are fixed. */
class ZeroIntelligenceFlowTest {
    private static final long LIFETIMES = 2_400;
    private static final int WINDOW = 100;

    @Test
    void theCharacteristicScalesAreThoseOfThePaper() {
        ZeroIntelligenceParameters parameters = ZeroIntelligenceParameters.liquidStock(0, 1);

        assertThat(parameters.characteristicPrice()).isEqualTo(5);
        assertThat(parameters.characteristicQuantity()).isEqualTo(500);
        assertThat(parameters.characteristicTime()).isEqualTo(20);
        assertThat(parameters.granularity()).isEqualTo(0.2);
        assertThat(parameters.asymptoticDepth()).isEqualTo(100);
    }

    // Markets with other rates and sizes, but with the same granularity and the same tick over characteristic price.
    @Test
    void marketsWithTheSameTwoNumbersAreTheSameInTheirOwnUnits() {
        Profile slow = new Profile(market(0.01, 0.1, 0.01, 1), 21);
        Profile stock = new Profile(market(5, 50, 0.05, 100), 22);
        Profile fast = new Profile(market(7, 70, 1, 7), 23);

        for (Profile other : new Profile[] {stock, fast}) {
            assertSame(slow.spread, other.spread);
            for (int i = 0; i < slow.depth.length; i++) {
                assertSame(slow.depth[i], other.depth[i]);
            }
        }
    }

    // What lies far from the spread is never traded: arrivals alpha/sigma, departures delta per order, a Poisson
    // number.
    @Test
    void farFromTheSpreadTheDepthIsAlphaOverDelta() {
        Profile profile = new Profile(market(5, 50, 0.05, 100), 24);

        assertThat(profile.far.mean()).isCloseTo(1, within(4 * profile.far.standardError()));
    }

    // The published trend of figure 8: with smaller orders the spread shrinks towards a fraction of p_c.
    @Test
    void coarserOrdersWidenTheSpread() {
        Profile fine = new Profile(market(5, 50, 0.05, 10), 25);
        Profile coarse = new Profile(market(5, 50, 0.05, 400), 26);

        assertThat(coarse.spread.mean() - fine.spread.mean())
                .isGreaterThan(4 * Math.hypot(coarse.spread.standardError(), fine.spread.standardError()));
    }

    @Test
    void impossibleValuesAreRefusedByName() {
        assertRefused(0, 50, 0.05, 100, 100, 10_001, "limitOrderRate is 0.0, expected above 0 and finite");
        assertRefused(5, 50, 0, 100, 100, 10_001, "cancelRate is 0.0, expected above 0 and finite");
        assertRefused(5, 50, 0.05, 0, 100, 10_001, "orderQuantity is 0, expected 1 to 1000000000");
        assertRefused(
                5, 50, 0.05, 100, 5, 10_001, "window is 5, expected above marketOrderRate / (2 * limitOrderRate)");
        assertRefused(5, 50, 0.05, 100, 100, 10_101, "openingAsk is 10101, expected within the window of 100");
        assertRefused(5, 50, 0.05, 100, 100, 10_000, "openingAsk is 10000, expected above openingBid 10000");
    }

    private static void assertRefused(
            double alpha, double mu, double delta, long sigma, int window, long ask, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ZeroIntelligenceParameters(0, 10, alpha, mu, delta, sigma, window, 10_000, ask))
                .withMessageStartingWith(message);
    }

    private static void assertSame(BatchMeans one, BatchMeans other) {
        assertThat(one.mean())
                .isCloseTo(other.mean(), within(4 * Math.hypot(one.standardError(), other.standardError())));
    }

    private static ZeroIntelligenceParameters market(double alpha, double mu, double delta, long sigma) {
        long end = (long) (LIFETIMES / delta * FlowChecks.SECOND);
        return new ZeroIntelligenceParameters(0, end, alpha, mu, delta, sigma, WINDOW, 100_000, 100_001);
    }

    /** Spread over characteristic price; depth over asymptotic depth, near the spread and far from it. */
    private static final class Profile {
        private final BatchMeans spread = new BatchMeans(200);
        private final BatchMeans[] depth = new BatchMeans[10];
        private final BatchMeans far = new BatchMeans(200);

        private Profile(ZeroIntelligenceParameters parameters, long seed) {
            for (int i = 0; i < depth.length; i++) {
                depth[i] = new BatchMeans(200);
            }
            double lifetime = parameters.characteristicTime() * FlowChecks.SECOND;
            SampledMarket.sample(
                    new ZeroIntelligenceFlow(parameters, seed),
                    (long) (10 * lifetime),
                    (long) (lifetime / 2),
                    book -> add(book, parameters));
        }

        private void add(BookView book, ZeroIntelligenceParameters parameters) {
            long bid = book.bestPrice(Side.BUY);
            long ask = book.bestPrice(Side.SELL);
            spread.add((ask - bid) / parameters.characteristicPrice());
            for (int i = 0; i < depth.length; i++) {
                depth[i].add(book.quantityAt(Side.BUY, ask - 1 - i) / parameters.asymptoticDepth());
            }
            long sum = 0;
            for (int i = 40; i < 60; i++) {
                sum += book.quantityAt(Side.BUY, ask - i) + book.quantityAt(Side.SELL, bid + i);
            }
            far.add(sum / 40.0 / parameters.asymptoticDepth());
        }
    }
}
