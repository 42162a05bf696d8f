/**
 * Transaction-cost analysis: what executing a parent order cost against a benchmark, and where the cost arose.
 *
 * <p>Prices and amounts of money are doubles in currency, quantities doubles in units of the instrument, for benchmarks
 * such as a mid or an average price lie on no grid. A cost is positive, a saving negative, for buys and for sells alike.
 * What is undefined is {@code NaN}.
 */
@NullMarked
package io.github.microstructurex.analytics.cost;

import org.jspecify.annotations.NullMarked;
