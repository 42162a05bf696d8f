package io.github.microstructurex.analytics.experiment;

/** Is told from time to time how far an experiment has come, on the thread that called the runner. */
@FunctionalInterface
public interface ExperimentProgress {
    /** Does not care. */
    ExperimentProgress NONE = (fraction, trials, events) -> {};

    /**
     * The experiment has come further.
     *
     * @param fraction how much of all trials is done, parts of those under way included, from 0 to 1; it never falls
     * @param trials how many trials are over, failed ones included
     * @param events how many market events all trials have read together
     */
    void advanced(double fraction, long trials, long events);
}
