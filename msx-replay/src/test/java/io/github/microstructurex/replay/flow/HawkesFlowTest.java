package io.github.microstructurex.replay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bounds are four standard errors of the estimate under the model; seeds are fixed. */
class HawkesFlowTest {
    private static final long SECOND = FlowChecks.SECOND;
    private static final int WINDOWS = 400;
    private static final long WINDOW = 50 * SECOND;
    private static final long END = WINDOWS * WINDOW;

    @Test
    void theReadyMadeMarketHasTheMeanRatesOfThePoissonOne() {
        HawkesFlowParameters parameters = HawkesFlowParameters.liquidStock(0, END);

        assertThat(parameters.arrivals().meanIntensity())
                .containsExactly(new double[] {10, 10, 1.5, 1.5}, within(1e-9));
        assertThat(parameters.arrivals().spectralRadius()).isCloseTo(0.65, within(1e-9));
    }

    // Counts of long windows: mean and covariances as in the theory, Fano factors far above 1. A window is 175 times
    // what
    // excitement lasts, so that its ends do not matter.
    @ParameterizedTest
    @EnumSource(HawkesMethod.class)
    void ordersArriveInBurstsAsInTheTheory(HawkesMethod method) {
        HawkesFlowParameters parameters = HawkesFlowParameters.liquidStock(0, END);
        double[][] counts = counts(new HawkesFlow(parameters, method, 61), 1);

        assertMeansAndCovariances(counts, parameters.arrivals());
        assertThat(covariance(counts, 2, 2) / mean(counts, 2)).isGreaterThan(2);
    }

    @Test
    void coupledStocksAreCorrelatedAsInTheTheory() {
        HawkesFlowParameters parameters = HawkesFlowParameters.liquidStocks(0, END, 3, 0.6);
        double[][] counts = counts(new HawkesFlow(parameters, 62), 3);

        assertThat(parameters.instruments()).isEqualTo(3);
        assertMeansAndCovariances(counts, parameters.arrivals());
        double[] first = imbalance(counts, 0);
        double[] second = imbalance(counts, 1);
        double correlation = covariance(new double[][] {first, second}, 0, 1)
                / Math.sqrt(covariance(new double[][] {first}, 0, 0) * covariance(new double[][] {second}, 0, 0));
        assertThat(correlation).isGreaterThan(4 / Math.sqrt(WINDOWS));
    }

    // Given the number of live orders N(t), cancellations are Poisson with the mean rate * integral of N.
    @Test
    void everyLiveOrderIsCancelledAtItsRate() {
        HawkesFlow flow = new HawkesFlow(HawkesFlowParameters.liquidStock(0, END), 63);
        ReconstructedBook book = new ReconstructedBook();
        double orderSeconds = 0;
        double deletes = 0;
        long time = 0;
        while (flow.advance()) {
            MarketEvent event = flow.event();
            orderSeconds += book.orderCount() * ((event.exchangeTime() - time) / 1e9);
            time = event.exchangeTime();
            deletes += event.type() == MarketEventType.DELETE ? 1 : 0;
            book.apply(event);
        }

        assertThat(deletes).isCloseTo(0.1 * orderSeconds, within(4 * Math.sqrt(0.1 * orderSeconds)));
    }

    @Test
    void impossibleValuesAreRefusedByName() {
        DiscreteDistribution one = DiscreteDistribution.constant(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HawkesFlowParameters(
                        0, 1, HawkesParameters.of(1, 0.5, 1), 1, one, one, one, 100, 101, 1, 1))
                .withMessage("arrivals has 1 components, expected 4 for each instrument");
        double[] baseline = {1, 1, 1, 1};
        double[][] branching = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HawkesFlowParameters(
                        0, 1, HawkesParameters.of(baseline, branching, 1), 1, one, one, one, 100, 101, 1, 1))
                .withMessage("spectral radius of branching is 1.0, expected below 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HawkesFlowParameters(
                        0, 1, HawkesParameters.of(baseline, new double[4][4], 1), 0, one, one, one, 100, 101, 1, 1))
                .withMessage("cancelRate is 0.0, expected above 0 and finite");
    }

    /** The numbers of each component's arrivals in each window, but for the first window, by component. */
    private static double[][] counts(HawkesFlow flow, int instruments) {
        double[][] counts = new double[4 * instruments][WINDOWS];
        long lastMarketOrder = -1;
        while (flow.advance()) {
            MarketEvent event = flow.event();
            boolean buys = event.side() == Side.BUY;
            int window = (int) (event.exchangeTime() / WINDOW);
            int component = 4 * event.instrument();
            if (event.type() == MarketEventType.ADD && !event.isSnapshot()) {
                counts[component + (buys ? 0 : 1)][window]++;
            } else if (event.type() == MarketEventType.EXECUTE && event.exchangeTime() != lastMarketOrder) {
                lastMarketOrder = event.exchangeTime();
                counts[component + (buys ? 3 : 2)][window]++;
            }
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Arrays.copyOfRange(counts[i], 1, WINDOWS);
        }
        return counts;
    }

    private static void assertMeansAndCovariances(double[][] counts, HawkesParameters arrivals) {
        double seconds = WINDOW / 1e9;
        double n = counts[0].length;
        double[][] covariance = arrivals.countCovariance();
        for (int i = 0; i < counts.length; i++) {
            double variance = covariance[i][i] * seconds;
            assertThat(mean(counts, i))
                    .isCloseTo(arrivals.meanIntensity()[i] * seconds, within(4 * Math.sqrt(variance / n)));
            for (int j = 0; j < counts.length; j++) {
                double expected = covariance[i][j] * seconds;
                double error = Math.sqrt((variance * covariance[j][j] * seconds + expected * expected) / n);
                assertThat(covariance(counts, i, j))
                        .as("covariance of %d and %d", i, j)
                        .isCloseTo(expected, within(4 * error));
            }
        }
    }

    private static double[] imbalance(double[][] counts, int instrument) {
        double[] imbalance = new double[counts[0].length];
        for (int k = 0; k < imbalance.length; k++) {
            imbalance[k] = counts[4 * instrument + 2][k] - counts[4 * instrument + 3][k];
        }
        return imbalance;
    }

    private static double mean(double[][] counts, int i) {
        return Arrays.stream(counts[i]).average().orElseThrow();
    }

    private static double covariance(double[][] counts, int i, int j) {
        double sum = 0;
        for (int k = 0; k < counts[i].length; k++) {
            sum += (counts[i][k] - mean(counts, i)) * (counts[j][k] - mean(counts, j));
        }
        return sum / (counts[i].length - 1);
    }
}
