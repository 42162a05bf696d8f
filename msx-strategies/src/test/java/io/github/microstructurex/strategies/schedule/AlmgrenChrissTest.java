package io.github.microstructurex.strategies.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The example of the paper: a million shares in five days. */
class AlmgrenChrissTest {
    private static final AlmgrenChriss PAPER = new AlmgrenChriss(1e6, 5, 5, 0.95, 0.0625, 2.5e-7, 2.5e-6);

    @Test
    void whoDoesNotMindRiskSellsEvenly() {
        assertThat(PAPER.kappa(0)).isZero();
        assertThat(PAPER.trades(0)).containsExactly(new double[] {2e5, 2e5, 2e5, 2e5, 2e5}, within(1e-9));
        assertThat(PAPER.expectedCost(PAPER.trades(0))).isCloseTo(662_500, within(1e-6));
    }

    @Test
    void whoMindsItSellsEarlyAndPaysForIt() {
        double[] trades = PAPER.trades(1e-6);

        assertThat(trades).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(PAPER.expectedCost(trades)).isGreaterThan(662_500);
        assertThat(PAPER.variance(PAPER.holdings(1e-6))).isLessThan(PAPER.variance(PAPER.holdings(0)));
    }

    @Test
    void whoLikesItSellsLate() {
        assertThat(PAPER.trades(-2e-7)).isSorted();
    }

    @Test
    void tooMuchLikingHasNoSchedule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PAPER.holdings(-1e-5))
                .withMessageStartingWith("riskAversion is -1.0E-5, expected one from which holdings fall");
    }

    @Test
    void temporaryImpactMustOutweighThePermanentOneOfAStep() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AlmgrenChriss(1e6, 5, 5, 0.95, 0, 2e-6, 1e-6))
                .withMessage("temporaryImpact is 1.0E-6, expected a number above permanentImpact * tau / 2 = 1.0E-6");
    }

    @Property(seed = "42", tries = 200)
    void noOtherScheduleIsBetterForTheSameRiskAversion(
            @ForAll @IntRange(min = 0, max = 100) int riskAversionInMillionths,
            @ForAll @IntRange(min = -10_000, max = 10_000) int shift) {
        double riskAversion = riskAversionInMillionths * 1e-6;
        double[] best = PAPER.holdings(riskAversion);
        double[] other = best.clone();
        other[2] += shift;

        assertThat(utility(best, riskAversion)).isLessThanOrEqualTo(utility(other, riskAversion) * (1 + 1e-12));
    }

    private static double utility(double[] holdings, double riskAversion) {
        double[] trades = IntStream.range(1, holdings.length)
                .mapToDouble(k -> holdings[k - 1] - holdings[k])
                .toArray();
        return PAPER.expectedCost(trades) + riskAversion * PAPER.variance(holdings);
    }

    @Test
    void theScheduleOfAnOrderIsThatOfTheModel() {
        ParentOrder parent = new ParentOrder(Side.SELL, 1_000_000, OptionalLong.empty(), 0, 5_000);
        double dayInTime = 1_000;

        ExecutionSchedule schedule = ImplementationShortfallSchedule.of(parent, 5, PAPER.halfLife(1e-6) * dayInTime);

        double[] left = PAPER.holdings(1e-6);
        for (int i = 0; i < 5; i++) {
            assertThat(schedule.timeOf(i)).isEqualTo(1_000L * i);
            assertThat(1_000_000 - schedule.quantityThrough(i)).isEqualTo((long) Math.ceil(left[i + 1] - 1e-6));
        }
    }

    @Test
    void theModelIsLaidOverAWindowWhateverItsUnits() {
        ParentOrder parent = new ParentOrder(Side.SELL, 2_000, OptionalLong.empty(), 1_000, 6_000);

        ExecutionSchedule schedule = PAPER.schedule(parent, -2e-7);

        double[] left = PAPER.holdings(-2e-7);
        for (int i = 0; i < 5; i++) {
            assertThat(schedule.timeOf(i)).isEqualTo(1_000L * (i + 1));
            assertThat(2_000 - schedule.quantityThrough(i)).isEqualTo((long) Math.ceil(left[i + 1] / 500 - 1e-9));
        }
    }

    @Test
    void aDriftIsWorthHoldingSomeFor() {
        assertThat(PAPER.staticHoldings(0.02, 1e-6)).isCloseTo(11_080.33, within(0.01));
        assertThat(PAPER.staticHoldings(-0.02, 1e-6)).isNegative();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PAPER.staticHoldings(0.02, 0))
                .withMessage("riskAversion is 0.0, expected a number above 0 for static holdings");
    }

    @Test
    void anInfiniteHalfLifeIsAnEvenSchedule() {
        ParentOrder parent = new ParentOrder(Side.SELL, 100, OptionalLong.empty(), 0, 1_000);

        ExecutionSchedule schedule = ImplementationShortfallSchedule.of(parent, 4, Double.POSITIVE_INFINITY);

        assertThat(IntStream.range(0, 4).mapToLong(schedule::quantityOf)).containsExactly(25L, 25L, 25L, 25L);
    }

    @Test
    void aVeryShortHalfLifeTradesAllAtOnce() {
        ParentOrder parent = new ParentOrder(Side.SELL, 100, OptionalLong.empty(), 0, Long.MAX_VALUE);

        ExecutionSchedule schedule = ImplementationShortfallSchedule.of(parent, 4, 1);

        assertThat(schedule.quantityOf(0)).isEqualTo(100);
    }
}
