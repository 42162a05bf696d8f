package io.github.microstructurex.analytics.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.analytics.BacktestRequest;
import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.analytics.Backtester;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.AgentLatency;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.replay.simulation.Latency;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The number of threads decides nothing but the time that an experiment takes. */
class ExperimentProperties {
    @Property(tries = 5, seed = "42")
    void anyNumberOfThreadsGivesTheSameTrialsInTheSameOrder(
            @ForAll long firstSeed,
            @ForAll @IntRange(min = 1, max = 3) int seeds,
            @ForAll @LongRange(min = 1, max = 5_000) long quantity) {
        Experiment experiment = Experiment.in(ThreeMinutes.MARKET)
                .order(ThreeMinutes.order(Side.BUY, quantity))
                .order(ThreeMinutes.order(Side.SELL, quantity))
                .order(ThreeMinutes.orderBeyondTheMarket())
                .grid("twap", Map.of("slices", List.of("1", "7")))
                .strategy("posting", Map.of())
                .policies(HistoryPolicy.CONSUME, HistoryPolicy.REACTIVE)
                .latencies(AgentLatency.symmetric(Latency.lognormal(Duration.ofMillis(1), 0.5)))
                .seeds(firstSeed, seeds);

        List<Object> alone = outcomes(experiment, 1);

        assertThat(alone).hasSize(3 * 3 * 2 * seeds);
        for (int threads : new int[] {2, 4, 8}) {
            assertThat(outcomes(experiment, threads)).as(threads + " threads").isEqualTo(alone);
        }
    }

    /** The results with every fill, and the failures by what they say. */
    private static List<Object> outcomes(Experiment experiment, int threads) {
        List<Trial<BacktestRequest, BacktestResult>> trials =
                ExperimentRunner.withThreads(threads).run(experiment.requests(), Backtester::run);
        return trials.stream()
                .<Object>map(trial -> trial.result().isPresent()
                        ? trial.result().get()
                        : trial.failure().orElseThrow().getMessage())
                .toList();
    }
}
