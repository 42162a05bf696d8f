package io.github.microstructurex.analytics.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.Side;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ShortfallTest {
    /** Golden case is.wagner, the "Impulse Robotics" example: 87 basis points. */
    @Test
    void wagnerChargesTheDelayToWhatWasExecuted() {
        WagnerShortfall shortfall =
                WagnerShortfall.of(new ParentExecution(Side.BUY, 1_000, 700, 700 * 10.07, 10.0, 10.05, 10.08, 14.0));

        assertThat(shortfall.delay()).isCloseTo(35.0000000000005, golden(35));
        assertThat(shortfall.execution()).isCloseTo(13.999999999999702, golden(14));
        assertThat(shortfall.opportunity()).isCloseTo(24.00000000000002, golden(24));
        assertThat(shortfall.fees()).isEqualTo(14.0);
        assertThat(shortfall.total()).isCloseTo(87.00000000000023, golden(87));
        assertThat(shortfall.delayBps()).isCloseTo(35.0, golden(35));
        assertThat(shortfall.executionBps()).isCloseTo(14.0, golden(14));
        assertThat(shortfall.opportunityBps()).isCloseTo(24.0, golden(24));
        assertThat(shortfall.feesBps()).isCloseTo(14.0, golden(14));
        assertThat(shortfall.totalBps()).isCloseTo(87.00000000000023, golden(87));
    }

    /** Golden case is.kissell. */
    @Test
    void kissellChargesTheDelayToTheWholeOrder() {
        double notional = 1_000 * 50.15 + 1_500 * 50.25 + 1_000 * 50.4;
        ParentExecution order = new ParentExecution(Side.BUY, 5_000, 3_500, notional, 50.0, 50.1, 50.6, 35.0);

        KissellShortfall kissell = KissellShortfall.of(order);
        assertThat(kissell.delay()).isCloseTo(500.0000000000071, golden(500));
        assertThat(kissell.trading()).isCloseTo(574.9999999999922, golden(575));
        assertThat(kissell.opportunity()).isCloseTo(750.0, golden(750));
        assertThat(kissell.fees()).isEqualTo(35.0);
        assertThat(kissell.total()).isCloseTo(1859.9999999999993, golden(1860));
        assertThat(kissell.totalBps()).isCloseTo(74.39999999999998, golden(74.4));

        WagnerShortfall wagner = WagnerShortfall.of(order);
        assertThat(wagner.delay()).isCloseTo(350.000000000005, golden(350));
        assertThat(wagner.opportunity()).isCloseTo(900.0000000000022, golden(900));
    }

    @Test
    void aSaleThatEarnsLessThanThePaperPortfolioCostsToo() {
        ParentExecution order = new ParentExecution(Side.SELL, 100, 100, 100 * 9.9, 10, 10, 9.5, 0);

        assertThat(WagnerShortfall.of(order).totalBps()).isCloseTo(100, within(1e-9));
    }

    @Test
    void anOrderWithoutFillsCostsItsOpportunityEvenIfItNeverArrived() {
        ParentExecution order = new ParentExecution(Side.BUY, 100, 0, 0, 10, Double.NaN, 10.1, 0);

        WagnerShortfall shortfall = WagnerShortfall.of(order);
        assertThat(shortfall.delay()).isZero();
        assertThat(shortfall.execution()).isZero();
        assertThat(shortfall.totalBps()).isCloseTo(100, within(1e-9));
    }

    @Test
    void anExecutedOrderNeedsNoEndPrice() {
        ParentExecution order = new ParentExecution(Side.BUY, 100, 100, 1_010, 10, 10, Double.NaN, 0);

        assertThat(WagnerShortfall.of(order).totalBps()).isCloseTo(100, within(1e-9));
    }

    @Test
    void anUnknownDecisionPriceMakesTheShortfallUndefined() {
        ParentExecution order = new ParentExecution(Side.BUY, 100, 100, 1_010, Double.NaN, 10, 10, 0);

        assertThat(WagnerShortfall.of(order).total()).isNaN();
        assertThat(WagnerShortfall.of(order).totalBps()).isNaN();
    }

    @Test
    void moreThanTheTargetCannotBeExecuted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ParentExecution(Side.BUY, 100, 101, 0, 1, 1, 1, 0))
                .withMessage("executedQuantity is 101.0, expected from 0 to the target 100.0");
    }

    private static Offset<Double> golden(double expected) {
        return within(Math.max(1e-12, 1e-9 * Math.abs(expected)));
    }
}
