package io.github.microstructurex.analytics.realism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DistributionDistanceTest {
    private static double[] uniform(int n, double shift, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = random.nextDouble() + shift;
        }
        return values;
    }

    @Test
    void aSampleIsNoDistanceFromItself() {
        double[] sample = uniform(5_000, 0, 1);
        DistributionDistance distance = DistributionDistance.of(Statistic.SPREAD, sample, sample);

        assertThat(distance.l1()).isZero();
        assertThat(distance.l1Error()).isZero();
        assertThat(distance.wasserstein()).isZero();
        assertThat(distance.wassersteinError()).isZero();
        assertThat(distance.noise()).isBetween(0.01, 0.1);
    }

    @Test
    void samplesOfOneLawAreWithinTheNoise() {
        DistributionDistance distance =
                DistributionDistance.of(Statistic.SPREAD, uniform(5_000, 0, 1), uniform(5_000, 0, 2));

        assertThat(distance.l1()).isLessThan(2 * distance.noise());
        assertThat(distance.wasserstein()).isLessThan(0.05);
    }

    @Test
    void aShiftIsItsSizeInDeviations() {
        DistributionDistance distance =
                DistributionDistance.of(Statistic.SPREAD, uniform(5_000, 0.25, 1), uniform(5_000, 0, 1));

        // A quarter of the values lies beyond the reference, and its lowest quarter is missing.
        assertThat(distance.l1()).isCloseTo(0.25, within(0.04));
        assertThat(distance.wasserstein()).isCloseTo(0.25 * Math.sqrt(12), within(0.02));
        assertThat(distance.l1Error()).isBetween(1e-4, 0.05);
    }

    @Test
    void samplesWithNothingInCommonAreOneApart() {
        assertThat(DistributionDistance.of(Statistic.SPREAD, new double[] {1, 2, 2}, new double[] {3, 4})
                        .l1())
                .isCloseTo(1, within(1e-12));
        assertThat(DistributionDistance.of(Statistic.SPREAD, uniform(100, 7, 1), uniform(100, 0, 2))
                        .l1())
                .isCloseTo(0.95, within(0.06));
    }

    @Test
    void aValueThatIsMostOfASampleHasABinOfItsOwn() {
        double[] closed = uniform(5_000, 0, 1);
        double[] open = closed.clone();
        Arrays.fill(closed, 0, 4_500, 0.3);

        assertThat(DistributionDistance.of(Statistic.SPREAD, open, closed).l1()).isCloseTo(0.9, within(0.02));
    }

    @Test
    void theWassersteinDistanceByHand() {
        assertThat(DistributionDistance.wasserstein(new double[] {0, 1}, new double[] {1, 0, 0, 1}))
                .isZero();
        assertThat(DistributionDistance.wasserstein(new double[] {0}, new double[] {1, 5}))
                .isEqualTo(3);
        // Quantiles 0, 0, 6 against 1, 1, 1, 4, 4, 4: by sixths 1, 1, 1, 4, 2, 2.
        assertThat(DistributionDistance.wasserstein(new double[] {6, 0, 0}, new double[] {1, 4}))
                .isCloseTo(11.0 / 6, within(1e-12));
    }

    @Test
    void kindsHaveOnlyTheFirstDistance() {
        double[] buys = {0, 0, 0, 1};
        double[] even = {0, 0, 1, 1};
        DistributionDistance distance = DistributionDistance.of(Statistic.COMPOSITION, buys, even);

        assertThat(distance.l1()).isEqualTo(0.25);
        assertThat(distance.wasserstein()).isNaN();
    }

    @Test
    void anEmptySampleSaysNothing() {
        DistributionDistance distance = DistributionDistance.of(Statistic.SPREAD, new double[0], new double[] {1, 2});

        assertThat(distance.l1()).isNaN();
        assertThat(distance.wasserstein()).isNaN();
        assertThat(DistributionDistance.of(Statistic.SPREAD, new double[] {1}, new double[] {2, 2})
                        .wasserstein())
                .isNaN();
    }

    @Test
    void longSamplesAreThinnedEvenly() {
        double[] longOne = uniform(100_001, 0, 1);
        DistributionDistance distance = DistributionDistance.of(Statistic.SPREAD, longOne, uniform(100_001, 0, 2));

        assertThat(distance.sampleSize()).isEqualTo(100_001);
        assertThat(distance.l1()).isLessThan(0.05);
        assertThat(Arrays.stream(longOne).average()).isPresent();
    }
}
