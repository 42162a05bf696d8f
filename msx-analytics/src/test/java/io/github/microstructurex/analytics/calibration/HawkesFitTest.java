package io.github.microstructurex.analytics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.replay.flow.HawkesFlow;
import io.github.microstructurex.replay.flow.HawkesFlowParameters;
import io.github.microstructurex.replay.flow.HawkesParameters;
import io.github.microstructurex.replay.flow.PoissonFlow;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import org.junit.jupiter.api.Test;

class HawkesFitTest {
    private static final long HOUR = 3_600_000_000_000L;

    @Test
    void recoversAHawkesMarketWithinFourStandardErrors() {
        HawkesFlowParameters truth = HawkesFlowParameters.liquidStock(0, HOUR);
        HawkesFit fit = HawkesFit.of(() -> new HawkesFlow(truth, 31));
        HawkesEstimate estimate = fit.arrivals();
        HawkesParameters found = fit.parameters().arrivals();
        HawkesParameters expected = truth.arrivals();

        assertThat(estimate.converged()).isTrue();
        for (int i = 0; i < 4; i++) {
            assertThat(found.baseline().get(i))
                    .isCloseTo(
                            expected.baseline().get(i),
                            within(4 * estimate.baselineErrors().get(i)));
            assertThat(found.decay().get(i))
                    .isCloseTo(
                            expected.decay().get(i),
                            within(4 * estimate.decayErrors().get(i)));
            for (int j = 0; j < 4; j++) {
                double error = estimate.branchingErrors().get(i).get(j);
                assertThat(found.branching().get(i).get(j))
                        .isCloseTo(expected.branching().get(i).get(j), within(Double.isNaN(error) ? 0.05 : 4 * error));
            }
        }
        assertThat(estimate.residuals())
                .allSatisfy(test -> assertThat(test.pValue()).isGreaterThan(0.001));
        assertThat(fit.parameters().cancelRate()).isCloseTo(0.1, within(4 * fit.cancelRateError()));
        assertThat(found.spectralRadius()).isCloseTo(expected.spectralRadius(), within(0.05));
    }

    @Test
    void aPoissonMarketHasAlmostNoBranching() {
        HawkesFit fit = HawkesFit.of(() -> new PoissonFlow(PoissonFlowParameters.liquidStock(0, HOUR / 2), 32));

        assertThat(fit.parameters().arrivals().spectralRadius()).isLessThan(0.25);
    }
}
