package io.github.microstructurex.analytics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What the models say of trajectories that can be worked out by hand. */
class ImpactModelsTest {
    private static final Trajectory TWO_BLOCKS = Trajectory.slices(new double[] {0, 1, 3}, new double[] {100, 300});

    @Test
    void linearImpactCostsTheSameHoweverTheOrderIsSliced() {
        LinearImpact law = new LinearImpact(0.25);
        assertThat(law.priceImpact(TWO_BLOCKS)).containsExactly(0, 25, 100);
        assertThat(law.executionImpact(TWO_BLOCKS)).containsExactly(12.5, 62.5);
        assertThat(law.cost(TWO_BLOCKS)).isEqualTo(20_000).isEqualTo(law.cost(400.0));
        assertThat(law.quantity(law.impact(-7))).isEqualTo(-7);
    }

    @Test
    void anOrderByTheSquareRootLawPaysTwoThirdsOfItsPeak() {
        SquareRootImpact law = new SquareRootImpact(1, 0.02, 1e6);
        assertThat(law.impact(1e4)).isEqualTo(0.002);
        assertThat(law.impact(-1e4)).isEqualTo(-0.002);
        assertThat(law.averageImpact(-1e4)).isCloseTo(-0.002 * 2 / 3, within(1e-18));
        assertThat(law.averageImpact(0)).isZero();
        assertThat(law.quantity(0.002)).isCloseTo(1e4, within(1e-8));
        assertThat(law.cost(Trajectory.even(1e4, 1, 7))).isCloseTo(law.cost(1e4), within(1e-12));
    }

    @Test
    void aRoundTripUnderALawOfTheTotalCostsNothing() {
        Trajectory there = Trajectory.blocks(new double[] {0, 1, 2}, new double[] {100, 50, -150});
        assertThat(new SquareRootImpact(1, 0.02, 1e6, 0.6).cost(there)).isCloseTo(0, within(1e-12));
        assertThat(new LinearImpact(1).priceImpact(there)).containsExactly(0, 100, 150, 0);
    }

    @Test
    void almgrenAndChrissPayForTheRateAndTheSpread() {
        AlmgrenChrissImpact model = new AlmgrenChrissImpact(0.01, 0.05, 0.002);
        assertThat(model.executionImpact(TWO_BLOCKS)[0]).isCloseTo(0.05 + 0.2, within(1e-15));
        assertThat(model.executionImpact(TWO_BLOCKS)[1]).isCloseTo(1 + 0.05 + 0.3, within(1e-15));
        // gamma X^2/2 + eps sum|n| + sum((eta/tau - gamma/2) n^2)
        double expected = 0.005 * 160_000 + 0.05 * 400 + (0.002 - 0.005) * 10_000 + (0.001 - 0.005) * 90_000;
        assertThat(model.cost(TWO_BLOCKS)).isCloseTo(expected, within(1e-9));
        assertThat(model.costVariance(TWO_BLOCKS, 2)).isEqualTo(4 * 300.0 * 300.0);
    }

    @Test
    void aBlockInNoTimeCostsWithoutBoundByAModelOfRates() {
        Trajectory block = Trajectory.blocks(new double[] {0}, new double[] {-100});
        assertThat(new AlmgrenChrissImpact(0, 0, 1).cost(block)).isInfinite();
        assertThat(new AlmgrenChrissImpact(0.01, 0.5, 0).cost(block)).isEqualTo(50);
        assertThat(new AlmgrenEtAl2005Impact(0.02, 1e6, 1e8).cost(block)).isInfinite();
        Trajectory nothing = Trajectory.blocks(new double[] {0}, new double[] {0});
        assertThat(new AlmgrenEtAl2005Impact(0.02, 1e6, 1e8).cost(nothing)).isZero();
        assertThat(new AlmgrenChrissImpact(0, 0, 1).cost(nothing)).isZero();
    }

    @Test
    void anEvenOrderByAlmgrenEtAlPaysHalfThePermanentMoveAndTheTemporary() {
        AlmgrenEtAl2005Impact model = new AlmgrenEtAl2005Impact(0.0157, 1e6, 263e6);
        double whole = model.realizedImpact(1e5, 0.2);
        assertThat(model.cost(Trajectory.even(1e5, 0.2, 1))).isCloseTo(1e5 * whole, within(1e-9));
        assertThat(model.cost(Trajectory.even(1e5, 0.2, 20))).isCloseTo(1e5 * whole, within(1e-9));
        assertThat(model.cost(Trajectory.even(-1e5, 0.2, 20))).isCloseTo(1e5 * whole, within(1e-9));
        assertThat(model.permanentImpact(-1e5)).isNegative();
        assertThat(model.priceImpact(Trajectory.even(1e5, 0.2, 2))[2]).isEqualTo(model.permanentImpact(1e5));
    }

