package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.replay.flow.HawkesParameters;
import java.util.Arrays;
import java.util.List;

/**
 * Whether events are those of a Hawkes process: the random time change. The integrals of a component's intensity from one
 * of its events to the next are independent and exponential with mean 1 if the model holds, whatever it is.
 *
 * <p>Source: Ogata (1988), "Statistical models for earthquake occurrences and residual analysis for point processes",
 * Journal of the American Statistical Association 83; Brown, Barbieri, Ventura, Kass and Frank (2002), "The time-rescaling
 * theorem and its application to neural spike train data analysis", Neural Computation 14. With parameters that were
 * estimated from the same events the test is a little too lenient.
 */
public final class HawkesResiduals {
    private final double[][] increments;

    private HawkesResiduals(double[][] increments) {
        this.increments = increments;
    }

    /**
     * Looks at events.
     *
     * @param parameters the process, stationary or not
     * @param times the times of each component's events in seconds, in order, from 0 to {@code end}
     * @param end when the observation ends, above 0
     * @return the residuals
     * @throws IllegalArgumentException if the times are not as said, or their number of components is another one
     */
    public static HawkesResiduals of(HawkesParameters parameters, double[][] times, double end) {
        return of(parameters, new EventTimes(times, end));
    }

    static HawkesResiduals of(HawkesParameters parameters, EventTimes events) {
        Require.sameLength("the process", parameters.dimension(), "times", events.dimension());
        double[][] increments = new double[events.dimension()][];
        for (int i = 0; i < increments.length; i++) {
            increments[i] = increments(parameters, events, i);
        }
        return new HawkesResiduals(increments);
    }

    private static double[] increments(HawkesParameters parameters, EventTimes events, int component) {
        double[] increments = new double[events.count(component)];
        double baseline = parameters.baseline().get(component);
        double decay = parameters.decay().get(component);
        double[] branching = parameters.branching().get(component).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        // What the events so far will still cause.
        double due = 0;
        double integral = 0;
        double now = 0;
        int own = 0;
        for (int event = 0; event < events.count(); ) {
            double seconds = events.time(event) - now;
            double faded = -StrictMath.expm1(-decay * seconds);
            integral += baseline * seconds + due * faded;
            due -= due * faded;
            now = events.time(event);
            int next = events.endOfInstant(event);
            for (; event < next; event++) {
                due += branching[events.component(event)];
                if (events.component(event) == component) {
                    increments[own++] = integral;
                    integral = 0;
                }
            }
        }
        return increments;
    }

    /**
     * The integrals themselves, the first one from time 0.
     *
     * @param component which one, from 0
     * @return a copy, one for each event of the component
     */
    public double[] increments(int component) {
        return increments[component].clone();
    }

    /**
     * Compares the integrals of a component with the exponential distribution.
     *
     * @param component which one, from 0
     * @return the test
     */
    public KolmogorovSmirnov test(int component) {
        return KolmogorovSmirnov.exponential(increments[component]);
    }

    /** {@return the tests of all components} */
    public List<KolmogorovSmirnov> tests() {
        return Arrays.stream(increments).map(KolmogorovSmirnov::exponential).toList();
    }
}
