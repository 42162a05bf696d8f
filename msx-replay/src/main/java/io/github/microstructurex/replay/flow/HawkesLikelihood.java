package io.github.microstructurex.replay.flow;

import java.util.Arrays;

/**
 * How well a Hawkes process explains observed events: its log-likelihood and its least-squares contrast, in time linear in
 * the number of events (T. Ozaki, "Maximum likelihood estimation of Hawkes' self-exciting point processes", Annals of the
 * Institute of Statistical Mathematics 31 (1979) 145-155). The process is at rest at time 0. An event excites neither
 * itself nor others of the same instant. Immutable.
 */
public final class HawkesLikelihood {
    private final int events;
    private final double[] sumOfLogs;
    private final double[] sumOfIntensities;
    private final double[] compensators;
    private final double[] squares;

    /**
     * Looks at the events.
     *
     * @param parameters the process, stationary or not
     * @param times the times of each component's events in seconds, in order, from 0 to {@code end}
     * @param end when the observation ends
     * @throws IllegalArgumentException if the times are not as said, or their number of components is another one
     */
    public HawkesLikelihood(HawkesParameters parameters, double[][] times, double end) {
        int dimension = parameters.dimension();
        Rates.positive("end", end);
        Rates.between("the number of components of times", times.length, dimension, dimension);
        int total = 0;
        for (int i = 0; i < dimension; i++) {
            requireOrder(times[i], end, i);
            total += times[i].length;
        }
        events = total;
        sumOfLogs = new double[dimension];
        sumOfIntensities = new double[dimension];
        compensators = new double[dimension];
        squares = new double[dimension];
        pass(new HawkesIntensities(parameters), times, end);
    }

    private static void requireOrder(double[] times, double end, int component) {
        double last = 0;
        for (double time : times) {
            if (!(time >= last && time <= end)) {
                throw new IllegalArgumentException("component " + (component + 1) + " has time " + time
                        + ", expected in order from " + last + " to end " + end);
            }
            last = time;
        }
    }

    private void pass(HawkesIntensities intensities, double[][] times, double end) {
        int[] next = new int[times.length];
        double now = 0;
        while (true) {
            double time = end;
            for (int i = 0; i < times.length; i++) {
                time = next[i] < times[i].length ? Math.min(time, times[i][next[i]]) : time;
            }
            integrate(intensities, time - now);
            intensities.fade(time - now);
            now = time;
            int[] first = next.clone();
            for (int i = 0; i < times.length; i++) {
                while (next[i] < times[i].length && times[i][next[i]] == time) {
                    sumOfLogs[i] += StrictMath.log(intensities.of(i));
                    sumOfIntensities[i] += intensities.of(i);
                    next[i]++;
                }
            }
            if (Arrays.equals(first, next)) {
                return;
            }
            for (int i = 0; i < times.length; i++) {
                for (int k = first[i]; k < next[i]; k++) {
                    intensities.excite(i);
                }
            }
        }
    }

    /** Adds the integrals of the intensities and of their squares over a time without events. */
    private void integrate(HawkesIntensities intensities, double seconds) {
        for (int i = 0; i < compensators.length; i++) {
            double decay = intensities.decay(i);
            double baseline = intensities.baseline(i);
            double excitation = intensities.excitation(i);
            double excited = excitation * -StrictMath.expm1(-decay * seconds) / decay;
            double excitedSquare = excitation * excitation * -StrictMath.expm1(-2 * decay * seconds) / (2 * decay);
            compensators[i] += baseline * seconds + excited;
            squares[i] += baseline * baseline * seconds + 2 * baseline * excited + excitedSquare;
        }
    }

    /** {@return the logarithm of the likelihood; minus infinity if an event came that could not} */
    public double logLikelihood() {
        return Arrays.stream(sumOfLogs).sum() - Arrays.stream(compensators).sum();
    }

    /**
     * The expected number of events, given what happened before each instant.
     *
     * @param component which one, from 0
     * @return the integral of its intensity
     */
    public double compensator(int component) {
        return compensators[component];
    }

    /**
     * The contrast that least squares minimise: the integral of the squared intensity less twice the sum of the intensity
     * at the events.
     *
     * @param component which one, from 0
     * @return the contrast, not divided by the number of events
     */
    public double leastSquares(int component) {
        return squares[component] - 2 * sumOfIntensities[component];
    }

    /** {@return the number of events, over all components} */
    public int events() {
        return events;
    }
}
