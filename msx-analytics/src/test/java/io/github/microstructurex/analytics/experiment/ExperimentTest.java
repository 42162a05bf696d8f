package io.github.microstructurex.analytics.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.analytics.BacktestRequest;
import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.analytics.Backtester;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.strategies.ParameterException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExperimentTest {
    private final Experiment experiment = Experiment.in(ThreeMinutes.MARKET).order(ThreeMinutes.order(Side.BUY, 500));

    @Test
    void isEveryCombinationTheSeedsChangingFastest() {
        Experiment grid = experiment
                .strategy("posting", Map.of())
                .strategy("twap", Map.of("slices", "5"))
                .policies(HistoryPolicy.OVERLAY, HistoryPolicy.CONSUME)
                .seeds(10, 2);

        assertThat(grid.requests()).hasSize(8);
        assertThat(grid.configurationCount()).isEqualTo(2);
        assertThat(grid.trialsOfConfiguration()).isEqualTo(4);
        assertThat(grid.requests())
                .extracting(request -> request.strategy().name() + " " + request.policy() + " " + request.seed())
                .containsExactly(
                        "posting overlay 10",
                        "posting overlay 11",
                        "posting consume 10",
                        "posting consume 11",
                        "twap overlay 10",
                        "twap overlay 11",
                        "twap consume 10",
                        "twap consume 11");
    }

    @Test
    void aGridGoesByTheNamesOfTheParametersWhateverTheOrderOfTheMap() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("low-rate", List.of("0.05", "0.1"));
        parameters.put("high-rate", List.of("0.2", "0.3"));

        assertThat(experiment.grid("pov-plus", parameters).requests())
                .extracting(request -> request.parameters().toTexts().get("low-rate") + " to "
                        + request.parameters().toTexts().get("high-rate"))
                .containsExactly("0.05 to 0.2", "0.1 to 0.2", "0.05 to 0.3", "0.1 to 0.3");
    }

    @Test
    void aHugeGridTakesNoRoom() {
        Experiment huge = experiment.strategy("twap", Map.of()).seeds(-5, Integer.MAX_VALUE);

        assertThat(huge.requests().get(2_000_000_000).seed()).isEqualTo(1_999_999_995);
        assertThatThrownBy(() -> huge.strategy("posting", Map.of()).requests()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aTrialThatFailsLeavesTheOthers() {
        List<Trial<BacktestRequest, BacktestSummary>> trials = Experiment.in(ThreeMinutes.MARKET)
                .order(ThreeMinutes.orderBeyondTheMarket())
                .order(ThreeMinutes.order(Side.SELL, 500))
                .strategy("twap", Map.of())
                .run(ExperimentRunner.withThreads(2));

        assertThat(trials).extracting(trial -> trial.result().isPresent()).containsExactly(false, true);
        assertThat(trials.get(0).failure().orElseThrow()).hasMessageStartingWith("the window ends at ");
        assertThatThrownBy(trials.get(0)::orThrow)
                .isInstanceOf(TrialFailedException.class)
                .hasMessageStartingWith("trial 0 failed: the window ends at ");
        assertThat(trials.get(1).orThrow().fillRate()).isEqualTo(1);
    }

    @Test
    void theSummaryIsTheResultWithoutItsFills() {
        BacktestRequest request =
                experiment.strategy("twap", Map.of()).requests().get(0);
        BacktestResult result = Backtester.run(request);
        BacktestSummary summary = BacktestSummary.of(result);

        assertThat(summary.fills()).isEqualTo(result.fills().size());
        assertThat(summary.fillRate()).isEqualTo(result.fillRate());
        assertThat(summary.slippageBps()).isEqualTo(result.slippageBps());
        assertThat(summary.implementationShortfallBps()).isEqualTo(result.implementationShortfallBps());
        assertThat(summary.executionCostBps() + summary.opportunityCostBps())
                .isEqualTo(summary.implementationShortfallBps());
        assertThat(summary.eventHash()).isEqualTo(result.eventHash());
    }

    @Test
    void sayWhatIsMissingOrWrong() {
        assertThatIllegalStateException()
                .isThrownBy(experiment::requests)
                .withMessage("the experiment has no strategy, expected at least one");
        assertThatIllegalStateException()
                .isThrownBy(() -> Experiment.in(ThreeMinutes.MARKET).requests())
                .withMessage("the experiment has no order, expected at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> experiment.seeds(1, 0))
                .withMessage("number of seeds is 0, expected at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> experiment.grid("twap", Map.of("slices", List.of())))
                .withMessage("number of values of the parameter slices is 0, expected at least 1");
        assertThatThrownBy(() -> experiment.grid("twap", Map.of("slices", List.of("3", "no"))))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("parameter slices is no");
    }
}
