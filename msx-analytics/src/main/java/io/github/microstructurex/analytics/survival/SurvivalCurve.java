package io.github.microstructurex.analytics.survival;

import io.github.microstructurex.analytics.internal.Require;

/**
 * The steps of a {@link KaplanMeier} estimate, one for each distinct time of an event, in ascending order, with
 * Greenwood's standard error {@code S sqrt(sum d / (n (n - d)))}.
 *
 * <p>Source: Greenwood (1926), Reports on Public Health and Medical Subjects 33.
 */
public final class SurvivalCurve {
    /** A product of fractions that should be exactly 1 - p may be a little above it. */
    private static final double ROUNDING = 1e-12;

    private final EventTable table;
    private final double[] survival;
    private final double[] standardErrors;

    SurvivalCurve(EventTable table) {
        this.table = table;
        survival = new double[table.times.length];
        standardErrors = new double[survival.length];
        double s = 1;
        double sum = 0;
        for (int i = 0; i < survival.length; i++) {
            double n = table.atRisk[i];
            double d = table.eventsAt(i);
            s *= 1 - d / n;
            sum += d / (n * (n - d));
            survival[i] = s;
            standardErrors[i] = s * Math.sqrt(sum);
        }
    }

    /** {@return the number of steps} */
    public int size() {
        return survival.length;
    }

    /**
     * The time of a step.
     *
     * @param step from 0
     * @return in the unit of the durations
     */
    public double time(int step) {
        return table.times[step];
    }

    /**
     * How many were at risk.
     *
     * @param step from 0
     * @return how many had a duration of at least this time
     */
    public int atRisk(int step) {
        return table.atRisk[step];
    }

    /**
     * How often it happened.
     *
     * @param step from 0
     * @return at least 1
     */
    public int events(int step) {
        return table.eventsAt(step);
    }

    /**
     * The probability after a step.
     *
     * @param step from 0
     * @return from 0 to 1
     */
    public double survival(int step) {
        return survival[step];
    }

    /**
     * Greenwood's standard error of the probability after a step.
     *
     * @param step from 0
     * @return at least 0; NaN once nobody is left
     */
    public double standardError(int step) {
        return standardErrors[step];
    }

    /**
     * An interval for the probability after a step.
     *
     * @param step from 0
     * @param level its confidence, such as 0.95
     * @param scale how it is laid
     * @return the interval
     */
    public ConfidenceInterval interval(int step, double level, ConfidenceInterval.Scale scale) {
        return ConfidenceInterval.of(survival[step], standardErrors[step], level, scale);
    }

    /**
     * The probability that nothing has happened up to and including a time.
     *
     * @param time at least 0
     * @return from 0 to 1; NaN where nobody was followed for so long, unless it had happened to all
     */
    public double at(double time) {
        if (!table.covers(time)) {
            return Double.NaN;
        }
        int step = table.indexAt(time);
        return step < 0 ? 1 : survival[step];
    }

    /** {@return the first time by which it has happened to half or more, NaN if it never has} */
    public double median() {
        return quantile(0.5);
    }

    /**
     * A quantile of the durations.
     *
     * @param p from 0 to 1
     * @return the first time by which it has happened with the probability p or more, NaN if it never has
     */
    public double quantile(double p) {
        Require.probability("p", p);
        for (int step = 0; step < survival.length; step++) {
            if (survival[step] <= 1 - p + ROUNDING) {
                return table.times[step];
            }
        }
        return Double.NaN;
    }
}
