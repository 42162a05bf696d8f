package io.github.microstructurex.analytics.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microstructurex.book.Side;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrategyComparisonTest {
    private static final int SEEDS = 12;

    /** All at once walks up the book; a slice a second finds it refilled. */
    private final List<BacktestSummary> results = Experiment.in(ThreeMinutes.MARKET)
            .order(ThreeMinutes.order(Side.BUY, 5_000))
            .grid("twap", Map.of("slices", List.of("1", "60")))
            .seeds(1, SEEDS)
            .run(ExperimentRunner.withThreads(2))
            .stream()
            .map(Trial::orThrow)
            .toList();

    private final List<BacktestSummary> atOnce = results.subList(0, SEEDS);
    private final List<BacktestSummary> sliced = results.subList(SEEDS, 2 * SEEDS);

    @Test
    void findsWhatItCostsToBuyAllAtOnce() {
        StrategyComparison comparison = StrategyComparison.of(atOnce, sliced, 0.99);

        PairedDifference slippage = comparison.difference(ExecutionFigure.SLIPPAGE_BPS);
        assertThat(comparison.first()).hasToString("twap slices=1, time-variation=0.0, size-variation=0.0");
        assertThat(comparison.second().parameters()).containsEntry("slices", "60");
        assertThat(slippage.difference().count()).isEqualTo(SEEDS);
        assertThat(slippage.difference().upper()).isNegative();
        assertThat(slippage.isSignificant()).isTrue();
        assertThat(comparison.differences()).hasSize(ExecutionFigure.values().length);
    }

    @Test
    void aStrategyDoesNotDifferFromItself() {
        StrategyComparison comparison = StrategyComparison.of(atOnce, List.copyOf(atOnce), 0.95);

        assertThat(comparison.differences().values()).allSatisfy(difference -> {
            assertThat(difference.difference().mean()).isZero();
            assertThat(difference.difference().halfWidth()).isZero();
            assertThat(difference.isSignificant()).isFalse();
        });
    }

    @Test
    void refusesPairsThatMetDifferentMarkets() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyComparison.of(atOnce.subList(0, 2), sliced.subList(1, 3), 0.95))
                .withMessage("seed of pair 0 is 2, expected 1 as in its partner");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyComparison.of(atOnce, sliced.subList(1, 3), 0.95))
                .withMessage("first has 12 values and second 2, expected as many");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyComparison.of(
                        List.of(atOnce.get(0), sliced.get(1)), List.of(sliced.get(0), sliced.get(1)), 0.95))
                .withMessageStartingWith("first configuration of pair 1 is twap slices=60");
    }
}
