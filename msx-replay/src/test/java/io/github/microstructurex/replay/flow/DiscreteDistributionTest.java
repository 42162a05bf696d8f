package io.github.microstructurex.replay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DiscreteDistributionTest {
    private static final double LARGEST_UNIFORM = Math.nextDown(1.0);

    @Test
    void aConstantIsAlwaysTheSame() {
        DiscreteDistribution constant = DiscreteDistribution.constant(7);

        assertThat(constant.valueAt(0)).isEqualTo(7);
        assertThat(constant.valueAt(LARGEST_UNIFORM)).isEqualTo(7);
        assertThat(constant.mean()).isEqualTo(7);
    }

    @Test
    void aUniformDistributionCutsTheUnitIntervalInEqualParts() {
        DiscreteDistribution uniform = DiscreteDistribution.uniform(3, 6);

        assertThat(uniform.valueAt(0)).isEqualTo(3);
        assertThat(uniform.valueAt(0.2499)).isEqualTo(3);
        assertThat(uniform.valueAt(0.25)).isEqualTo(4);
        assertThat(uniform.valueAt(LARGEST_UNIFORM)).isEqualTo(6);
        assertThat(uniform.mean()).isEqualTo(4.5);
    }

    // With mean 2 each trial succeeds with probability 1/2: P(1) = 1/2, P(2) = 1/4, P(3) = 1/8.
    @Test
    void aGeometricDistributionHalvesWhatIsLeftWhenItsMeanIsTwo() {
        DiscreteDistribution geometric = DiscreteDistribution.geometric(2);

        assertThat(geometric.valueAt(0)).isEqualTo(1);
        assertThat(geometric.valueAt(0.499)).isEqualTo(1);
        assertThat(geometric.valueAt(0.501)).isEqualTo(2);
        assertThat(geometric.valueAt(0.749)).isEqualTo(2);
        assertThat(geometric.valueAt(0.751)).isEqualTo(3);
        assertThat(geometric.valueAt(LARGEST_UNIFORM)).isBetween(50L, 60L);
    }

    @Test
    void aGeometricDistributionOfMeanOneIsAlwaysOne() {
        DiscreteDistribution geometric = DiscreteDistribution.geometric(1);

        assertThat(geometric.valueAt(0)).isEqualTo(1);
        assertThat(geometric.valueAt(LARGEST_UNIFORM)).isEqualTo(1);
    }

    @Test
    void weightsCutTheUnitIntervalInTheirProportion() {
        DiscreteDistribution weighted = DiscreteDistribution.weighted(2, 0, 1, 1, 0);

        assertThat(weighted.valueAt(0)).isEqualTo(1);
        assertThat(weighted.valueAt(0.4999)).isEqualTo(1);
        assertThat(weighted.valueAt(0.5)).isEqualTo(3);
        assertThat(weighted.valueAt(0.75)).isEqualTo(4);
        assertThat(weighted.valueAt(LARGEST_UNIFORM)).isEqualTo(4);
        assertThat(weighted.mean()).isEqualTo(2.25);
        assertThat(DiscreteDistribution.weighted(7).valueAt(LARGEST_UNIFORM)).isEqualTo(1);
    }

    // P(1) : P(2) : P(3) = 1 : 1/4 : 1/9, together 49/36.
    @Test
    void aPowerLawFallsLikeItsPower() {
        DiscreteDistribution squares = DiscreteDistribution.powerLaw(2, 3);

        assertThat(squares.valueAt(36 / 49.0 - 1e-9)).isEqualTo(1);
        assertThat(squares.valueAt(36 / 49.0 + 1e-9)).isEqualTo(2);
        assertThat(squares.valueAt(45 / 49.0 - 1e-9)).isEqualTo(2);
        assertThat(squares.valueAt(45 / 49.0 + 1e-9)).isEqualTo(3);
    }

    @Test
    void lawsAreComposed() {
        DiscreteDistribution oddAndRound = DiscreteDistribution.uniform(1, 99)
                .mixedWith(0.25, DiscreteDistribution.geometric(3).inLotsOf(100));

        assertThat(oddAndRound.valueAt(0)).isEqualTo(1);
        assertThat(oddAndRound.valueAt(Math.nextDown(0.25))).isEqualTo(99);
        assertThat(oddAndRound.valueAt(0.25)).isEqualTo(100);
        assertThat(oddAndRound.valueAt(LARGEST_UNIFORM) % 100).isZero();
        assertThat(oddAndRound.mean()).isEqualTo(0.25 * 50 + 0.75 * 300);
    }

    @Test
    void valuesHaveTheMeanThatIsStated() {
        for (DiscreteDistribution distribution : new DiscreteDistribution[] {
            DiscreteDistribution.geometric(5),
            DiscreteDistribution.uniform(2, 50),
            DiscreteDistribution.weighted(1, 2, 3, 0, 5),
            DiscreteDistribution.powerLaw(1.5, 100),
            DiscreteDistribution.uniform(1, 9).mixedWith(0.3, DiscreteDistribution.constant(50))
        }) {
            int cells = 1_000_000;
            double sum = 0;
            for (int i = 0; i < cells; i++) {
                sum += distribution.valueAt((i + 0.5) / cells);
            }

            assertThat(sum / cells).isCloseTo(distribution.mean(), within(0.001));
        }
    }

    @Property(tries = 50, seed = "42")
    void aTableOfADistributionHasItsValues(@ForAll long seed) {
        RandomStream random = new RandomStream(seed);
        for (DiscreteDistribution original : new DiscreteDistribution[] {
            DiscreteDistribution.geometric(100),
            DiscreteDistribution.uniform(1, 1L << 40),
            DiscreteDistribution.powerLaw(1.5, 1_000)
        }) {
            DiscreteDistribution table = new TabulatedDistribution(original);
            for (int i = 0; i < 100; i++) {
                double uniform = random.nextDouble();
                assertThat(table.valueAt(uniform)).isEqualTo(original.valueAt(uniform));
            }
            assertThat(table.mean()).isEqualTo(original.mean());
        }
    }

    @Property(seed = "42")
    void everyValueOfAUniformDistributionIsInItsRange(
            @ForAll @LongRange(min = 1, max = 1_000) long min,
            @ForAll @LongRange(min = 0, max = (1L << 52) - 1) long more,
            @ForAll long seed) {
        double uniform = new RandomStream(seed).nextDouble();

        assertThat(DiscreteDistribution.uniform(min, min + more).valueAt(uniform))
                .isBetween(min, min + more);
    }

    @Test
    void equalOnesAreEqual() {
        assertThat(DiscreteDistribution.geometric(5))
                .isEqualTo(DiscreteDistribution.geometric(5))
                .hasSameHashCodeAs(DiscreteDistribution.geometric(5))
                .isNotEqualTo(DiscreteDistribution.geometric(6))
                .hasToString("geometric with mean 5.0");
        assertThat(DiscreteDistribution.constant(5)).isEqualTo(DiscreteDistribution.uniform(5, 5));
    }

    @Test
    void impossibleOnesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDistribution.geometric(0.5))
                .withMessage("mean is 0.5, expected 1 to 1.0E12");
        assertThatIllegalArgumentException().isThrownBy(() -> DiscreteDistribution.geometric(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDistribution.constant(0))
                .withMessage("min is 0, expected at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDistribution.uniform(5, 4))
                .withMessage("max is 4, expected 5 to 5 + 2^52 - 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDistribution.weighted(1, -1))
                .withMessage("weight of 2 is -1.0, expected at least 0 and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDistribution.weighted(0, 0))
                .withMessage("the sum of the weights is 0.0, expected above 0 and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDistribution.weighted())
                .withMessage("the number of weights is 0, expected 1 to 1000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDistribution.powerLaw(1, 0))
                .withMessage("max is 0, expected 1 to 1000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDistribution.constant(1).inLotsOf(0))
                .withMessageStartingWith("lot is 0, expected 1 to ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDistribution.constant(1).mixedWith(1, DiscreteDistribution.constant(2)))
                .withMessage("probability is 1.0, expected above 0 and below 1");
    }
}
