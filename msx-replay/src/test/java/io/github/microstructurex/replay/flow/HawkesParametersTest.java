package io.github.microstructurex.replay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HawkesParametersTest {
    private static final HawkesParameters TWO =
            HawkesParameters.of(new double[] {1, 2}, new double[][] {{0.5, 0.25}, {0, 0.5}}, 3);

    // (I - A)^-1 = ((2, 1), (0, 2)).
    @Test
    void theMeanCountsWhatEachBaselineEventEndsUpCausing() {
        assertThat(TWO.meanIntensity()).containsExactly(new double[] {4, 4}, within(1e-12));
    }

    // R diag(4, 4) R' with the R above.
    @Test
    void theCovarianceComesFromFamilies() {
        assertThat(TWO.countCovariance()[0]).containsExactly(new double[] {20, 8}, within(1e-12));
        assertThat(TWO.countCovariance()[1]).containsExactly(new double[] {8, 16}, within(1e-12));
    }

    @Test
    void theSpectralRadiusIsExactWhateverTheMatrix() {
        assertThat(radius(new double[][] {{0.9}})).isCloseTo(0.9, within(1e-14));
        assertThat(radius(new double[][] {{0, 4}, {1, 0}})).isCloseTo(2, within(1e-14));
        assertThat(radius(new double[][] {{0, 1000}, {0, 0}})).isZero();
        assertThat(radius(new double[][] {{0.5, 1000}, {0, 0.5}})).isCloseTo(0.5, within(1e-13));
        assertThat(radius(new double[][] {{1e308, 1e308}, {1e308, 1e308}})).isInfinite();
        assertThat(radius(new double[][] {{0.2, 0.3}, {0.2, 0.1}}))
                .isCloseTo((0.3 + Math.sqrt(0.01 + 0.24)) / 2, within(1e-14));
    }

    private static double radius(double[][] matrix) {
        return new BranchingMatrix(matrix).spectralRadius();
    }

    @Test
    void coupledCopiesKeepMeansAndSpectralRadius() {
        HawkesParameters coupled = TWO.coupled(3, 0.6);

        assertThat(coupled.dimension()).isEqualTo(6);
        assertThat(coupled.spectralRadius()).isCloseTo(TWO.spectralRadius(), within(1e-12));
        assertThat(coupled.meanIntensity()).containsExactly(new double[] {4, 4, 4, 4, 4, 4}, within(1e-12));
        assertThat(coupled.branching().get(2)).containsExactly(0.15, 0.075, 0.2, 0.1, 0.15, 0.075);
        assertThat(coupled.countCovariance()[0][2]).isPositive();
        assertThat(TWO.coupled(1, 0.6)).isEqualTo(TWO);
        assertThat(TWO.coupled(2, 0).countCovariance()[0][2]).isZero();
    }

    // Each event causes one other on average, though the entries and so the sums are rounded.
    @Test
    void aCriticalProcessIsNotStationaryHoweverItsSumsAreRounded() {
        for (int own = 1; own < 100; own++) {
            for (int other = 1; other < 100; other++) {
                double[][] branching = {{own / 100.0, other / 100.0}, {(100 - own) / 100.0, (100 - other) / 100.0}};
                HawkesParameters critical = HawkesParameters.of(new double[] {1, 1}, branching, 1);

                assertThatIllegalStateException().isThrownBy(critical::meanIntensity);
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> new HawkesProcess(critical, HawkesMethod.EXACT, 1));
            }
        }
    }

    @Test
    void anExplosiveProcessHasNoMeanAndGeneratesNothing() {
        HawkesParameters explosive = HawkesParameters.of(1, 1, 2);

        assertThatIllegalStateException()
                .isThrownBy(explosive::meanIntensity)
                .withMessage("spectral radius is 1.0, expected below 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HawkesProcess(explosive, HawkesMethod.EXACT, 1))
                .withMessage("spectral radius of branching is 1.0, expected below 1");
    }

    @Test
    void impossibleValuesAreRefusedByName() {
        List<Double> one = List.of(1.0);
        assertRefused(List.of(), List.of(), List.of(), "baseline is empty, expected at least one rate");
        assertRefused(List.of(-1.0), List.of(one), one, "baseline(1) is -1.0, expected at least 0 and finite");
        assertRefused(List.of(0.0), List.of(one), one, "baseline is 0 for every component, expected one above 0");
        assertRefused(one, List.of(), one, "there are 0 branching rows, expected 1, one for each baseline");
        assertRefused(one, List.of(List.of(1.0, 2.0)), one, "there are 2 entries of branching row 1, expected 1");
        assertRefused(
                one, List.of(List.of(Double.NaN)), one, "branching row 1, column (1) is NaN, expected at least 0");
        assertRefused(one, List.of(one), List.of(), "there are 0 decays, expected 1, one for each baseline");
        assertRefused(one, List.of(one), List.of(0.0), "decay(1) is 0.0, expected above 0 and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.coupled(2, 1.5))
                .withMessage("coupling is 1.5, expected 0 to 1");
    }

    private static void assertRefused(
            List<Double> baseline, List<List<Double>> branching, List<Double> decay, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HawkesParameters(baseline, branching, decay))
                .withMessageStartingWith(message);
    }
}
