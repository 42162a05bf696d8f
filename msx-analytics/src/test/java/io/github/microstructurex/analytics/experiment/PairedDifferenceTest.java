package io.github.microstructurex.analytics.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.strategies.SeededRandom;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
    /** Hours of additional sleep by two drugs: the example of Student's paper. */
    private static final double[] FIRST_DRUG = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] SECOND_DRUG = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void isThatOfStudentsExample() {
        PairedDifference sleep = PairedDifference.of(FIRST_DRUG, SECOND_DRUG, 0.95);

        assertThat(sleep.firstMean()).isCloseTo(0.75, within(1e-12));
        assertThat(sleep.secondMean()).isCloseTo(2.33, within(1e-12));
        assertThat(sleep.difference().count()).isEqualTo(10);
        assertThat(sleep.difference().mean()).isCloseTo(1.58, within(1e-12));
        assertThat(sleep.difference().standardDeviation()).isCloseTo(1.229995, within(1e-6));
        assertThat(sleep.difference().lower()).isCloseTo(0.7001142, within(1e-7));
        assertThat(sleep.difference().upper()).isCloseTo(2.4598858, within(1e-7));
        assertThat(sleep.pValue()).isCloseTo(0.002833, within(1e-6));
        assertThat(sleep.isSignificant()).isTrue();
    }

    @Test
    void showsWhatThePairingIsWorth() {
        PairedDifference sleep = PairedDifference.of(FIRST_DRUG, SECOND_DRUG, 0.95);

        // The t test of the same data without pairs has a standard error of 0.849091.
        assertThat(sleep.unpairedStandardError()).isCloseTo(0.849091, within(1e-6));
        assertThat(sleep.correlation()).isCloseTo(0.7951702, within(1e-7));
        assertThat(sleep.varianceReduction())
                .isCloseTo(1 - Math.pow(1.229995 / Math.sqrt(10) / 0.849091, 2), within(1e-5));
    }

    @Test
    void ofTheSameIsExactlyZero() {
        PairedDifference same = PairedDifference.of(FIRST_DRUG, FIRST_DRUG.clone(), 0.95);

        assertThat(same.difference().mean()).isZero();
        assertThat(same.difference().lower()).isZero();
        assertThat(same.difference().upper()).isZero();
        assertThat(same.varianceReduction()).isEqualTo(1);
        assertThat(same.pValue()).isNaN();
        assertThat(same.isSignificant()).isFalse();
    }

    @Test
    void pairsThatAllDifferByTheSameAreOneObservationAndNoProof() {
        PairedDifference same = PairedDifference.of(new double[] {1, 1, 1}, new double[] {3, 3, 3}, 0.95);

        assertThat(same.difference().mean()).isEqualTo(2);
        assertThat(same.difference().standardError()).isZero();
        assertThat(same.isSignificant()).isFalse();
    }

    @Test
    void findsAPlantedDifferenceThatIsLostInTheNoiseWithoutPairs() {
        SeededRandom random = new SeededRandom(42);
        double[] first = new double[50];
        double[] second = new double[50];
        for (int i = 0; i < first.length; i++) {
            first[i] = 100 * random.nextDouble();
            second[i] = first[i] + 1 + random.nextDouble() - 0.5;
        }

        PairedDifference planted = PairedDifference.of(first, second, 0.95);

        assertThat(planted.isSignificant()).isTrue();
        assertThat(planted.difference().mean()).isCloseTo(1, within(0.1));
        assertThat(planted.varianceReduction()).isGreaterThan(0.999);
        assertThat(planted.unpairedStandardError()).isGreaterThan(4);
    }

    @Test
    void leavesPairsOutInWhichOneIsUndefined() {
        PairedDifference some =
                PairedDifference.of(new double[] {1, Double.NaN, 3, 4}, new double[] {2, 2, Double.NaN, 7}, 0.95);

        assertThat(some.difference().count()).isEqualTo(2);
        assertThat(some.difference().undefined()).isEqualTo(2);
        assertThat(some.difference().mean()).isEqualTo(2);
        assertThat(some.firstMean()).isEqualTo(2.5);
    }

    @Test
    void onePairHasNoInterval() {
        PairedDifference one = PairedDifference.of(new double[] {1}, new double[] {3}, 0.95);

        assertThat(one.difference().mean()).isEqualTo(2);
        assertThat(one.difference().lower()).isNaN();
        assertThat(one.varianceReduction()).isNaN();
        assertThat(one.isSignificant()).isFalse();
    }

    @Test
    void refusesWhatHasNoPartnerAndLevelsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedDifference.of(new double[2], new double[3], 0.95))
                .withMessage("first has 2 values and second 3, expected as many");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.of(1, 1, 2))
                .withMessage("level is 1.0, expected above 0 and below 1");
    }

    @Test
    void theBootstrapAgreesWhereValuesAreNearlyNormal() {
        SeededRandom random = new SeededRandom(1);
        double[] values = new double[300];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextDouble() + random.nextDouble() + random.nextDouble();
        }
        Estimate student = Estimate.of(0.95, values);

        BootstrapInterval bootstrap = BootstrapInterval.ofMean(0.95, BootstrapInterval.USUAL_RESAMPLES, 7, values);

        assertThat(bootstrap.lower()).isCloseTo(student.lower(), within(0.05 * student.halfWidth()));
        assertThat(bootstrap.upper()).isCloseTo(student.upper(), within(0.05 * student.halfWidth()));
        assertThat(BootstrapInterval.ofMean(0.95, BootstrapInterval.USUAL_RESAMPLES, 7, values))
                .isEqualTo(bootstrap);
    }

    @Test
    void theBootstrapReachesFartherToTheLongTail() {
        double[] skewed = {1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6, 8, 12, 30};
        double mean = Estimate.of(0.95, skewed).mean();

        BootstrapInterval bootstrap = BootstrapInterval.ofMean(0.95, BootstrapInterval.USUAL_RESAMPLES, 7, skewed);

        assertThat(bootstrap.upper() - mean).isGreaterThan(1.5 * (mean - bootstrap.lower()));
    }

    @Test
    void theBootstrapOfEqualDifferencesIsTheirValue() {
        assertThat(BootstrapInterval.ofMean(0.95, 100, 7, 2, 2, 2, Double.NaN))
                .isEqualTo(new BootstrapInterval(2, 2, 0.95));
        assertThat(BootstrapInterval.ofMean(0.95, 100, 7, 2).lower()).isNaN();
    }
}
