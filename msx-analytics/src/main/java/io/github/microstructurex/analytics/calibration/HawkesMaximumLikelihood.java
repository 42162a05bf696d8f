package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.analytics.internal.ProjectedNewton;
import io.github.microstructurex.replay.flow.HawkesParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Fits {@link HawkesParameters} to observed events by maximum likelihood, in time linear in their number. The likelihood is
 * that of {@link io.github.microstructurex.replay.flow.HawkesLikelihood}: the process is at rest at time 0, and events of
 * one instant do not excite each other.
 *
 * <p>Given the decay the logarithm of the likelihood is concave, but there may be several good decays where events cluster
 * on several scales of time. The search begins at decays from a hundredth to 100,000 times the rate of all events, with the
 * first 20,000 of them, goes on from the best with all of them, and takes exact Newton steps in all parameters at once. Nothing is random: the same events give the
 * same estimate, bit for bit, on every JVM.
 *
 * <p>Standard errors are those of the observed information, the second derivatives at the maximum (Ogata 1978, "The
 * asymptotic behaviour of maximum likelihood estimators for stationary point processes", Annals of the Institute of
 * Statistical Mathematics 30). They assume that the model holds, which {@link HawkesEstimate#residuals()} tests.
 */
public final class HawkesMaximumLikelihood {
    private static final int SCREENING_STEPS = 30;
    private static final int SCREENING_EVENTS = 20_000;
    private static final int MOST_STEPS = 200;
    /** Of the log-likelihood: a thousandth of a standard error, or less. */
    private static final double TOLERANCE = 1e-7;

    private static final double FIRST_DECAY = 1e-2;
    private static final int DECAYS = 8;
    /** To begin with, by the rate of events. */
    private static final double LEAST_BASELINE = 1e-3;

    private HawkesMaximumLikelihood() {}

    /**
     * Fits a process in which every component may excite every other.
     *
     * @param times the times of each component's events in seconds, in order, from 0 to {@code end}; at least one event
     *     each
     * @param end when the observation ends, above 0
     * @return the estimate; its spectral radius may be 1 or more, if the record looks like that
     * @throws IllegalArgumentException if the times are not as said
     */
    public static HawkesEstimate fit(double[][] times, double end) {
        EventTimes events = events(times, end);
        List<Double> baseline = new ArrayList<>();
        List<Double> baselineErrors = new ArrayList<>();
        List<List<Double>> branching = new ArrayList<>();
        List<List<Double>> branchingErrors = new ArrayList<>();
        List<Double> decay = new ArrayList<>();
        List<Double> decayErrors = new ArrayList<>();
        double logLikelihood = 0;
        boolean converged = true;
        int last = times.length + 1;
        for (int component = 0; component < times.length; component++) {
            ProjectedNewton search = search(events, component);
            double[] x = search.point();
            double[] errors = search.standardErrors();
            double beta = StrictMath.exp(x[last]);
            baseline.add(x[0]);
            baselineErrors.add(errors[0]);
            branching.add(list(Arrays.copyOfRange(x, 1, last)));
            branchingErrors.add(list(Arrays.copyOfRange(errors, 1, last)));
            decay.add(beta);
            decayErrors.add(beta * errors[last]);
            logLikelihood -= search.value();
            converged &= search.isConverged();
        }
        HawkesParameters parameters = new HawkesParameters(baseline, branching, decay);
        return new HawkesEstimate(
                parameters,
                baselineErrors,
                branchingErrors,
                decayErrors,
                logLikelihood,
                events.count(),
                converged,
                HawkesResiduals.of(parameters, events).tests());
    }

    private static ProjectedNewton search(EventTimes events, int component) {
        double[] lower = new double[events.dimension() + 2];
        lower[lower.length - 1] = Double.NEGATIVE_INFINITY;
        EventTimes few = events.first(SCREENING_EVENTS);
        EventTimes screened = few.count(component) > 0 ? few : events;
        HawkesComponentLikelihood likelihood = new HawkesComponentLikelihood(screened, component);
        double decay = FIRST_DECAY * screened.count() / screened.end();
        double lowest = Double.POSITIVE_INFINITY;
        double[] best = new double[0];
        for (int i = 0; i < DECAYS; i++) {
            ProjectedNewton search =
                    new ProjectedNewton(likelihood, start(screened, component, decay), lower, TOLERANCE);
            if (search.run(SCREENING_STEPS).value() < lowest) {
                lowest = search.value();
                best = search.point();
            }
            decay *= 10;
        }
        // An event that nothing announces needs a baseline.
        best[0] = Math.max(best[0], LEAST_BASELINE * events.count(component) / events.end());
        return new ProjectedNewton(new HawkesComponentLikelihood(events, component), best, lower, TOLERANCE)
                .run(MOST_STEPS);
    }

    /** Half of the events came by themselves, and any event causes as many. */
    private static double[] start(EventTimes events, int component, double decay) {
        double[] x = new double[events.dimension() + 2];
        double half = 0.5 * events.count(component);
        Arrays.fill(x, 1, x.length - 1, half / events.count());
        x[0] = half / events.end();
        x[x.length - 1] = StrictMath.log(decay);
        return x;
    }

    /**
     * Fits a process in which no event causes any: a Poisson process for each component. Its residuals say whether events
     * are independent.
     *
     * @param times as for {@link #fit}
     * @param end when the observation ends, above 0
     * @return the estimate, with a branching of 0 and decays without a meaning, whose standard errors are NaN
     */
    public static HawkesEstimate poisson(double[][] times, double end) {
        EventTimes events = events(times, end);
        int n = times.length;
        List<Double> rates = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        double logLikelihood = 0;
        for (int i = 0; i < n; i++) {
            int count = events.count(i);
            rates.add(count / end);
            errors.add(Math.sqrt(count) / end);
            logLikelihood += count * StrictMath.log(count / end) - count;
        }
        HawkesParameters parameters =
                new HawkesParameters(rates, Collections.nCopies(n, Collections.nCopies(n, 0.0)), rates);
        return new HawkesEstimate(
                parameters,
                errors,
                Collections.nCopies(n, Collections.nCopies(n, Double.NaN)),
                Collections.nCopies(n, Double.NaN),
                logLikelihood,
                events.count(),
                true,
                HawkesResiduals.of(parameters, events).tests());
    }

    private static EventTimes events(double[][] times, double end) {
        EventTimes events = new EventTimes(times, end);
        for (int i = 0; i < times.length; i++) {
            if (times[i].length == 0) {
                throw new IllegalArgumentException("component " + (i + 1) + " has no event, expected at least one");
            }
        }
        return events;
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
