/**
 * Transaction-cost analysis: what executing a parent order cost against a benchmark, and where the cost arose.
 *
 * <p>{@link io.github.microstructurex.analytics.cost.CostAnalysis} makes the whole of it, from the fills of parent orders
 * and the market's record; the result of a backtest goes in by {@link
 * io.github.microstructurex.analytics.BacktestCosts}. {@link io.github.microstructurex.analytics.cost.CostSummary} puts
 * several orders together. The parts can be had alone.
 *
 * <p>Prices and amounts of money are doubles in currency, quantities doubles in units of the instrument, for benchmarks
 * such as a mid or an average price lie on no grid; only what goes in is in ticks and lots. A cost is positive, a saving
 * negative, for buys and for sells alike. What is undefined is {@code NaN}.
 */
@NullMarked
package io.github.microstructurex.analytics.cost;

import org.jspecify.annotations.NullMarked;
