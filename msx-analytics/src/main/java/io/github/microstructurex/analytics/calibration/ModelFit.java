package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.book.event.MarketEventSource;

/** A model of order flow as it was fitted to a record, ready to generate more of the like. Immutable. */
public sealed interface ModelFit permits PoissonFit, ContStoikovTalrejaFit, HawkesFit, QueueReactiveFit {
    /** {@return the name of the model: {@code poisson}, {@code cst}, {@code hawkes} or {@code queue-reactive}} */
    String model();

    /**
     * How coarse the prices of the model are: one tick of its events is so many ticks of the record. Where shares trade in
     * cents and the record counts in hundredths of a cent, it is 100.
     *
     * @return at least 1
     */
    long priceStep();

    /**
     * Generates a market with the fitted parameters.
     *
     * @param startTime when it opens, in nanoseconds since the epoch
     * @param endTime when it is over
     * @param seed any value
     * @return its events, the same ones for the same arguments; the caller closes it
     */
    MarketEventSource generate(long startTime, long endTime, long seed);
}
