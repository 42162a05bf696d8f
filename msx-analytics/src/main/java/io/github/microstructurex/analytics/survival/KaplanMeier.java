package io.github.microstructurex.analytics.survival;

/**
 * The probability that nothing has happened yet, from durations of which some are censored: {@code S(t) = prod_(t_i <= t)
 * (1 - d_i / n_i)}, with d_i events at t_i and n_i subjects whose duration is at least t_i, censored ones included.
 *
 * <p>For fills with cancels as censoring, {@code 1 - S(t)} is the probability of a fill by t if nobody cancelled. If those
 * who cancel are those who would not be filled it is too high: {@link AalenJohansen} gives the probability as it was.
 *
 * <p>Source: Kaplan and Meier (1958), Journal of the American Statistical Association 53; for orders Lo, MacKinlay and
 * Zhang (2002), Journal of Financial Economics 65.
 */
public final class KaplanMeier {
    private final Durations durations;

    /** Starts with no subject. */
    public KaplanMeier() {
        durations = new Durations(1);
    }

    /**
     * Adds a subject to whom it happened.
     *
     * @param duration until it happened, at least 0
     */
    public void event(double duration) {
        durations.add(duration, 1);
    }

    /**
     * Adds a subject to whom it had not happened when it was last seen.
     *
     * @param duration until it was last seen, at least 0
     */
    public void censored(double duration) {
        durations.add(duration, 0);
    }

    /**
     * Adds the subjects of another.
     *
     * @param other stays as it is
     */
    public void merge(KaplanMeier other) {
        durations.addAll(other.durations);
    }

    /** {@return how many subjects were added} */
    public int subjects() {
        return durations.count();
    }

    /** {@return the curve of the subjects so far} */
    public SurvivalCurve curve() {
        return new SurvivalCurve(durations.table());
    }

    double[] sortedDurations() {
        return durations.sorted();
    }

    EventTable table() {
        return durations.table();
    }
}
