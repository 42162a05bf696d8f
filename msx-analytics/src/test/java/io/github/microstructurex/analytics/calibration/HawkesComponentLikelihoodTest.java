package io.github.microstructurex.analytics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.replay.flow.HawkesLikelihood;
import io.github.microstructurex.replay.flow.HawkesParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class HawkesComponentLikelihoodTest {
    // With instants that have several events, of one component and of both, and with events at both ends.
    private static final double[][] TIMES = {
        {0, 0.31, 0.93, 1.29, 1.29, 2.32, 4.25, 4.9}, {0.12, 0.93, 1.19, 2.12, 2.12, 2.12, 3.35, 4.9}
    };
    private static final double END = 4.9;
    private static final EventTimes EVENTS = new EventTimes(TIMES, END);

    private static double at(int component, double... x) {
        return new HawkesComponentLikelihood(EVENTS, component).at(x, new double[4], new double[4][4]);
    }

    @Test
    void theComponentsTogetherHaveTheLikelihoodOfTheProcess() {
        HawkesParameters process = new HawkesParameters(
                List.of(1.0, 3.0), List.of(List.of(0.2, 0.7), List.of(1.4, 0.1)), List.of(2.0, 0.5));

        assertThat(-at(0, 1, 0.2, 0.7, Math.log(2)) - at(1, 3, 1.4, 0.1, Math.log(0.5)))
                .isCloseTo(new HawkesLikelihood(process, TIMES, END).logLikelihood(), within(1e-12));
    }

    @Test
    void derivativesAreThoseOfDifferences() {
        double[] x = {0.8, 0.3, 0.6, 0.4};
        double[] gradient = new double[4];
        double[][] hessian = new double[4][4];
        new HawkesComponentLikelihood(EVENTS, 1).at(x, gradient, hessian);
        double h = 1e-4;

        for (int i = 0; i < 4; i++) {
            double[] up = x.clone();
            double[] down = x.clone();
            up[i] += h;
            down[i] -= h;
            assertThat(gradient[i]).isCloseTo((at(1, up) - at(1, down)) / (2 * h), within(1e-6));
            double[] gradientUp = new double[4];
            double[] gradientDown = new double[4];
            new HawkesComponentLikelihood(EVENTS, 1).at(up, gradientUp, new double[4][4]);
            new HawkesComponentLikelihood(EVENTS, 1).at(down, gradientDown, new double[4][4]);
            for (int j = i; j < 4; j++) {
                assertThat(hessian[i][j]).isCloseTo((gradientUp[j] - gradientDown[j]) / (2 * h), within(1e-6));
            }
        }
    }

    @Test
    void aDecayThatIsTooFastForTheRecordIsNoTrouble() {
        double[] gradient = new double[4];
        double value = new HawkesComponentLikelihood(EVENTS, 0)
                .at(new double[] {1, 0.5, 0.5, Math.log(1e9)}, gradient, new double[4][4]);

        assertThat(value).isFinite();
        assertThat(gradient).doesNotContain(Double.NaN);
    }
}
