package io.github.microstructurex.strategies.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** Sells 1,000 in a day with a temporary impact of 0.001 and a permanent one of 0.0001. */
class CarteaJaimungalLiquidationTest {
    private static final double FOR_ALL = Double.POSITIVE_INFINITY;

    @Test
    void whoLeavesNothingSellsAsAlmgrenAndChrissDoInSmallSteps() {
        int steps = 100_000;
        double riskAversion = 4e-3;
        AlmgrenChriss discrete = new AlmgrenChriss(1_000, 1, steps, 1.5, 0, 0.0001, 0.001);

        double[] left = discrete.holdings(riskAversion);
        CarteaJaimungalLiquidation continuous = model(riskAversion * 1.5 * 1.5, FOR_ALL);

        assertThat(continuous.holdings(0.25)).isCloseTo(left[steps / 4], within(1e-3));
        assertThat(continuous.holdings(0.9)).isCloseTo(left[steps / 10 * 9], within(1e-3));
        assertThat(continuous.holdings(1)).isZero();
        assertThat(continuous.zeta()).isEqualTo(1);
    }

    @Test
    void aPenaltyForTheRestLeavesTheMoreTheSmallerItIs() {
        assertThat(model(0.01, 0.002).holdings(1))
                .isGreaterThan(model(0.01, 0.02).holdings(1));
        assertThat(model(0.01, 1e9).holdings(1)).isLessThan(1e-3).isPositive();
    }

    @Test
    void withoutARunningPenaltyItSellsAtOneRate() {
        CarteaJaimungalLiquidation all = model(0, FOR_ALL);
        assertThat(all.holdings(0.25)).isEqualTo(750);
        assertThat(all.speed(0.7)).isEqualTo(1_000);

        // alpha - b / 2 = 0.001 = k: as much is left at the end as one more day would sell.
        CarteaJaimungalLiquidation half = model(0, 0.00105);
        assertThat(half.holdings(1)).isCloseTo(500, within(1e-9));
        assertThat(half.speed(0)).isCloseTo(500, within(1e-9));
    }

    @Test
    void withoutAnyPenaltyItDoesNotSell() {
        assertThat(model(0, 0.00005).speed(0.5)).isZero();
        assertThat(model(0, 0.00005).holdings(1)).isEqualTo(1_000);
    }

    @Test
    void wherePenaltiesMeetTheHoldingsDecayExponentially() {
        // k = b = phi = 1, alpha = 1.5: alpha - b / 2 = sqrt(k phi).
        CarteaJaimungalLiquidation model = new CarteaJaimungalLiquidation(1, 2, 1, 1, 1, 1.5);

        assertThat(model.zeta()).isInfinite();
        assertThat(model.holdings(1)).isCloseTo(Math.exp(-1), within(1e-15));
        assertThat(model.speed(2)).isCloseTo(Math.exp(-2), within(1e-15));
    }

    @Test
    void neitherLongTimesNorTinyPenaltiesOverflow() {
        CarteaJaimungalLiquidation longest = new CarteaJaimungalLiquidation(1_000, 1e9, 0.001, 0, 10, 1);
        assertThat(longest.holdings(0.01)).isCloseTo(1_000 * Math.exp(-1), withPercentage(1e-6));
        assertThat(longest.holdings(1e9)).isZero();

        CarteaJaimungalLiquidation nearlyNone = model(1e-20, 0.00105);
        assertThat(nearlyNone.holdings(0.5)).isCloseTo(750, withPercentage(1e-6));
    }

    @Property(seed = "42", tries = 500)
    void theSpeedIsWhatTheHoldingsFallByAndSolvesTheRiccatiEquation(
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.1) double runningPenalty,
            @ForAll @Scale(6) @DoubleRange(min = 0.00006, max = 1) double terminalPenalty,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double time) {
        CarteaJaimungalLiquidation model = model(runningPenalty, terminalPenalty);
        double step = 1e-5;

        double fall = (model.holdings(time - step) - model.holdings(time + step)) / (2 * step);
        assertThat(fall).isCloseTo(model.speed(time), within(1e-4 * model.speed(time) + 1e-7));

        // h' = phi - h^2 / k, where h = h2 + b / 2 = -k v / Q.
        double slope = (h(model, time + step) - h(model, time - step)) / (2 * step);
        double h = h(model, time);
        double right = runningPenalty - h * h / 0.001;
        assertThat(slope).isCloseTo(right, within(1e-4 * (Math.abs(right) + runningPenalty + h * h / 0.001)));
    }

    private static double h(CarteaJaimungalLiquidation model, double time) {
        return -0.001 * model.speed(time) / model.holdings(time);
    }

    @Test
    void asAScheduleItCompletesAndTheLastSliceHasWhatTheModelLeaves() {
        ParentOrder parent = new ParentOrder(Side.BUY, 5_000, OptionalLong.empty(), 1_000, 5_000);

        ExecutionSchedule schedule = model(0, 0.00105).schedule(parent, 4);

        assertThat(IntStream.range(0, 4).mapToLong(schedule::timeOf)).containsExactly(1_000L, 2_000L, 3_000L, 4_000L);
        assertThat(IntStream.range(0, 4).mapToLong(schedule::quantityOf)).containsExactly(625L, 625L, 625L, 3_125L);
    }

    @Property(seed = "42", tries = 500)
    void anyScheduleIsWithinALotOfTheModel(
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double runningPenalty,
            @ForAll @Scale(6) @DoubleRange(min = 0.00005, max = 1) double terminalPenalty) {
        ParentOrder parent = new ParentOrder(Side.SELL, 1_000, OptionalLong.empty(), 0, 10_000);
        CarteaJaimungalLiquidation model = model(runningPenalty, terminalPenalty);

        ExecutionSchedule schedule = model.schedule(parent, 10);

        for (int i = 0; i < 9; i++) {
            double left = 1_000 - schedule.quantityThrough(i);
            assertThat(left).isCloseTo(model.holdings((i + 1) / 10.0), within(1 + 1e-6));
        }
        assertThat(schedule.quantityThrough(9)).isEqualTo(1_000);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(0.01, 0.00004))
                .withMessage("terminalPenalty is 4.0E-5, expected at least permanentImpact / 2 = 5.0E-5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(Double.NaN, 1))
                .withMessage("runningPenalty is NaN, expected a finite number, at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(0.01, 1).holdings(1.5))
                .withMessage("time is 1.5, expected 0 to 1.0");
    }

    private static CarteaJaimungalLiquidation model(double runningPenalty, double terminalPenalty) {
        return new CarteaJaimungalLiquidation(1_000, 1, 0.001, 0.0001, runningPenalty, terminalPenalty);
    }
}
