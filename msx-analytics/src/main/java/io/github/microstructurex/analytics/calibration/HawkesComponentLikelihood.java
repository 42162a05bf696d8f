package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.analytics.internal.ProjectedNewton;

/**
 * The negative log-likelihood of one component of a Hawkes process and its derivatives, as a function of its baseline,
 * its row of the branching matrix and the logarithm of its decay. The components of a process have no parameter in common,
 * so each can be fitted by itself.
 *
 * <p>One pass, by recursion: from event to event {@code r_j = sum exp(-beta a)}, {@code s_j = sum a exp(-beta a)} and
 * {@code q_j = sum a^2 exp(-beta a)} over the ages a of the events of component j (Ozaki 1979 for the first, its
 * derivatives likewise).
 */
final class HawkesComponentLikelihood implements ProjectedNewton.Objective {
    private final EventTimes events;
    private final int component;
    private final int dimension;
    private final double[] r;
    private final double[] s;
    private final double[] q;
    /** The first derivatives of the intensity. */
    private final double[] slopes;

    HawkesComponentLikelihood(EventTimes events, int component) {
        this.events = events;
        this.component = component;
        dimension = events.dimension();
        r = new double[dimension];
        s = new double[dimension];
        q = new double[dimension];
        slopes = new double[dimension + 2];
        slopes[0] = 1;
    }

    @Override
    public double at(double[] x, double[] gradient, double[][] hessian) {
        double beta = StrictMath.exp(x[dimension + 1]);
        double value = 0;
        double now = 0;
        clear();
        for (int event = 0; event < events.count(); ) {
            double time = events.time(event);
            age(time - now, beta);
            now = time;
            int next = events.endOfInstant(event);
            int own = 0;
            for (int k = event; k < next; k++) {
                own += events.component(k) == component ? 1 : 0;
            }
            if (own > 0) {
                value += addEvents(own, beta, x, gradient, hessian);
            }
            for (; event < next; event++) {
                r[events.component(event)]++;
            }
        }
        age(events.end() - now, beta);
        return value + addCompensator(beta, x, gradient, hessian);
    }

    private void clear() {
        for (int j = 0; j < dimension; j++) {
            r[j] = 0;
            s[j] = 0;
            q[j] = 0;
        }
    }

    private void age(double seconds, double beta) {
        double factor = StrictMath.exp(-beta * seconds);
        if (factor == 0) {
            // Not 0 times infinity, after ages.
            clear();
            return;
        }
        for (int j = 0; j < dimension; j++) {
            q[j] = factor * (q[j] + seconds * (2 * s[j] + seconds * r[j]));
            s[j] = factor * (s[j] + seconds * r[j]);
            r[j] *= factor;
        }
    }

    /** Subtracts the logarithm of the intensity, as often as there are events at this instant. */
    private double addEvents(int own, double beta, double[] x, double[] gradient, double[][] hessian) {
        int last = dimension + 1;
        double intensity = x[0];
        double slope = 0;
        double bend = 0;
        for (int j = 0; j < dimension; j++) {
            double a = x[1 + j];
            slopes[1 + j] = beta * r[j];
            intensity += a * slopes[1 + j];
            slope += a * beta * (r[j] - beta * s[j]);
            bend += a * beta * (r[j] - 3 * beta * s[j] + beta * beta * q[j]);
        }
        slopes[last] = slope;
        double weight = own / intensity;
        double square = weight / intensity;
        for (int i = 0; i <= last; i++) {
            gradient[i] -= weight * slopes[i];
            double scaled = square * slopes[i];
            double[] row = hessian[i];
            for (int j = i; j <= last; j++) {
                row[j] += scaled * slopes[j];
            }
        }
        for (int j = 0; j < dimension; j++) {
            hessian[1 + j][last] -= weight * beta * (r[j] - beta * s[j]);
        }
        hessian[last][last] -= weight * bend;
        return -own * StrictMath.log(intensity);
    }

    /** Adds the integral of the intensity. */
    private double addCompensator(double beta, double[] x, double[] gradient, double[][] hessian) {
        int last = dimension + 1;
        double integral = x[0] * events.end();
        gradient[0] += events.end();
        for (int j = 0; j < dimension; j++) {
            double a = x[1 + j];
            double caused = events.count(j) - r[j];
            integral += a * caused;
            gradient[1 + j] += caused;
            gradient[last] += a * beta * s[j];
            hessian[1 + j][last] += beta * s[j];
            hessian[last][last] += a * beta * (s[j] - beta * q[j]);
        }
        return integral;
    }
}
