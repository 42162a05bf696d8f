package io.github.microstructurex.analytics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.replay.flow.HawkesLikelihood;
import io.github.microstructurex.replay.flow.HawkesParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class HawkesMaximumLikelihoodTest {
    private static final HawkesParameters SELF_EXCITING = HawkesParameters.of(0.5, 0.5, 1.6);

    /** Two components that fade at other rates, the second not exciting the first. */
    private static final HawkesParameters TWO =
            new HawkesParameters(List.of(0.3, 0.5), List.of(List.of(0.4, 0.0), List.of(0.5, 0.3)), List.of(2.0, 30.0));

    @Test
    void recoversAProcessThatExcitesItself() {
        HawkesEstimate estimate = HawkesMaximumLikelihood.fit(Samples.hawkes(SELF_EXCITING, 10_000, 3), 10_000);

        assertThat(estimate.converged()).isTrue();
        assertThatAllAreWithinFourErrors(estimate, SELF_EXCITING);
        assertThat(estimate.parameters().decay().get(0)).isCloseTo(1.6, within(0.2));
        assertThat(estimate.residuals().get(0).pValue()).isGreaterThan(0.01);
    }

    @Test
    void recoversComponentsWithDifferentDecaysOneOfWhichIsNotExcitedByTheOther() {
        double[][] times = Samples.hawkes(TWO, 10_000, 5);
        HawkesEstimate estimate = HawkesMaximumLikelihood.fit(times, 10_000);

        assertThat(estimate.converged()).isTrue();
        assertThat(estimate.events()).isEqualTo(times[0].length + times[1].length);
        assertThatAllAreWithinFourErrors(estimate, TWO);
        assertThat(estimate.parameters().branching().get(0).get(1)).isCloseTo(0, within(0.05));
        assertThat(estimate.residuals())
                .allSatisfy(test -> assertThat(test.pValue()).isGreaterThan(0.01));
    }

    private static void assertThatAllAreWithinFourErrors(HawkesEstimate estimate, HawkesParameters truth) {
        HawkesParameters found = estimate.parameters();
        for (int i = 0; i < truth.dimension(); i++) {
            assertClose(
                    found.baseline().get(i),
                    truth.baseline().get(i),
                    estimate.baselineErrors().get(i));
            assertClose(
                    found.decay().get(i),
                    truth.decay().get(i),
                    estimate.decayErrors().get(i));
            for (int j = 0; j < truth.dimension(); j++) {
                double error = estimate.branchingErrors().get(i).get(j);
                double expected = truth.branching().get(i).get(j);
                // At the bound of 0 there is no error, and nothing to recover.
                assertThat(Double.isNaN(error))
                        .isEqualTo(found.branching().get(i).get(j) == 0);
                assertClose(found.branching().get(i).get(j), expected, Double.isNaN(error) ? expected : error);
            }
        }
    }

    private static void assertClose(double found, double expected, double error) {
        assertThat(found).isCloseTo(expected, within(4 * error));
    }

    @Test
    void standardErrorsAreThoseOfRepeatedSamples() {
        double squares = 0;
        int samples = 40;
        for (int seed = 1; seed <= samples; seed++) {
            HawkesEstimate estimate = HawkesMaximumLikelihood.fit(Samples.hawkes(SELF_EXCITING, 1_000, seed), 1_000);
            double z = (estimate.parameters().branching().get(0).get(0) - 0.5)
                    / estimate.branchingErrors().get(0).get(0);
            squares += z * z;
        }

        // About chi-square with 40 degrees of freedom: its standard deviation is the root of 80.
        assertThat(squares).isBetween(samples - 4 * Math.sqrt(2 * samples), samples + 4 * Math.sqrt(2 * samples));
    }

    @Test
    void theEstimateIsMoreLikelyThanTheTruth() {
        double[][] times = Samples.hawkes(TWO, 1_000, 8);
        HawkesEstimate estimate = HawkesMaximumLikelihood.fit(times, 1_000);

        assertThat(estimate.logLikelihood())
                .isCloseTo(new HawkesLikelihood(estimate.parameters(), times, 1_000).logLikelihood(), within(1e-6))
                .isGreaterThan(new HawkesLikelihood(TWO, times, 1_000).logLikelihood());
    }

    @Test
    void aPoissonProcessFittedToEventsThatCauseEachOtherIsRejected() {
        double[][] times = Samples.hawkes(SELF_EXCITING, 10_000, 3);
        HawkesEstimate poisson = HawkesMaximumLikelihood.poisson(times, 10_000);

        assertThat(poisson.residuals().get(0).pValue()).isLessThan(1e-9);
        assertThat(poisson.akaike())
                .isGreaterThan(HawkesMaximumLikelihood.fit(times, 10_000).akaike() + 100);
        assertThat(poisson.parameters().baseline().get(0)).isEqualTo(times[0].length / 10_000.0);
    }

    @Test
    void independentEventsCauseNone() {
        double[][] times = Samples.hawkes(HawkesParameters.of(2, 0, 1), 5_000, 4);
        HawkesEstimate hawkes = HawkesMaximumLikelihood.fit(times, 5_000);
        HawkesEstimate poisson = HawkesMaximumLikelihood.poisson(times, 5_000);

        assertThat(poisson.residuals().get(0).pValue()).isGreaterThan(0.01);
        assertThat(hawkes.parameters().spectralRadius()).isLessThan(0.05);
        assertThat(hawkes.logLikelihood() - poisson.logLikelihood()).isBetween(-1e-6, 6.0);
    }

    @Test
    void aProcessThatLeavesOutWhatExcitesAComponentIsRejectedForThatComponent() {
        double[][] times = Samples.hawkes(TWO, 10_000, 5);
        HawkesParameters withoutTheOther = new HawkesParameters(
                List.of(0.3, 0.75), List.of(List.of(0.4, 0.0), List.of(0.0, 0.3)), List.of(2.0, 30.0));

        assertThat(HawkesResiduals.of(withoutTheOther, times, 10_000).test(0).pValue())
                .isGreaterThan(0.001);
        assertThat(HawkesResiduals.of(withoutTheOther, times, 10_000).test(1).pValue())
                .isLessThan(1e-9);
    }

    @Test
    void wrongTimesAreRefusedByPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HawkesMaximumLikelihood.fit(new double[][] {{1, 2}, {}}, 3))
                .withMessage("component 2 has no event, expected at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HawkesMaximumLikelihood.fit(new double[][] {{1, 2, 1.5}}, 3))
                .withMessage("component 1 has time 1.5, expected in order from 0 to end 3.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HawkesMaximumLikelihood.fit(new double[][] {{1, 4}}, 3))
                .withMessage("component 1 has time 4.0, expected in order from 0 to end 3.0");
    }
}
