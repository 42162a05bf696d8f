package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.replay.flow.HawkesParameters;
import java.util.List;

/**
 * A Hawkes process fitted to events. A standard error is NaN where there is none: at a bound of its parameter (a branching
 * of 0), or where the record says nothing about it.
 *
 * @param parameters the estimates
 * @param baselineErrors the standard error of each baseline, events per second
 * @param branchingErrors those of the branching matrix, by rows
 * @param decayErrors those of the decays, per second
 * @param logLikelihood at the estimates
 * @param events how many events there were, of all components
 * @param converged whether the search found a maximum
 * @param residuals for each component, whether its events are those of the process: a test of {@link HawkesResiduals}
 */
public record HawkesEstimate(
        HawkesParameters parameters,
        List<Double> baselineErrors,
        List<List<Double>> branchingErrors,
        List<Double> decayErrors,
        double logLikelihood,
        long events,
        boolean converged,
        List<KolmogorovSmirnov> residuals) {
    /**
     * Takes copies of the lists.
     *
     * @param parameters the estimates
     * @param baselineErrors of each baseline
     * @param branchingErrors by rows
     * @param decayErrors of each decay
     * @param logLikelihood at the estimates
     * @param events how many
     * @param converged whether there is a maximum
     * @param residuals a test for each component
     */
    public HawkesEstimate {
        baselineErrors = List.copyOf(baselineErrors);
        branchingErrors = branchingErrors.stream().map(List::copyOf).toList();
        decayErrors = List.copyOf(decayErrors);
        residuals = List.copyOf(residuals);
    }

    /**
     * Akaike's criterion, lower for the better model of the same events: twice the number of parameters that are not 0 less
     * twice the log-likelihood.
     *
     * @return the criterion
     */
    public double akaike() {
        long free = parameters.baseline().stream().filter(value -> value > 0).count();
        for (List<Double> row : parameters.branching()) {
            long excited = row.stream().filter(value -> value > 0).count();
            free += excited > 0 ? excited + 1 : 0;
        }
        return 2.0 * free - 2 * logLikelihood;
    }
}
