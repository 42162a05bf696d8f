package io.github.microstructurex.analytics.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.Side;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CostSummaryTest {
    @Test
    void equalValuesGiveTheMeanAndItsUsualError() {
        CostEstimate estimate = CostEstimate.of(new double[] {1, 2, 6}, new double[] {5, 5, 5});
        assertThat(estimate.mean()).isEqualTo(3);
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(14 / 2.0 / 3), within(1e-12));
        // Student's t with two degrees of freedom is 4.3027 at 97.5 %.
        assertThat(estimate.upper(0.95) - 3).isCloseTo(4.302653 * estimate.standardError(), within(1e-5));
        assertThat(estimate.lower(0.95)).isCloseTo(6 - estimate.upper(0.95), within(1e-12));
    }

    @Test
    void valuesAreWeights() {
        CostEstimate estimate = CostEstimate.of(new double[] {10, 20}, new double[] {3, 1});
        assertThat(estimate.mean()).isEqualTo(12.5);
        // Without the first the mean is 20, without the second 10: away by 7.5 and 2.5.
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt((7.5 * 7.5 + 2.5 * 2.5) / 2), within(1e-12));
        assertThat(estimate.effectiveOrders()).isEqualTo(1.6);
    }

    @Test
    void ordersWithoutTheCostAreLeftOut() {
        CostEstimate estimate = CostEstimate.of(new double[] {1, Double.NaN, 3, 9}, new double[] {1, 1, 1, 0});
        assertThat(estimate.mean()).isEqualTo(2);
        assertThat(estimate.orders()).isEqualTo(2);
        assertThat(estimate.undefinedOrders()).isEqualTo(2);
        CostEstimate none = CostEstimate.of(new double[0], new double[0]);
        assertThat(none.mean()).isNaN();
        assertThat(none.upper(0.9)).isNaN();
        assertThat(CostEstimate.of(new double[] {1}, new double[] {1}).standardError())
                .isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostEstimate.of(new double[] {1}, new double[] {-1}))
                .withMessageContaining("value is -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> estimate.upper(1));
    }

    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        Random random = new Random(42);
        int held = 0;
        int trials = 2_000;
        for (int trial = 0; trial < trials; trial++) {
            double[] costs = new double[30];
            double[] values = new double[30];
            for (int i = 0; i < costs.length; i++) {
                values[i] = 1 + random.nextDouble();
                costs[i] = 5 + 10 * random.nextGaussian();
            }
            CostEstimate estimate = CostEstimate.of(costs, values);
            held += estimate.lower(0.9) <= 5 && 5 <= estimate.upper(0.9) ? 1 : 0;
        }
        // Four standard errors of a share of 0.9 in 2,000 are 0.027.
        assertThat((double) held / trials).isBetween(0.873, 0.927);
    }

    @Test
    void intervalsHoldTheTruthAlsoWhereFewOrdersHaveMostOfTheValue() {
        Random random = new Random(42);
        int held = 0;
        int trials = 2_000;
        for (int trial = 0; trial < trials; trial++) {
            double[] costs = new double[10];
            double[] values = new double[10];
            for (int i = 0; i < costs.length; i++) {
                values[i] = StrictMath.exp(random.nextGaussian());
                costs[i] = 5 + 10 * random.nextGaussian();
            }
            CostEstimate estimate = CostEstimate.of(costs, values);
            held += estimate.lower(0.95) <= 5 && 5 <= estimate.upper(0.95) ? 1 : 0;
        }
        assertThat((double) held / trials).isBetween(0.935, 0.975);
    }

    @Test
    void anOrderThatHasAllTheValueSaysNothingOfTheError() {
        CostEstimate estimate = CostEstimate.of(new double[] {10, 20}, new double[] {1, 1e-30});
        assertThat(estimate.mean()).isEqualTo(10);
        assertThat(estimate.effectiveOrders()).isEqualTo(1);
        assertThat(estimate.standardError()).isNaN();
        assertThat(estimate.upper(0.95)).isNaN();
    }

    @Test
    void aSummaryWeighsTheShortfallByTheOrderAndSlippageByTheFills() {
        ParentCosts small = costs(100, 50, 100.0, 100.1);
        ParentCosts large = costs(300, 300, 100.0, 100.2);
        CostSummary summary = CostSummary.of(List.of(small, large));
        assertThat(summary.orders()).isEqualTo(2);
        assertThat(summary.notional()).isCloseTo(50 * 100.1 + 300 * 100.2, within(1e-9));
        assertThat(summary.shortfall().mean())
                .isCloseTo((small.wagner().total() + large.wagner().total()) / (400 * 100.0) * 1e4, within(1e-9));
        assertThat(summary.arrivalSlippage().mean())
                .isCloseTo((50 * 100.1 * 10 + 300 * 100.2 * 20) / (50 * 100.1 + 300 * 100.2), within(1e-9));
        assertThat(summary.vwapSlippage().mean()).isNaN();
        assertThat(summary.vwapSlippage().undefinedOrders()).isEqualTo(2);
        assertThat(summary.fees().mean()).isCloseTo(2 * 3 / summary.notional() * 1e4, within(1e-9));
    }

    @Test
    void thePartsOfKissellAreWeightedByTheWholeOrderToo() {
        List<ParentCosts> costs = List.of(costs(100, 50, 100.0, 100.1), costs(300, 300, 100.0, 100.2));
        CostEstimate trading = CostSummary.ofDecided(costs, c -> c.kissell().tradingBps());
        assertThat(trading.mean()).isCloseTo((50 * 0.1 + 300 * 0.2) / (400 * 100) * 1e4, within(1e-9));
        assertThat(trading.effectiveOrders()).isCloseTo(16 / 10.0, within(1e-12));
    }

    @Test
    void ordersAtNegativePricesHaveNoCostInBasisPoints() {
        CostSummary summary = CostSummary.of(List.of(costs(100, 50, -2.0, -1.9), costs(100, 50, 0.0, 0.0)));
        assertThat(summary.notional()).isCloseTo(-95, within(1e-9));
        assertThat(summary.fees().undefinedOrders()).isEqualTo(2);
        assertThat(summary.shortfall().mean()).isNaN();
        assertThat(summary.arrivalSlippage().mean()).isNaN();
    }

    private static ParentCosts costs(long quantity, long executed, double arrival, double price) {
        return new ParentCosts(
                new ParentFills(Side.BUY, quantity, 0, 0, 1, List.of()),
                new ParentExecution(Side.BUY, quantity, executed, executed * price, arrival, arrival, arrival, 3),
                new Benchmarks(arrival, arrival, arrival, Double.NaN, arrival, arrival),
                0,
                Double.NaN,
                List.of(),
                List.of());
    }
}
