package io.github.microstructurex.analytics.survival;

/**
 * The steps of an {@link AalenJohansen} estimate for one cause, one for each distinct time at which anything happened, in
 * ascending order.
 *
 * <p>The standard error is that of the delta method for counts of several kinds at each time, which is the infinitesimal
 * jackknife too, and Greenwood's with a single cause. Source: Marubini and Valsecchi (1995), "Analysing Survival Data from
 * Clinical Trials and Observational Studies", chapter 10.
 */
public final class IncidenceCurve {
    private final EventTable table;
    private final int cause;
    private final double[] survivalBefore;
    private final double[] incidence;

    IncidenceCurve(EventTable table, int cause) {
        this.table = table;
        this.cause = cause;
        survivalBefore = new double[table.times.length];
        incidence = new double[survivalBefore.length];
        double survival = 1;
        double sum = 0;
        for (int i = 0; i < incidence.length; i++) {
            survivalBefore[i] = survival;
            sum += survival * table.events[i][cause] / table.atRisk[i];
            incidence[i] = sum;
            survival *= 1 - (double) table.eventsAt(i) / table.atRisk[i];
        }
    }

    /** {@return the number of steps} */
    public int size() {
        return incidence.length;
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
     * How often this cause was the end.
     *
     * @param step from 0
     * @return at least 0: the step may be another cause's
     */
    public int events(int step) {
        return table.events[step][cause];
    }

    /**
     * The probability after a step.
     *
     * @param step from 0
     * @return from 0 to 1
     */
    public double incidence(int step) {
        return incidence[step];
    }

    /**
     * The standard error of the probability after a step; takes time in proportion to the steps before it.
     *
     * @param step from 0
     * @return at least 0
     */
    public double standardError(int step) {
        double variance = 0;
        for (int i = 0; i <= step; i++) {
            double n = table.atRisk[i];
            double ended = table.eventsAt(i);
            double byCause = table.events[i][cause];
            // What one more end at this time takes from the incidence of this cause later on.
            double later = ended == n ? 0 : (incidence[step] - incidence[i]) / (1 - ended / n);
            double ofCause = survivalBefore[i] - later;
            double total = byCause * ofCause - (ended - byCause) * later;
            double squares = byCause * ofCause * ofCause + (ended - byCause) * later * later;
            variance += (squares - total * total / n) / (n * n);
        }
        return Math.sqrt(Math.max(0, variance));
    }

    /**
     * The probability that a subject has ended by this cause up to and including a time.
     *
     * @param time at least 0
     * @return from 0 to 1; NaN where nobody was followed for so long, unless all had ended
     */
    public double at(double time) {
        if (!table.covers(time)) {
            return Double.NaN;
        }
        int step = table.indexAt(time);
        return step < 0 ? 0 : incidence[step];
    }
}
