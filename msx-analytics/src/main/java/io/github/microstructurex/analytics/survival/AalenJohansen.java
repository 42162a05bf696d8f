package io.github.microstructurex.analytics.survival;

import io.github.microstructurex.analytics.internal.Require;

/**
 * The probability that a subject has ended by a given cause, where there are several: {@code F_k(t) = sum_(t_i <= t)
 * S(t_i-) d_ik / n_i}, with S the {@link KaplanMeier} estimate of all causes together. For orders: filled by t, with
 * cancels as the other cause. All causes and S add up to 1.
 *
 * <p>Source: Aalen and Johansen (1978), Scandinavian Journal of Statistics 5.
 */
public final class AalenJohansen {
    private final Durations durations;

    /**
     * Starts with no subject.
     *
     * @param causes how many causes there are, at least 1
     */
    public AalenJohansen(int causes) {
        durations = new Durations(Require.atLeast("causes", causes, 1));
    }

    /**
     * Adds a subject that ended.
     *
     * @param duration until it ended, at least 0
     * @param cause from 1 to the number of causes
     */
    public void event(double duration, int cause) {
        durations.add(duration, checkCause(cause));
    }

    /**
     * Adds a subject that had not ended when it was last seen.
     *
     * @param duration until it was last seen, at least 0
     */
    public void censored(double duration) {
        durations.add(duration, 0);
    }

    /**
     * Adds the subjects of another.
     *
     * @param other stays as it is; it has as many causes
     */
    public void merge(AalenJohansen other) {
        Require.sameLength("causes of this", durations.causes(), "causes of the other", other.durations.causes());
        durations.addAll(other.durations);
    }

    /** {@return how many subjects were added} */
    public int subjects() {
        return durations.count();
    }

    /**
     * The probability of a cause by time.
     *
     * @param cause from 1 to the number of causes
     * @return its curve, of the subjects so far
     */
    public IncidenceCurve incidence(int cause) {
        return new IncidenceCurve(durations.table(), checkCause(cause));
    }

    /**
     * The survival of one cause alone, the other causes counted as censoring: what would be if there were no others.
     *
     * @param cause from 1 to the number of causes
     * @return its curve, of the subjects so far
     */
    public SurvivalCurve net(int cause) {
        return new SurvivalCurve(durations.only(checkCause(cause)).table());
    }

    private int checkCause(int cause) {
        if (cause < 1 || cause > durations.causes()) {
            throw new IllegalArgumentException("cause is " + cause + ", expected from 1 to " + durations.causes());
        }
        return cause;
    }
}