    @Test
    void aPropagatorOfExponentialDecayIsTheBookOfObizhaevaAndWang() {
        ObizhaevaWangImpact book = new ObizhaevaWangImpact(50, 0, 0.7);
        PropagatorImpact propagator = new PropagatorImpact(new ExponentialDecay(0.02, 0.7));
        double[] byBook = book.priceImpact(TWO_BLOCKS);
        double[] byPropagator = propagator.priceImpact(TWO_BLOCKS);
        for (int i = 0; i < byBook.length; i++) {
            assertThat(byPropagator[i]).isCloseTo(byBook[i], within(1e-12));
        }
        assertThat(propagator.cost(TWO_BLOCKS)).isCloseTo(book.cost(TWO_BLOCKS), within(1e-9));
    }

    @Test
    void theCheapestBlocksAreThoseThatAlfonsiFruthAndSchiedSolved() {
        double[] times = {0, 0.25, 0.5, 0.75, 1};
        Trajectory solved = new PropagatorImpact(new ExponentialDecay(3, 2)).optimalBlocks(times, 1000);
        Trajectory closed = new ObizhaevaWangImpact(1, 0.2, 2).blocks(1000, 1, 4);
        for (int i = 0; i < times.length; i++) {
            assertThat(solved.quantity(i)).isCloseTo(closed.quantity(i), within(1e-9));
        }
        assertThat(closed.total()).isCloseTo(1000, within(1e-9));
    }

    @Test
    void manyBlocksCostWhatTheContinuousScheduleCosts() {
        ObizhaevaWangImpact book = new ObizhaevaWangImpact(40, 0.005, 3);
        Trajectory blocks = book.blocks(500, 2, 4_000);
        assertThat(book.cost(blocks)).isCloseTo(book.scheduleCost(500, 2), within(0.5));
        assertThat(book.schedule(500, 2).continuousQuantity()
                        + 2 * book.schedule(500, 2).initialBlock())
                .isCloseTo(500, within(1e-9));
        assertThat(book.cost(Trajectory.even(500, 2, 4_000))).isGreaterThan(book.cost(blocks));
    }

    @Test
    void aBookThatNeverRefillsIsLinearImpact() {
        ObizhaevaWangImpact book = new ObizhaevaWangImpact(100, 0.01, 0);
        assertThat(book.transientImpact()).isZero();
        assertThat(book.halfLife()).isInfinite();
        assertThat(book.cost(TWO_BLOCKS)).isCloseTo(new LinearImpact(0.01).cost(TWO_BLOCKS), within(1e-9));
    }

    @Test
    void sizeMayCountLessThanInProportion() {
        PropagatorImpact signs = new PropagatorImpact(new PowerLawDecay(0.01, 0.5), 0);
        assertThat(signs.path(500, -3)).containsExactly(new PropagatorImpact(new PowerLawDecay(0.01, 0.5)).path(1, -1));
        PropagatorImpact roots = new PropagatorImpact(new ExponentialDecay(1, 0), 0.5);
        // A block of 9 moves the price by 3 and pays 3/1.5 on average.
        assertThat(roots.cost(Trajectory.even(9, 1, 1))).isCloseTo(18, within(1e-12));
    }

    @Test
    void independentSignsShowThePropagatorItself() {
        PropagatorImpact model = new PropagatorImpact(new PowerLawDecay(0.01, 0.2));
        assertThat(model.response(3, 1, 0, 0, 0)).isEqualTo(new PowerLawDecay(0.01, 0.2).after(3));
        assertThat(model.response(3)).isEqualTo(new PowerLawDecay(0.01, 0.2).after(3));
    }

    @Test
    void aKernelThatCannotPriceABlockHasNoCheapestSchedule() {
        PropagatorImpact ofTrades = new PropagatorImpact(new PowerLawDecay(1, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofTrades.optimalBlocks(new double[] {0, 1}, 1))
                .withMessageContaining("kernel at once is 0.0");
        PropagatorImpact rising = new PropagatorImpact(elapsed -> 1 + elapsed);
        assertThatThrownBy(() -> rising.optimalBlocks(new double[] {0, 1}, 1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("positive definite");
        PropagatorImpact permanent = new PropagatorImpact(new ExponentialDecay(1, 0));
        assertThatThrownBy(() -> permanent.optimalBlocks(new double[] {0, 1}, 1))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void whatIsNoTrajectoryIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Trajectory.blocks(new double[0], new double[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trajectory.blocks(new double[] {1, 0}, new double[] {1, 1}))
                .withMessage("time 1 is 0.0, expected at least the one before it, 1.0, and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trajectory.slices(new double[] {0, 1}, new double[] {1, 1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trajectory.blocks(new double[] {0}, new double[] {Double.NaN}))
                .withMessage("quantity 0 is NaN, expected a finite number");
        assertThatIllegalArgumentException().isThrownBy(() -> Trajectory.even(1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Trajectory.even(1, -1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trajectory.blocks(new double[] {Double.NaN}, new double[] {1}));
    }

    @Test
    void parametersOutOfRangeAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SquareRootImpact(1, 0.02, 0))
                .withMessageContaining("volume is 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new SquareRootImpact(1, 0.02, 1, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LinearImpact(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ObizhaevaWangImpact(100, 0.02, 1))
                .withMessage("permanent is 0.02, expected from 0 to 0.01, one by the depth");
        assertThatIllegalArgumentException().isThrownBy(() -> new PropagatorImpact(new ExponentialDecay(1, 1), 1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new AlmgrenChrissImpact(-1, 0, 0));
    }
}
