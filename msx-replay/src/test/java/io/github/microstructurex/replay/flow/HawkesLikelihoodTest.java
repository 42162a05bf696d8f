package io.github.microstructurex.replay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HawkesLikelihoodTest {
    private static final HawkesParameters SELF_EXCITING = HawkesParameters.of(0.5, 0.5, 2);

    // By hand: the intensity is 0.5 at 1, and 0.5 + exp(-2) at 2.
    @Test
    void twoEventsByHand() {
        HawkesLikelihood likelihood = new HawkesLikelihood(SELF_EXCITING, new double[][] {{1, 2}}, 3);
        double compensator = 1.5 + 0.5 * (1 - Math.exp(-4)) + 0.5 * (1 - Math.exp(-2));

        assertThat(likelihood.events()).isEqualTo(2);
        assertThat(likelihood.compensator(0)).isCloseTo(compensator, within(1e-14));
        assertThat(likelihood.logLikelihood())
                .isCloseTo(Math.log(0.5) + Math.log(0.5 + Math.exp(-2)) - compensator, within(1e-14));
    }

    @Test
    void withoutEventsOnlyTheBaselineCounts() {
        HawkesLikelihood likelihood = new HawkesLikelihood(SELF_EXCITING, new double[][] {{}}, 3);

        assertThat(likelihood.logLikelihood()).isEqualTo(-1.5);
        assertThat(likelihood.leastSquares(0)).isEqualTo(0.75);
    }

    @Test
    void eventsOfOneInstantDoNotExciteEachOther() {
        HawkesLikelihood likelihood = new HawkesLikelihood(SELF_EXCITING, new double[][] {{1, 1}}, 1);

        assertThat(likelihood.logLikelihood()).isEqualTo(2 * Math.log(0.5) - 0.5);
    }

    @Test
    void whatTheProcessItselfGeneratesIsMostLikelyUnderItsOwnParameters() {
        HawkesProcess process = new HawkesProcess(SELF_EXCITING, HawkesMethod.EXACT, 71);
        double[] times = new double[10_000];
        for (int i = 0; i < times.length; i++) {
            times[i] = process.advance();
        }
        double own = logLikelihood(SELF_EXCITING, times);

        assertThat(own).isGreaterThan(logLikelihood(HawkesParameters.of(0.6, 0.4, 2), times));
        assertThat(own).isGreaterThan(logLikelihood(HawkesParameters.of(0.4, 0.6, 2), times));
        assertThat(own).isGreaterThan(logLikelihood(HawkesParameters.of(0.5, 0.5, 3), times));
        assertThat(own).isGreaterThan(logLikelihood(HawkesParameters.of(0.5, 0.5, 1.3), times));
    }

    private static double logLikelihood(HawkesParameters parameters, double[] times) {
        return new HawkesLikelihood(parameters, new double[][] {times}, times[times.length - 1]).logLikelihood();
    }

    @Test
    void timesOutOfOrderAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HawkesLikelihood(SELF_EXCITING, new double[][] {{2, 1}}, 3))
                .withMessage("component 1 has time 1.0, expected in order from 2.0 to end 3.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HawkesLikelihood(SELF_EXCITING, new double[][] {{1}, {2}}, 3))
                .withMessage("the number of components of times is 2, expected 1 to 1");
    }
}
