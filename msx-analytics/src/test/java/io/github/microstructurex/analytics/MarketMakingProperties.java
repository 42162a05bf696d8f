package io.github.microstructurex.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.analytics.experiment.ExperimentRunner;
import io.github.microstructurex.analytics.experiment.Trial;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.AgentLatency;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.replay.simulation.Latency;
import io.github.microstructurex.strategies.InventoryLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What holds for a market maker in any seed of a generated market. */
class MarketMakingProperties {
    private static final long SECOND = 1_000_000_000L;
    private static final InventoryLimits LIMITS = new InventoryLimits(500, 300, 120 * SECOND, 240 * SECOND);

    @Property(tries = 20, seed = "42")
    void theAccountsAgree(@ForAll long seed, @ForAll @LongRange(min = 0, max = 50) long latencyMillis) {
        AgentLatency latency = AgentLatency.symmetric(Latency.constant(Duration.ofMillis(latencyMillis)));
        for (HistoryPolicy policy : List.of(HistoryPolicy.OVERLAY, HistoryPolicy.CONSUME, HistoryPolicy.REACTIVE)) {
            MarketMakingResult result =
                    MarketMakingBacktest.run(request(seed).withPolicy(policy).withLatency(latency));

            assertThat(result.profit()).isCloseTo(result.spreadCapture() + result.inventoryProfit(), within(1e-6));
            assertThat(result.profit())
                    .isCloseTo(result.cash() + result.finalInventory() * result.finalMid(), within(1e-6));
            assertThat(result.finalInventory())
                    .isEqualTo(result.filledQuantity(Side.BUY) - result.filledQuantity(Side.SELL))
                    .isBetween(-300L, 500L);
            assertThat(result.maxInventory()).isBetween(Math.abs(result.finalInventory()), 500L);
            assertThat(result.quotingUptime()).isBetween(0.0, Math.min(result.bidUptime(), result.askUptime()));
            assertThat(Math.max(result.bidUptime(), result.askUptime())).isLessThanOrEqualTo(1);
            assertThat(result.maxDrawdown()).isNotNegative();
            assertThat(result.periods()).isEqualTo(12);
        }
    }

    @Property(tries = 3, seed = "42")
    void anyNumberOfThreadsGivesTheSameResults(@ForAll long seed) {
        List<MarketMakingRequest> requests = LongStream.range(0, 5)
                .mapToObj(i -> request(seed).withSeed(seed + i))
                .toList();

        List<MarketMakingResult> alone = results(requests, 1);

        assertThat(results(requests, 4)).isEqualTo(alone);
    }

    private static List<MarketMakingResult> results(List<MarketMakingRequest> requests, int threads) {
        List<Trial<MarketMakingRequest, MarketMakingResult>> trials =
                ExperimentRunner.withThreads(threads).run(requests, MarketMakingBacktest::run);
        return trials.stream().map(Trial::orThrow).toList();
    }

    private static MarketMakingRequest request(long seed) {
        return MarketMakingRequest.of(
                        new GeneratedMarket(60 * SECOND, 300 * SECOND),
                        "avellaneda-stoikov",
                        Map.of("order-size", "50", "volatility", "1", "order-decay", "1"),
                        LIMITS,
                        seed)
                .sampledEvery(Duration.ofSeconds(10));
    }
}
