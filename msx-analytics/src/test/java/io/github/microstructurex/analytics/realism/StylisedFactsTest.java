package io.github.microstructurex.analytics.realism;

import static io.github.microstructurex.analytics.realism.StylisedFact.Grade.FAILS;
import static io.github.microstructurex.analytics.realism.StylisedFact.Grade.PASSES;
import static io.github.microstructurex.analytics.realism.StylisedFact.Grade.UNDEFINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.replay.flow.PoissonFlow;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import io.github.microstructurex.replay.flow.QueueReactiveFlow;
import io.github.microstructurex.replay.flow.QueueReactiveParameters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StylisedFactsTest {
    private static final long HOUR = 3_600_000_000_000L;

    private static MarketSample poisson(long seed) {
        return MarketSample.of(
                new ListedMarket(
                        "poisson", each -> new PoissonFlow(PoissonFlowParameters.liquidStock(0, 2 * HOUR), each)),
                seed);
    }

    private static final MarketSample POISSON = poisson(1);

    private static StylisedFact fact(MarketSample sample, String name) {
        return StylisedFacts.of(sample).stream()
                .filter(fact -> fact.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPoissonMarketHasNoMemoryOfSigns() {
        assertThat(fact(POISSON, "sign memory").value()).isLessThan(0.05);
        assertThat(fact(POISSON, "sign memory").grade()).isEqualTo(FAILS);
        assertThat(fact(POISSON, "Hurst").value()).isCloseTo(0.5, within(0.05));
        assertThat(fact(POISSON, "Hurst").grade()).isEqualTo(FAILS);
        assertThat(fact(POISSON, "decay of sign memory").grade()).isEqualTo(UNDEFINED);
    }

    @Test
    void aPoissonMarketHasNoClustersOfVolatilityAndItsTradesBounce() {
        assertThat(fact(POISSON, "volatility clustering").grade()).isEqualTo(FAILS);
        assertThat(fact(POISSON, "first autocorrelation of trade prices").grade())
                .isEqualTo(PASSES);
    }

    /** Whoever splits an order of a power-law length trades on one side until it is done (Lillo, Mike, Farmer 2005). */
    private static MarketSample splitOrders(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 60_000;
        double[] signs = new double[n];
        for (int i = 0; i < n; ) {
            int sign = random.nextBoolean() ? 1 : -1;
            int length = (int) Math.min(5_000, Math.pow(random.nextDouble(), -1 / 1.55));
            for (int end = Math.min(n, i + length); i < end; i++) {
                signs[i] = sign;
            }
        }
        double[] prices = new double[n];
        double[] sizes = new double[n];
        Arrays.setAll(prices, i -> 1_000 + random.nextInt(10));
        Arrays.setAll(sizes, i -> 1 + random.nextInt(100));
        Map<Statistic, double[]> samples = new EnumMap<>(Statistic.class);
        for (Statistic statistic : Statistic.values()) {
            samples.put(statistic, new double[0]);
        }
        Map<Series, double[]> series = new EnumMap<>(Series.class);
        for (Series each : Series.values()) {
            series.put(each, new double[0]);
        }
        series.put(Series.SIGNS, signs);
        series.put(Series.MIDS, prices);
        series.put(Series.PRICES, prices);
        series.put(Series.SIZES, sizes);
        series.put(Series.VOLUMES, new double[] {5, 1, 1, 1, 1, 1, 1, 1, 1, 4});
        series.put(Series.LEVEL_QUANTITIES, new double[] {2, 3, 1, 1, 1});
        return new MarketSample("split orders", 3_600, n, samples, series);
    }

    @Test
    void ordersThatAreSplitGiveSignsALongMemory() {
        MarketSample split = splitOrders(5);

        assertThat(fact(split, "sign memory").grade()).isEqualTo(PASSES);
        assertThat(fact(split, "decay of sign memory").value()).isBetween(0.3, 0.8);
        assertThat(fact(split, "Hurst").value()).isBetween(0.6, 0.85);
    }

    @Test
    void shufflingTheSignsTakesTheirMemoryAway() {
        MarketSample shuffled = splitOrders(5).withShuffledSigns(6);

        assertThat(fact(shuffled, "sign memory").value()).isLessThan(0.05);
        assertThat(fact(shuffled, "sign memory").grade()).isEqualTo(FAILS);
        assertThat(fact(shuffled, "Hurst").value()).isCloseTo(0.5, within(0.05));
    }

    @Test
    void theShapesOfBookAndDayAreRatios() {
        MarketSample split = splitOrders(5);

        assertThat(fact(split, "largest depth").value()).isEqualTo(1.5);
        assertThat(fact(split, "volume of first").value()).isEqualTo(4.5);
        assertThat(fact(split, "volume of first").grade()).isEqualTo(PASSES);
        // The same size of move after any trade.
        assertThat(fact(split, "concavity").grade()).isNotEqualTo(PASSES);
    }

    @Test
    void aShortMarketDoesNotTell() {
        MarketSample minute = MarketSample.of(
                new ListedMarket(
                        "minute", seed -> new PoissonFlow(PoissonFlowParameters.liquidStock(0, HOUR / 60), seed)),
                1);

        assertThat(StylisedFacts.of(minute).stream()
                        .filter(fact -> !fact.name().startsWith("largest depth"))
                        .map(StylisedFact::grade))
                .containsOnly(UNDEFINED);
        assertThat(StylisedFacts.of(minute)).hasSameSizeAs(StylisedFacts.of(POISSON));
    }

    @Test
    void aDayAgainstItselfIsPerfectAndAgainstAnotherModelIsNot() {
        RealismReport itself = RealismReport.of(POISSON, POISSON);
        RealismReport sameLaw = RealismReport.of(poisson(2), POISSON);
        RealismReport queues = RealismReport.of(
                MarketSample.of(
                        new ListedMarket(
                                "queues",
                                seed -> new QueueReactiveFlow(
                                        QueueReactiveParameters.largeTickStock(0, 2 * HOUR), seed)),
                        1),
                POISSON);

        assertThat(itself.distances())
                .hasSize(Statistic.values().length)
                .allSatisfy(distance -> assertThat(distance.l1()).isZero());
        assertThat(itself.meanL1()).isZero();
        assertThat(itself.meanWasserstein()).isZero();
        DistributionDistance sizes = queues.distances().stream()
                .filter(distance -> distance.statistic() == Statistic.LIMIT_ORDER_SIZE)
                .findFirst()
                .orElseThrow();
        assertThat(sizes.l1()).isGreaterThan(5 * sizes.noise());
        assertThat(queues.meanL1()).isGreaterThan(2 * sameLaw.meanL1());
        assertThat(RealismReport.of(POISSON).distances()).isEmpty();
        assertThat(RealismReport.of(POISSON).meanL1()).isNaN();
    }
}
