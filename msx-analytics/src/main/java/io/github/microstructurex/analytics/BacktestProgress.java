package io.github.microstructurex.analytics;

/** Is told from time to time how far a backtest has come, on the thread that runs it. */
@FunctionalInterface
public interface BacktestProgress {
    /** Does not care. */
    BacktestProgress NONE = (fraction, events) -> {};

    /**
     * The backtest has come further.
     *
     * @param fraction how much of the simulated time has passed, from 0 to 1
     * @param events how many market events were read
     */
    void advanced(double fraction, long events);
}
