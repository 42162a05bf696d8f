package io.github.microstructurex.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.analytics.experiment.BacktestSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExperimentTableTest {
    @Test
    void showsMeansAndDifferencesWithTheirIntervals() {
        List<BacktestSummary> results = new ArrayList<>();
        for (int seed = 1; seed <= 3; seed++) {
            results.add(summary("10", seed, seed));
        }
        for (int seed = 1; seed <= 3; seed++) {
            results.add(summary("60", seed, seed - 0.5));
        }

        assertThat(ExperimentTable.toMarkdown(results, 0.95)).isEqualTo("""
                        | strategy | slices | side | quantity | policy   | runs | filled, %    | slippage to arrival, bp | slippage to market VWAP, bp | implementation shortfall, bp |
                        |----------|--------|------|----------|----------|------|--------------|-------------------------|-----------------------------|------------------------------|
                        | twap     | 10     | buy  | 200      | reactive | 3    | 75.00 ± 0.00 | 2.00 ± 2.48             | -                           | 2.00 ± 2.48                  |
                        | twap     | 60     | buy  | 200      | reactive | 3    | 75.00 ± 0.00 | 1.50 ± 2.48             | -                           | 1.50 ± 2.48                  |

                        | strategy | slices | side | quantity | policy   | pairs | slippage to arrival, bp less twap slices=10 | variance removed, % | slippage to market VWAP, bp less twap slices=10 | variance removed, % | implementation shortfall, bp less twap slices=10 | variance removed, % |
                        |----------|--------|------|----------|----------|-------|---------------------------------------------|---------------------|-------------------------------------------------|---------------------|--------------------------------------------------|---------------------|
                        | twap     | 60     | buy  | 200      | reactive | 3     | -0.50 [-0.50, -0.50]                        | 100                 | -                                               | -                   | -0.50 [-0.50, -0.50]                             | 100                 |
                        """);
    }

    @Test
    void aSingleRunHasNoInterval() {
        assertThat(ExperimentTable.toMarkdown(List.of(summary("10", 1, 2)), 0.95))
                .contains("| 75.00     | 2.00                    | -    ")
                .hasLineCount(3);
    }

    /** With its slippage, and a shortfall of the same size. */
    private static BacktestSummary summary(String slices, long seed, double slippage) {
        BacktestSummary any = BacktestSummary.of(Results.partlyExecuted());
        return new BacktestSummary(
                any.market(),
                any.instrument(),
                any.zone(),
                any.strategy(),
                Map.of("slices", slices),
                seed,
                any.order(),
                any.policy(),
                any.latency(),
                any.executedQuantity(),
                any.fills(),
                any.childOrders(),
                any.cancellations(),
                any.replacements(),
                any.vwap(),
                any.arrivalPrice(),
                any.endPrice(),
                any.marketVwap(),
                any.marketVolume(),
                any.participationRate(),
                slippage,
                Double.NaN,
                Double.NaN,
                slippage,
                slippage,
                0,
                any.meanSpread(),
                any.realizedVolatility(),
                any.marketEvents(),
                any.marketDisagreements(),
                any.eventHash());
    }
}
