package io.github.microstructurex.analytics.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import org.junit.jupiter.api.Test;

/** Each case was worked out by hand. */
class PerformanceTest {
    private static final double[] PROFITS = {0.01, 0.02, -0.01, 0.03};

    @Test
    void theSharpeRatioIsMeanByDeviation() {
        SharpeRatio ratio = SharpeRatio.of(PROFITS);

        assertThat(ratio.mean()).isCloseTo(0.0125, within(1e-15));
        assertThat(ratio.standardDeviation()).isCloseTo(Math.sqrt(8.75e-4 / 3), within(1e-15));
        assertThat(ratio.value()).isCloseTo(0.731925, within(1e-6));
        assertThat(ratio.annualized(252)).isCloseTo(0.731925 * Math.sqrt(252), within(1e-4));
    }

    @Test
    void theSharpeRatioOfPartsIsThatOfTheWhole() {
        SharpeRatio parts = SharpeRatio.of(0.01, 0.02);
        parts.merge(SharpeRatio.of(-0.01, 0.03));

        assertThat(parts.value()).isCloseTo(SharpeRatio.of(PROFITS).value(), within(1e-14));
        assertThat(parts.count()).isEqualTo(4);
    }

    @Test
    void theSharpeRatioIsUndefinedWithoutVariance() {
        assertThat(new SharpeRatio().value()).isNaN();
        assertThat(SharpeRatio.of(0.01).value()).isNaN();
        assertThat(SharpeRatio.of(0.5, 0.5, 0.5).value()).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SharpeRatio.of(PROFITS).annualized(0))
                .withMessage("periodsPerYear is 0.0, expected above 0 and finite");
    }

    @Test
    void theSortinoRatioCountsOnlyWhatFallsShort() {
        SortinoRatio ratio = SortinoRatio.of(0, PROFITS);

        assertThat(ratio.downsideDeviation()).isCloseTo(0.005, within(1e-15));
        assertThat(ratio.value()).isCloseTo(2.5, within(1e-12));
        assertThat(ratio.annualized(4)).isCloseTo(5, within(1e-12));
    }

    @Test
    void theSortinoRatioOfPartsIsThatOfTheWhole() {
        SortinoRatio parts = SortinoRatio.of(0.005, 0.01);
        parts.merge(new SortinoRatio(0.005));
        parts.merge(SortinoRatio.of(0.005, 0.02, -0.01, 0.03));

        assertThat(parts.count()).isEqualTo(4);
        assertThat(parts.mean()).isCloseTo(0.0125, within(1e-15));
        assertThat(parts.value()).isCloseTo(SortinoRatio.of(0.005, PROFITS).value(), within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parts.merge(new SortinoRatio()))
                .withMessage("target of the other ratio is 0.0, expected 0.005, as of this one");
    }

    @Test
    void theSortinoRatioMeasuresFromItsTarget() {
        // Short of 0.02 by 0.01, 0, 0.03, 0.
        SortinoRatio ratio = SortinoRatio.of(0.02, PROFITS);

        assertThat(ratio.downsideDeviation()).isCloseTo(Math.sqrt(1e-3 / 4), within(1e-15));
        assertThat(ratio.value()).isCloseTo((0.0125 - 0.02) / Math.sqrt(1e-3 / 4), within(1e-12));
    }

    @Test
    void theSortinoRatioIsUndefinedWithoutAShortfall() {
        assertThat(new SortinoRatio().value()).isNaN();
        assertThat(SortinoRatio.of(0, 1, 2, 3).value()).isNaN();
    }

    @Test
    void theDrawdownIsTheLargestFallAndTheFirstOfEqualOnes() {
        MaximumDrawdown drawdown = new MaximumDrawdown();
        double[] profits = {0, 5, 3, 4, 1, 6, 2, 7};
        for (int time = 0; time < profits.length; time++) {
            drawdown.observe(time, profits[time]);
        }

        assertThat(drawdown.value()).isEqualTo(4);
        assertThat(drawdown.peakTime()).hasValue(1);
        assertThat(drawdown.troughTime()).hasValue(4);
        assertThat(drawdown.recoveryTime()).hasValue(5);
    }

    @Test
    void aDeeperFallAfterARecoveryHasNotRecovered() {
        MaximumDrawdown drawdown = new MaximumDrawdown();
        drawdown.observe(0, 5);
        drawdown.observe(1, 4);
        drawdown.observe(2, 5);
        drawdown.observe(3, -1);
        drawdown.observe(4, 4);

        assertThat(drawdown.value()).isEqualTo(6);
        assertThat(drawdown.peakTime()).as("first reached, not last").hasValue(0);
        assertThat(drawdown.troughTime()).hasValue(3);
        assertThat(drawdown.recoveryTime()).isEmpty();
    }

    @Test
    void whatOnlyRisesHasNoDrawdown() {
        MaximumDrawdown drawdown = new MaximumDrawdown();
        assertThat(drawdown.value()).isNaN();

        drawdown.observe(0, 1);
        drawdown.observe(1, Double.NaN);
        drawdown.observe(2, 2);

        assertThat(drawdown.value()).isZero();
        assertThat(drawdown.peakTime()).isEmpty();
        assertThat(drawdown.troughTime()).isEmpty();
        assertThat(drawdown.recoveryTime()).isEmpty();
    }

    @Test
    void anInventoryCountsForAsLongAsItIsHeld() {
        TimeWeightedInventory inventory = new TimeWeightedInventory();
        inventory.hold(0, 0);
        inventory.hold(10, 5);
        inventory.hold(20, -5);
        inventory.hold(20, -7);
        inventory.hold(20, -5);
        inventory.advanceTo(40);

        assertThat(inventory.mean()).isCloseTo(-1.25, within(1e-15));
        assertThat(inventory.standardDeviation()).isCloseTo(Math.sqrt(17.1875), within(1e-12));
        assertThat(inventory.maxAbsolute()).as("for no time at all").isEqualTo(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inventory.hold(39, 0))
                .withMessage("time is 39, expected at least 40, the last one");
    }

    @Test
    void anInventoryOfNoTimeHasNoMean() {
        TimeWeightedInventory inventory = new TimeWeightedInventory();
        inventory.advanceTo(5);
        assertThat(inventory.mean()).isNaN();
        assertThat(inventory.maxAbsolute()).isZero();

        inventory.hold(5, 3);
        assertThat(inventory.mean()).isNaN();
        assertThat(inventory.standardDeviation()).isNaN();
    }

    @Test
    void profitIsSpreadCaptureAndInventoryProfit() {
        MarkedProfit profit = new MarkedProfit();
        profit.quote(99, 101);
        profit.trade(Side.BUY, 99, 10);
        profit.quote(101, 103);
        assertThat(profit.total()).as("ten lots worth three ticks more").isEqualTo(30);

        profit.trade(Side.SELL, 103, 10);
        profit.quote(90, 95);

        assertThat(profit.spreadCapture()).isEqualTo(10 + 10);
        assertThat(profit.inventoryProfit()).isEqualTo(20);
        assertThat(profit.total()).isEqualTo(40).isEqualTo(profit.cash());
        assertThat(profit.turnover()).isEqualTo(990 + 1_030);
        assertThat(profit.inventory()).isZero();
        assertThat(profit.mid()).isEqualTo(92.5);
    }

    @Test
    void withoutAQuoteTheLastMidStays() {
        MarkedProfit profit = new MarkedProfit();
        profit.quote(99, 102);
        profit.trade(Side.SELL, 101, 3);
        profit.quote(BookView.NO_PRICE, 102);
        profit.quote(103, 102);

        assertThat(profit.mid()).isEqualTo(100.5);
        assertThat(profit.total()).isEqualTo(1.5);
        assertThat(profit.inventory()).isEqualTo(-3);
    }

    @Test
    void aTradeBeforeTheFirstMidCannotBeMarked() {
        MarkedProfit profit = new MarkedProfit();
        assertThat(profit.total()).isZero();
        assertThat(profit.mid()).isNaN();

        profit.trade(Side.BUY, 100, 1);
        profit.quote(99, 101);

        assertThat(profit.total()).isNaN();
        assertThat(profit.spreadCapture()).isNaN();
        assertThat(profit.inventoryProfit()).isNaN();
        assertThat(profit.cash()).isEqualTo(-100);
    }
}
